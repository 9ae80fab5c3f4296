import { betaQuantile } from './beta-quantile';
import type { Interval } from './wilson';

/**
 * Clopper-Pearson interval 克洛珀–皮尔逊区间: the «exact» interval for a proportion.
 *
 * @param x number of successes, 0..n; fractional where n is an effective size
 * @param n sample size or effective sample size, 0 < n <= 1e9, may be fractional
 * @param level confidence level, 0 < level < 1
 * @returns lower and upper limits, 0 <= lower <= x / n <= upper <= 1
 * @throws RangeError unless 0 < n <= 1e9, 0 <= x <= n, 0 < level < 1
 * @source Clopper, C. J. & Pearson, E. S. (1934), The use of confidence or fiducial limits, Biometrika 26, 404–413;
 *   Brown, Cai & DasGupta (2001), Statistical Science 16, 101–133, §4.2.1
 * @example clopperPearson(53, 55, 0.95) // { lower: 0.8747…, upper: 0.9955… }
 */
export function clopperPearson(x: number, n: number, level: number): Interval {
  if (!(n > 0 && n <= 1e9)) throw new RangeError('clopperPearson requires 0 < n <= 1e9');
  if (!(x >= 0 && x <= n)) throw new RangeError('clopperPearson requires 0 <= x <= n');
  if (!(level > 0 && level < 1)) throw new RangeError('clopperPearson requires 0 < level < 1');
  return {
    lower: x < NEXT_TO_NONE ? 0 : betaQuantile((1 - level) / 2, x, n - x + 1),
    upper: n - x < NEXT_TO_NONE ? 1 : betaQuantile((1 + level) / 2, x + 1, n - x),
  };
}

/** A fractional count below this is a count of 0 but for rounding: its limit is less than 1e-300 from the end. */
const NEXT_TO_NONE = 1e-6;
