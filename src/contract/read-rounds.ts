/** Rounds over and within the asking official's division, the drafts on their way, and what the next one would be. */
import * as z from 'zod/mini';
import { DraftView, RoundLine, RoundPlanShape } from './round-view';
import { Place } from './shapes';

export const readRounds = {
  input: z.strictObject({}),
  output: z.strictObject({
    /** The last to open first. */
    rounds: z.array(RoundLine),
    /** Of the reader's division and those within it; none for a street. */
    drafts: z.array(DraftView),
    /** As the last round, and where it would be; `null` for who drafts none. */
    next: z.nullable(z.strictObject({ region: Place, plan: RoundPlanShape })),
    /** What may be asked; item 1 always is. */
    listed: z.array(z.strictObject({ item: z.int(), label: z.string(), question: z.string() })),
  }),
};
export type Rounds = z.infer<typeof readRounds.output>;
