/** What an official reads of one division: its figures, their errors, and those of the divisions below. */
import * as z from 'zod/mini';
import { EVIDENCES } from '../domain/evidence';
import { DivisionCode, Place, RoundView } from './shapes';

/** Shares in 0..1, unrounded. Without a figure, `because` says why. */
export const ScoreView = z.strictObject({
  n: z.nullable(z.int()),
  estimate: z.nullable(z.number()),
  interval: z.nullable(z.strictObject({ lower: z.number(), upper: z.number() })),
  because: z.nullable(z.enum(['no-answers', 'too-few'])),
});
export type ScoreView = z.infer<typeof ScoreView>;

const Answers = z.int().check(z.nonnegative());

export const readScores = {
  /** Without a division: the reader's own. */
  input: z.strictObject({ division: z.optional(DivisionCode) }),
  output: z.strictObject({
    division: Place,
    /** From the top of what the reader may see down to the division. */
    path: z.array(Place),
    round: z.nullable(RoundView),
    methodId: z.string(),
    evidence: z.enum(EVIDENCES),
    headline: ScoreView,
    /** Answers to the headline item by step, 1..5, and 不了解; `null` where the score is withheld. */
    distribution: z.nullable(
      z.strictObject({ steps: z.tuple([Answers, Answers, Answers, Answers, Answers]), dontKnow: Answers }),
    ),
    items: z.array(z.strictObject({ item: z.int(), label: z.string(), score: ScoreView })),
    below: z.array(z.strictObject({ division: Place, score: ScoreView })),
  }),
};
export type Scores = z.infer<typeof readScores.output>;
