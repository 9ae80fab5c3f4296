/** Rounds over a division whose figures may be read: the published ones, and the one that runs; the newest first. */
import * as z from 'zod/mini';
import { DivisionCode, Moment, Place, RoundView } from './shapes';

export const listRounds = {
  /** Without a division: the reader's own. */
  input: z.strictObject({ division: z.optional(DivisionCode) }),
  output: z.strictObject({
    division: Place,
    rounds: z.array(
      z.strictObject({
        ...RoundView.shape,
        methodId: z.string(),
        /** `null` while it runs. */
        publishedAt: z.nullable(Moment),
      }),
    ),
  }),
};
