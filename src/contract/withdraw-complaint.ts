/** Takes a complaint back; it stays in the record as withdrawn. */
import * as z from 'zod/mini';
import { SecretReference } from './shapes';

export const withdrawComplaint = {
  input: z.strictObject({ id: z.uuid(), reference: SecretReference }),
  output: z.strictObject({ receipt: z.strictObject({ id: z.uuid() }) }),
};
