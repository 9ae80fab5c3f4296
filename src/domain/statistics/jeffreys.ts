import { betaQuantile } from './beta-quantile';
import type { Interval } from './wilson';

/**
 * Jeffreys interval 杰弗里斯区间 for a proportion, equal tails of Beta(x + 1/2, n − x + 1/2).
 *
 * @param x number of successes, 0..n; fractional where n is an effective size
 * @param n sample size or effective sample size, 0 < n <= 1e9, may be fractional
 * @param level confidence level, 0 < level < 1
 * @returns lower and upper limits within 0..1; lower is 0 at x = 0 and upper is 1 at x = n
 * @throws RangeError unless 0 < n <= 1e9, 0 <= x <= n, 0 < level < 1
 * @source Brown, Cai & DasGupta (2001), Statistical Science 16, 101–133, eq. (6)
 * @example jeffreys(53, 55, 0.95) // { lower: 0.8884…, upper: 0.9924… }
 */
export function jeffreys(x: number, n: number, level: number): Interval {
  if (!(n > 0 && n <= 1e9)) throw new RangeError('jeffreys requires 0 < n <= 1e9');
  if (!(x >= 0 && x <= n)) throw new RangeError('jeffreys requires 0 <= x <= n');
  if (!(level > 0 && level < 1)) throw new RangeError('jeffreys requires 0 < level < 1');
  return {
    lower: x === 0 ? 0 : betaQuantile((1 - level) / 2, x + 0.5, n - x + 0.5),
    upper: x === n ? 1 : betaQuantile((1 + level) / 2, x + 0.5, n - x + 0.5),
  };
}
