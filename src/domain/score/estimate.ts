/** Estimate 估计值: a measure in one domain with its error, in full precision, before any rule of publication. */
import { effectiveSize } from '../statistics/effective-size';
import { studentTQuantile } from '../statistics/student-t-quantile';
import type { TQuantile } from '../statistics/t-quantiles';
import { wilson, type Interval } from '../statistics/wilson';
import { STEPS } from '../step';
import type { Measure } from './measure';
import type { StepTotals } from './step-totals';

export interface Estimate {
  /** People in the denominator, unweighted. */
  n: number;
  /** Share 0..1 or mean 0..100; `null` where nobody is in the denominator. */
  estimate: number | null;
  standardError: number | null;
  /** p(1−p) / V, the simple random sample with the same variance; n / deff where V is 0; `null` for a mean. */
  neff: number | null;
  /** n* of the interval, at most n; `null` for a mean, and where the variance has no degrees of freedom. */
  nStar: number | null;
  df: number;
  /** `null` where there is no estimate, or nothing tells how far to trust the variance (df < 1). */
  interval: Interval | null;
}

/**
 * @param domain 0, 1, … as `stepTotals` numbered them
 * @param deff design effect for a share of 0 or 1: the round's median; the larger of it and Kish's counts
 * @param tQuantile of `tQuantiles`, where many units are estimated
 */
export function estimateOf(
  totals: StepTotals,
  measure: Measure,
  level: number,
  deff = 1,
  domain = 0,
  tQuantile: TQuantile = studentTQuantile,
): Estimate {
  const at = 6 * domain;
  const df = (measure.values[0] === null ? totals.df.rated : totals.df.answered)[domain]!;
  let n = 0;
  let weight = 0;
  let squares = 0;
  let sum = 0;
  let least = Infinity;
  let most = -Infinity;
  for (const step of STEPS) {
    const value = measure.values[step];
    const column = at + step;
    if (value === null || totals.counts[column]! === 0) continue;
    n += totals.counts[column]!;
    weight += totals.weights[column]!;
    squares += totals.squares[column]!;
    sum += value * totals.weights[column]!;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (!(weight > 0)) {
    return { n, estimate: null, standardError: null, neff: null, nStar: null, df, interval: null };
  }
  // A mean lies among its values; rounding must not push it out.
  const estimate = Math.min(most, Math.max(least, sum / weight));
  const variance = varianceOf(totals, measure, at, estimate, weight);
  const standardError = Math.sqrt(variance);
  const widest = Math.max(1, deff, (n * squares) / (weight * weight));
  if (measure.kind === 'mean') {
    const interval = meanInterval(estimate, variance, n, df, level, widest, tQuantile);
    return { n, estimate, standardError, neff: null, nStar: null, df, interval };
  }
  const neff = variance > 0 && estimate > 0 && estimate < 1 ? (estimate * (1 - estimate)) / variance : n / widest;
  // The residuals of a single cluster add up to 0 whatever its error is.
  const nStar = df < 1 ? null : effectiveSize(estimate, variance, n, df, widest, level, tQuantile);
  const interval = nStar === null ? null : wilson(estimate, nStar, level);
  return { n, estimate, standardError, neff, nStar, df, interval };
}

/** Student's, kept within 0..100; where all chose alike, Wilson's of the mean as a share: no mean of 0..100 varies more. */
function meanInterval(
  mean: number,
  variance: number,
  n: number,
  df: number,
  level: number,
  deff: number,
  tQuantile: TQuantile,
): Interval | null {
  if (df < 1) return null;
  if (variance === 0) {
    const { lower, upper } = wilson(mean / 100, n / deff, level);
    return { lower: 100 * lower, upper: 100 * upper };
  }
  const reach = tQuantile((1 + level) / 2, df) * Math.sqrt(variance);
  return { lower: Math.max(0, mean - reach), upper: Math.min(100, mean + reach) };
}

/** `quadraticForm` of the steps' influence on the estimate, without a list of them: it is found five times a unit. */
function varianceOf(
  { counts, covariance }: StepTotals,
  { values }: Measure,
  at: number,
  estimate: number,
  weight: number,
): number {
  const width = counts.length;
  let variance = 0;
  let size = 0;
  for (const a of STEPS) {
    if (values[a] === null || counts[at + a] === 0) continue;
    const row = at + width * (at + a);
    const influence = (values[a] - estimate) / weight;
    for (const b of STEPS) {
      if (b > a) break;
      if (values[b] === null || counts[at + b] === 0) continue;
      // Each pair of steps counts twice.
      const term = (a === b ? 1 : 2) * influence * ((values[b] - estimate) / weight) * covariance[row + b]!;
      variance += term;
      size += Math.abs(term);
    }
  }
  return lessRounding(variance, size);
}

/** Variance of Σ a·x for the columns named, never below 0 by rounding. */
export function quadraticForm(
  { counts, covariance }: Pick<StepTotals, 'counts' | 'covariance'>,
  columns: readonly number[],
  factors: readonly number[],
): number {
  let variance = 0;
  let size = 0;
  for (let a = 0; a < columns.length; a++) {
    const row = counts.length * columns[a]!;
    for (let b = 0; b < columns.length; b++) {
      const term = factors[a]! * factors[b]! * covariance[row + columns[b]!]!;
      variance += term;
      size += Math.abs(term);
    }
  }
  return lessRounding(variance, size);
}

/** What is left of terms that cancel is rounding, not variance. */
const lessRounding = (variance: number, size: number): number => (variance > 1e-14 * size ? variance : 0);

/** Design effect of a share: n over its effective size; `null` where none can be read. */
export const designEffectOf = ({ n, neff, estimate, standardError }: Estimate): number | null =>
  neff !== null && estimate! > 0 && estimate! < 1 && standardError! > 0 ? n / neff : null;
