import { studentTQuantile } from './student-t-quantile';
import type { TQuantile } from './t-quantiles';

/**
 * Effective sample size 有效样本量 of a share: the n* of a simple random sample whose interval is as wide, corrected for
 * the degrees of freedom its variance was estimated with, never above n.
 *
 * n* = min(n, p(1−p) / V · (t_{n−1} / t_df)²) with the (1 + level) / 2 quantiles of t; where p is 0 or 1 or V is 0, which no
 * variance can be read from, n / max(1, deff).
 *
 * @param p estimated share, 0..1
 * @param variance its variance V, finite and >= 0
 * @param n number of people in the denominator, finite and > 0
 * @param df degrees of freedom of V, >= 0
 * @param deff design effect for a share of 0 or 1: the larger of Kish's and the round's median; finite, > 0, 1 if left out
 * @param level of the interval n* is for, 0 < level < 1; 0.95 if left out
 * @param tQuantile of `tQuantiles`, where many sizes are found at once
 * @returns n*, at most n; `null` where a variance is there and df < 1 or n < 2: nothing says how far to trust it
 * @throws RangeError unless 0 <= p <= 1, the variance is finite and >= 0, n finite and > 0, df >= 0, deff finite and > 0,
 *   0 < level < 1
 * @source Korn, E. L. & Graubard, B. I. (1998), Confidence intervals for proportions with small expected number of
 *   positive counts estimated from survey data, Survey Methodology 24, 193–201, section 2 (n* and its correction)
 * @example effectiveSize(0.5, 0.01, 60, 8) // 18.82…
 */
export function effectiveSize(
  p: number,
  variance: number,
  n: number,
  df: number,
  deff = 1,
  level = 0.95,
  tQuantile: TQuantile = studentTQuantile,
): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError('effectiveSize requires 0 <= p <= 1');
  if (!(variance >= 0 && variance < Infinity)) throw new RangeError('effectiveSize requires a finite variance >= 0');
  if (!(n > 0 && n < Infinity)) throw new RangeError('effectiveSize requires a finite n > 0');
  if (!(df >= 0)) throw new RangeError('effectiveSize requires df >= 0');
  if (!(deff > 0 && deff < Infinity)) throw new RangeError('effectiveSize requires a finite deff > 0');
  const upperTail = (1 + level) / 2;
  if (!(level > 0 && upperTail < 1)) throw new RangeError('effectiveSize requires 0 < level < 1');
  if (p === 0 || p === 1 || variance === 0) return n / Math.max(1, deff);
  if (df < 1 || n < 2) return null;
  const size = (p * (1 - p)) / variance;
  if (df === n - 1) return Math.min(n, size);
  const correction = tQuantile(upperTail, n - 1) / tQuantile(upperTail, df);
  return Math.min(n, size * correction ** 2);
}
