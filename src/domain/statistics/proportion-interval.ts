import { betaQuantile } from './beta-quantile';
import { studentTQuantile } from './student-t-quantile';
import type { Interval } from './wilson';

export type ProportionMethod = 'logit' | 'xlogit' | 'beta' | 'mean' | 'asin';

/**
 * Interval of a share from a survey design 设计加权比例的置信区间, by the methods of R's `survey::svyciprop`.
 *
 * `mean` is Wald's p ± t√V; `logit` and `xlogit` are Wald's on the logit scale (R fits a model for the first: the same
 * numbers); `asin` is Wald's on the scale asin √p; `beta` is Clopper–Pearson's with the effective size
 * p(1−p) / V · (t_{n−1} / t_df)², which here may exceed n.
 *
 * @param method one of the five
 * @param p estimated share, 0..1
 * @param variance its variance V, finite and >= 0
 * @param n number of people in the denominator, finite and > 0; used by `beta` only
 * @param df degrees of freedom of V, >= 0; Infinity gives normal quantiles
 * @param level confidence level, 0 < level < 1
 * @returns lower and upper limits; those of `mean` may lie outside 0..1. `null` where the method has none: df < 1; p = 0
 *   or 1, except for `mean`; and for `beta` also V = 0, n < 2, or an effective size beyond the quantile's range
 * @throws RangeError unless 0 <= p <= 1, the variance is finite and >= 0, n finite and > 0, df >= 0, 0 < level < 1
 * @source Lumley, T., R package survey 4.1.1, svyciprop; Korn, E. L. & Graubard, B. I. (1998), Survey Methodology 24,
 *   193–201 (`beta`)
 * @example proportionInterval('mean', 0.5, 0.01, 60, Infinity, 0.95) // { lower: 0.3040…, upper: 0.6959… }
 */
export function proportionInterval(
  method: ProportionMethod,
  p: number,
  variance: number,
  n: number,
  df: number,
  level: number,
): Interval | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError('proportionInterval requires 0 <= p <= 1');
  if (!(variance >= 0 && variance < Infinity)) {
    throw new RangeError('proportionInterval requires a finite variance >= 0');
  }
  if (!(n > 0 && n < Infinity)) throw new RangeError('proportionInterval requires a finite n > 0');
  if (!(df >= 0)) throw new RangeError('proportionInterval requires df >= 0');
  const upperTail = (1 + level) / 2;
  // The last level below 1 rounds to an upper tail of 1.
  if (!(level > 0 && upperTail < 1)) throw new RangeError('proportionInterval requires 0 < level < 1');
  if (df < 1) return null;
  const t = studentTQuantile(upperTail, df);
  const reach = t * Math.sqrt(variance);
  if (method === 'mean') return { lower: p - reach, upper: p + reach };
  if (p === 0 || p === 1) return null;
  const spread = p * (1 - p);
  switch (method) {
    case 'logit':
    case 'xlogit': {
      const logit = Math.log(p / (1 - p));
      return { lower: expit(logit - reach / spread), upper: expit(logit + reach / spread) };
    }
    case 'asin': {
      const angle = Math.asin(Math.sqrt(p));
      const turn = reach / (2 * Math.sqrt(spread));
      // Beyond 0 and π/2 the square of the sine turns back: the limit would fall on the wrong side of p.
      return {
        lower: Math.sin(Math.max(0, angle - turn)) ** 2,
        upper: Math.sin(Math.min(Math.PI / 2, angle + turn)) ** 2,
      };
    }
    case 'beta': {
      if (n < 2) return null;
      const size = (spread / variance) * (studentTQuantile(upperTail, n - 1) / t) ** 2;
      if (!(size * spread >= SMALLEST_SHAPE && size < LARGEST_SHAPE)) return null;
      return {
        lower: betaQuantile(1 - upperTail, size * p, size * (1 - p) + 1),
        upper: betaQuantile(upperTail, size * p + 1, size * (1 - p)),
      };
    }
  }
}

const expit = (x: number): number => 1 / (1 + Math.exp(-x));

/** What `betaQuantile` takes. */
const SMALLEST_SHAPE = 1e-6;
const LARGEST_SHAPE = 1e9;
