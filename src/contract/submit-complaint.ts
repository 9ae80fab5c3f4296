/** One complaint. Sending the same `id` again is safe: it is stored once and receipted again. */
import * as z from 'zod/mini';
import { CATEGORIES } from '../domain/complaint/category';
import { COMPLAINT_TEXT_LIMIT, CONTACT_LIMIT, LOCATION_LIMIT, MOST_PHOTOS } from '../domain/complaint/complaint';
import { ScannedCode, Written } from './shapes';

/** A photo taken in by `keepPhoto`, by id, or a file in WeChat's cloud. */
export const PhotoName = z.union([
  z.uuid(),
  z.string().check(z.maxLength(300), z.regex(/^cloud:\/\/[A-Za-z0-9._/-]+$/)),
]);

export const submitComplaint = {
  input: z.strictObject({
    /** Made by the phone before the first attempt to send. */
    id: z.uuid(),
    code: ScannedCode,
    category: z.enum(CATEGORIES),
    text: Written(COMPLAINT_TEXT_LIMIT).check(z.refine((text) => text.trim() !== '')),
    photos: z.optional(z.array(PhotoName).check(z.maxLength(MOST_PHOTOS))),
    /** In words; a place is never located. */
    location: z.optional(Written(LOCATION_LIMIT)),
    /** How to be called back, stored encrypted; without it the complaint is anonymous. */
    contact: z.optional(Written(CONTACT_LIMIT)),
    /** The resident allowed one message about it. */
    notify: z.optional(z.boolean()),
  }),
  output: z.strictObject({
    /** `reference` is secret: whoever holds it may read and follow up the complaint. */
    receipt: z.strictObject({ id: z.uuid(), reference: z.string() }),
  }),
};
export type NewComplaint = z.infer<typeof submitComplaint.input>;
