/** Where to look first among the divisions directly below one: a model's estimate, of published figures alone. */
import * as z from 'zod/mini';
import { DivisionCode, Place } from './shapes';

const Share = z.number().check(z.minimum(0), z.maximum(1));

export const readTriage = {
  input: z.strictObject({ division: DivisionCode }),
  output: z.strictObject({
    first: z.array(
      z.strictObject({
        division: Place,
        n: z.int(),
        /** Drawn towards the mean of all, with its credible limits. */
        estimate: Share,
        interval: z.strictObject({ lower: Share, upper: Share }),
        /** How sure the model is that it lies below that mean. */
        belowMean: Share,
      }),
    ),
  }),
};
export type Triaged = z.infer<typeof readTriage.output>;
