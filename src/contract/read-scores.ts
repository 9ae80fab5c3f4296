/** What an official reads of one division: its figures, their errors, and those of the divisions below. */
import * as z from 'zod/mini';
import { EVIDENCES } from '../domain/evidence';
import { BANDS } from '../domain/score/band';
import { BECAUSE, type Because } from '../domain/score/because';
import { VERDICTS } from '../domain/score/verdict';
import { DivisionCode, Place, RoundView } from './shapes';

const Share = z.number();
const Interval = z.strictObject({ lower: Share, upper: Share });
const BecauseName = z.enum(Object.keys(BECAUSE) as [Because, ...Because[]]);

/** Shares in 0..1, unrounded: a number, or a limit such as «95%以上», or why there is neither. */
export const FigureView = z.strictObject({
  estimate: z.nullable(Share),
  interval: z.nullable(Interval),
  limit: z.nullable(z.strictObject({ side: z.enum(['at-least', 'at-most']), share: Share })),
  because: z.nullable(BecauseName),
});
export type FigureView = z.infer<typeof FigureView>;

/** The satisfaction rate of one division and item. */
export const ScoreView = z.strictObject({
  ...FigureView.shape,
  n: z.nullable(z.int()),
  /** Why there is neither verdict nor band nor place; `null` where there are. */
  notScored: z.nullable(BecauseName),
  verdict: z.nullable(z.enum(VERDICTS)),
  /** Against the division above, `null` also where that is not shown; place among all that lie directly in it. */
  band: z.nullable(z.enum(BANDS)),
  place: z.nullable(z.strictObject({ lower: z.int(), upper: z.int() })),
});
export type ScoreView = z.infer<typeof ScoreView>;

/** A difference of two satisfaction rates, the first less the second. */
export const ContrastView = z.strictObject({
  n: z.nullable(z.tuple([z.int(), z.int()])),
  estimate: z.nullable(Share),
  interval: z.nullable(Interval),
  because: z.nullable(BecauseName),
});
export type ContrastView = z.infer<typeof ContrastView>;

const Answers = z.int().check(z.nonnegative());

export const readScores = {
  /** Without a division: the reader's own. */
  input: z.strictObject({
    division: z.optional(DivisionCode),
    /** A published round, or one that runs; without it the current one. */
    round: z.optional(z.int()),
  }),
  output: z.strictObject({
    division: Place,
    /** From the top of what the reader may see down to the division. */
    path: z.array(Place),
    round: z.nullable(RoundView),
    methodId: z.string(),
    evidence: z.enum(EVIDENCES),
    /** Share the round asks for; `null` for none. */
    target: z.nullable(Share),
    headline: ScoreView,
    /** 满意率 with 基本满意, its mean of 0..100, and the share of 不了解. */
    further: z.strictObject({ withFair: FigureView, mean: FigureView, dontKnow: FigureView }),
    flags: z.array(z.enum(['V1', 'W1', 'K1'])),
    /** Answers without the platform's word on who answered; shown beside the headline. */
    assisted: ScoreView,
    /** `null` for a community, which is urban or rural as a whole. */
    contrasts: z.nullable(z.strictObject({ setting: ContrastView, channel: ContrastView })),
    /** Answers to the headline item, best first, steps told together where few chose them; `null` where withheld. */
    distribution: z.nullable(
      z.array(z.strictObject({ steps: z.array(z.int().check(z.minimum(1), z.maximum(5))), count: Answers })),
    ),
    items: z.array(z.strictObject({ item: z.int(), label: z.string(), score: ScoreView })),
    below: z.array(z.strictObject({ division: Place, score: ScoreView })),
  }),
};
export type Scores = z.infer<typeof readScores.output>;
