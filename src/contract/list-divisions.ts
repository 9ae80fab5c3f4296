/** The divisions directly below one, by name; without a parent, the top of what the reader may see. */
import * as z from 'zod/mini';
import { DivisionCode, Place } from './shapes';

export const listDivisions = {
  input: z.strictObject({ parent: z.optional(DivisionCode) }),
  output: z.strictObject({ divisions: z.array(Place) }),
};
