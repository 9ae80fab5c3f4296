/**
 * An assessment scheme run on the current round and the complaints of the last twelve months: the total of every community of
 * its region with its error, or why it has none. Nothing of it is stored; a scheme that breaks a rule is not run.
 */
import * as z from 'zod/mini';
import { SchemeFile } from '../domain/scheme/scheme-file';
import { VERDICTS } from '../domain/score/verdict';
import { Place, RoundView } from './shapes';

/** Points of 100. */
const Points = z.number().check(z.minimum(0), z.maximum(100));
const Limits = z.strictObject({ lower: Points, upper: Points });
const Error = { standardError: z.number(), interval: Limits };
/** By name: of a withheld figure, of an indicator without a result, or of a target that cannot be told yet. */
const Reasons = z.array(z.strictObject({ indicator: z.string(), because: z.string() }));

const Total = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), estimate: Points, ...Error }),
  /** Between the targets not met and met. */
  z.strictObject({ kind: z.literal('range'), range: Limits, ...Error, because: Reasons }),
  /** 未评: neither zero nor last. */
  z.strictObject({ kind: z.literal('none'), because: Reasons }),
]);

export const runAssessment = {
  input: z.strictObject({ scheme: SchemeFile }),
  output: z.strictObject({
    region: Place,
    round: RoundView,
    methodId: z.string(),
    evidenceWords: z.string(),
    /** By code: totals are no ranking. */
    communities: z.array(
      z.strictObject({
        division: Place,
        total: Total,
        /** Of indicators by a target. */
        verdicts: z.array(z.strictObject({ indicator: z.string(), verdict: z.enum(VERDICTS) })),
      }),
    ),
  }),
};
export type Assessment = z.infer<typeof runAssessment.output>;
export type AssessedTotal = Assessment['communities'][number]['total'];
