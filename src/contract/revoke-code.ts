/** Revokes a poster, share link or touch screen. What came in by it stays; a poster revoked is made anew when it is next asked for. */
import * as z from 'zod/mini';
import { DivisionCode } from './shapes';

export const revokeCode = {
  input: z.strictObject({ community: z.optional(DivisionCode), serial: z.string().check(z.maxLength(8)) }),
  output: z.strictObject({ serial: z.string() }),
};
