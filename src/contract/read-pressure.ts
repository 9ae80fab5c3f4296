/** Who was put under pressure, as officials two levels above a community and higher may read it. */
import * as z from 'zod/mini';
import { DivisionCode, Place, RoundView } from './shapes';

const People = z.int().check(z.nonnegative());

export const readPressure = {
  /** Without a division: the reader's own. */
  input: z.strictObject({ division: z.optional(DivisionCode) }),
  output: z.strictObject({
    division: Place,
    round: z.nullable(RoundView),
    /** Communities with a report, most people first. */
    communities: z.array(z.strictObject({ community: Place, told: People, paid: People, notes: z.array(z.string()) })),
  }),
};
export type PressureView = z.infer<typeof readPressure.output>;
