/** Revokes all letters of one request. What was answered with them stays. */
import * as z from 'zod/mini';
import { DivisionCode } from './shapes';

export const revokeLetters = {
  input: z.strictObject({ community: DivisionCode, id: z.uuid() }),
  output: z.strictObject({ id: z.uuid() }),
};
