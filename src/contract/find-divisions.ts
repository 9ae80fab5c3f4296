/** Divisions of the reader's own whose names hold what was typed: shortest names first, thirty at the most. */
import * as z from 'zod/mini';
import { Place, Written } from './shapes';

export const NAME_SOUGHT_LIMIT = 20;

export const findDivisions = {
  input: z.strictObject({ name: Written(NAME_SOUGHT_LIMIT) }),
  output: z.strictObject({
    found: z.array(
      z.strictObject({
        division: Place,
        /** Names of what it lies in, within the reader's own. */
        within: z.array(z.string()),
      }),
    ),
  }),
};
export type Found = z.infer<typeof findDivisions.output>['found'];
