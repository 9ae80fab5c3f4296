/** Takes in one photo of a complaint before the complaint itself. Sending the same `id` again is safe. */
import * as z from 'zod/mini';
import { ScannedCode } from './shapes';

/** Characters of base64; a photo as the phone compresses it has half of that. */
export const PHOTO_LIMIT = 560_000;

export const keepPhoto = {
  input: z.strictObject({
    id: z.uuid(),
    code: ScannedCode,
    /** A JPEG in base64, without a prefix. */
    jpeg: z.string().check(z.minLength(1), z.maxLength(PHOTO_LIMIT), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
  }),
  output: z.strictObject({ receipt: z.strictObject({ id: z.uuid() }) }),
};
