import { normalQuantile } from './normal-quantile';

export interface Interval {
  lower: number;
  upper: number;
}

/**
 * Wilson score interval 威尔逊区间 for a proportion.
 *
 * @param p observed share, 0..1
 * @param n sample size or effective sample size, > 0, may be fractional
 * @param level confidence level, 0 < level < 1
 * @returns lower and upper limits, 0 <= lower <= p <= upper <= 1
 * @throws RangeError unless 0 <= p <= 1, n > 0 and finite, 0 < level < 1
 * @source Wilson, E. B. (1927), Probable inference, JASA 22, 209–212; Brown, Cai & DasGupta (2001),
 *   Statistical Science 16, 101–133, eq. (4)
 * @example wilson(53 / 55, 55, 0.95) // { lower: 0.8767…, upper: 0.9899… }
 */
export function wilson(p: number, n: number, level: number): Interval {
  if (!(p >= 0 && p <= 1)) throw new RangeError('wilson requires 0 <= p <= 1');
  if (!(n > 0 && n < Infinity)) throw new RangeError('wilson requires a finite n > 0');
  if (!(level > 0 && level < 1)) throw new RangeError('wilson requires 0 < level < 1');
  const z = normalQuantile((1 + level) / 2);
  const zSquared = z * z;
  // Both limits times n + z², so that neither a tiny nor a huge n overflows.
  const scale = n + zSquared;
  const centre = (n * p + zSquared / 2) / scale;
  const reach = (z * Math.sqrt(n * p * (1 - p) + zSquared / 4)) / scale;
  // Rounding must not push the limits out of 0..1, nor the upper one below a p of 1; at p = 0 the lower one comes out as 0.
  return {
    lower: Math.max(0, centre - reach),
    upper: p === 1 ? 1 : Math.min(1, centre + reach),
  };
}
