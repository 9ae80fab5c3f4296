/** Puts a new poster or share code in the place of one that is named, so that asking twice changes one code once. */
import * as z from 'zod/mini';
import { DivisionCode } from './shapes';

export const rotateCode = {
  input: z.strictObject({ community: z.optional(DivisionCode), serial: z.string().check(z.maxLength(8)) }),
  output: z.strictObject({
    /** The one that stands from now on. */
    serial: z.string(),
    number: z.string(),
  }),
};
