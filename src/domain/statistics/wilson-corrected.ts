import { wilson, type Interval } from './wilson';

/**
 * Wilson score interval with continuity correction 连续性校正的威尔逊区间 for a proportion.
 *
 * @param p observed share, 0..1
 * @param n sample size or effective sample size, > 0, may be fractional
 * @param level confidence level, 0 < level < 1
 * @returns lower and upper limits within 0..1; the lower limit is 0 where p <= 1 / (2n), the upper 1 where
 *   p >= 1 − 1 / (2n). The correction is always 1 / (2n): R's prop.test drops it where p = 1/2
 * @throws RangeError unless 0 <= p <= 1, n > 0 and finite, 0 < level < 1
 * @source Newcombe, R. G. (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17,
 *   857–872, method 4
 * @example wilsonCorrected(53 / 55, 55, 0.95) // { lower: 0.8639…, upper: 0.9936… }
 */
export function wilsonCorrected(p: number, n: number, level: number): Interval {
  if (!(p >= 0 && p <= 1)) throw new RangeError('wilsonCorrected requires 0 <= p <= 1');
  if (!(n > 0 && n < Infinity)) throw new RangeError('wilsonCorrected requires a finite n > 0');
  if (!(level > 0 && level < 1)) throw new RangeError('wilsonCorrected requires 0 < level < 1');
  return {
    lower: wilson(Math.max(0, p - 0.5 / n), n, level).lower,
    upper: wilson(Math.min(1, p + 0.5 / n), n, level).upper,
  };
}
