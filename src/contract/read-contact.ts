/** How the resident of a complaint asked to be called back. Every reading is written into the audit trail. */
import * as z from 'zod/mini';
import { DivisionCode } from './shapes';

export const readContact = {
  input: z.strictObject({ community: DivisionCode, complaint: z.uuid() }),
  output: z.strictObject({ contact: z.nullable(z.string()) }),
};
