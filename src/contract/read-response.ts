/**
 * How an answer came about 应答: what was offered, opened and answered in the current round, by channel. Denominators for whoever
 * judges the figures; never an indicator of anybody.
 */
import * as z from 'zod/mini';
import { CODE_CHANNELS } from '../domain/code-counts';
import { DivisionCode, Place, RoundView } from './shapes';

const Count = z.int().check(z.nonnegative());

export const readResponse = {
  input: z.strictObject({ division: DivisionCode }),
  output: z.strictObject({
    division: Place,
    round: z.nullable(RoundView),
    channels: z.array(
      z.strictObject({
        channel: z.enum(CODE_CHANNELS),
        /** Letters made, for `invite`; `null` where nobody can say how many people were offered it. */
        offered: z.nullable(Count),
        scans: Count,
        opens: Count,
        answers: Count,
      }),
    ),
  }),
};
export type ResponseView = z.infer<typeof readResponse.output>;
