/** Indicator points 指标得分: what the rule of an indicator makes of its figure in one community, 0..1. */
import { verdictOf, type Verdict } from '../score/verdict';
import { normalQuantile } from '../statistics/normal-quantile';
import type { Interval } from '../statistics/wilson';
import type { OwnReason } from './reason-words';
import type { Indicator } from './scheme';

/** The 95% interval of the method, as standard errors. */
export const REACH = normalQuantile(0.975);

/** A figure of an indicator: a share, or a mean of 0..100 divided by 100. */
export interface IndicatorResult {
  estimate: number | null;
  standardError: number | null;
  interval: Interval | null;
  /** Why there is no estimate, in the words of whoever withheld it; `null` with an estimate. */
  because: string | null;
}

export type IndicatorPoints =
  /** `standardError` of the share; 0 for points given by a verdict. */
  | { kind: 'points'; points: number; standardError: number; verdict: Verdict | null }
  | { kind: 'undetermined'; points: null; verdict: 'undetermined' }
  | { kind: 'none'; points: null; because: string };

/** @throws RangeError for a share, an error or a limit that cannot be one */
export function indicatorPoints(indicator: Indicator, result: IndicatorResult | undefined): IndicatorPoints {
  if (!result) return none('no-result');
  check(indicator.id, result);
  const { estimate, interval, because } = result;
  if (estimate === null) return { kind: 'none', points: null, because: because ?? 'no-result' };
  if (indicator.rule.kind === 'target') {
    return interval ? byVerdict(indicator, interval, indicator.rule.target) : none('no-interval');
  }
  const standardError = errorOf(result, estimate);
  if (standardError === null) return none('no-standard-error');
  const points = indicator.better === 'lower' ? 1 - estimate : estimate;
  return { kind: 'points', points, standardError, verdict: null };
}

const none = (because: OwnReason): IndicatorPoints => ({ kind: 'none', points: null, because });

/** A target for a share that is better when smaller is the most it may be: met from the upper limit. */
function byVerdict({ better }: Indicator, { lower, upper }: Interval, target: number): IndicatorPoints {
  const verdict =
    better === 'lower' ? verdictOf({ lower: -upper, upper: -lower }, -target) : verdictOf({ lower, upper }, target);
  return verdict === 'undetermined'
    ? { kind: 'undetermined', points: null, verdict }
    : { kind: 'points', points: verdict === 'met' ? 1 : 0, standardError: 0, verdict };
}

/**
 * Where all answers agree the estimated error is 0, and some figures come without one; then the wider half of the interval
 * stands for it. Without either, nobody knows.
 */
function errorOf({ standardError, interval }: IndicatorResult, estimate: number): number | null {
  if (!interval || (standardError ?? 0) > 0) return standardError;
  return Math.max(interval.upper - estimate, estimate - interval.lower) / REACH;
}

function check(id: string, { estimate, standardError, interval }: IndicatorResult): void {
  const isShare = (x: number) => x >= 0 && x <= 1;
  if (!isShare(estimate ?? 0)) throw new RangeError(`${id}: an estimate lies in 0..1`);
  const error = standardError ?? 0;
  if (!(error >= 0 && error < Infinity)) {
    throw new RangeError(`${id}: a standard error is finite and >= 0`);
  }
  if (interval && !(isShare(interval.lower) && isShare(interval.upper) && interval.lower <= interval.upper)) {
    throw new RangeError(`${id}: an interval lies in 0..1`);
  }
}
