import { normalQuantile } from './normal-quantile';
import type { Interval } from './wilson';

/**
 * Agresti-Coull interval 阿格雷斯蒂–库尔区间 for a proportion.
 *
 * @param p observed share, 0..1
 * @param n sample size or effective sample size, > 0, may be fractional
 * @param level confidence level, 0 < level < 1
 * @returns lower and upper limits, not clipped: near p = 0 the lower one can be below 0, near p = 1 the upper above 1
 * @throws RangeError unless 0 <= p <= 1, n > 0 and finite, 0 < level < 1
 * @source Agresti, A. & Coull, B. A. (1998), Approximate is better than «exact», The American Statistician 52, 119–126;
 *   Brown, Cai & DasGupta (2001), Statistical Science 16, 101–133, eq. (5)
 * @example agrestiCoull(53 / 55, 55, 0.95) // { lower: 0.8696…, upper: 0.9970… }
 */
export function agrestiCoull(p: number, n: number, level: number): Interval {
  if (!(p >= 0 && p <= 1)) throw new RangeError('agrestiCoull requires 0 <= p <= 1');
  if (!(n > 0 && n < Infinity)) throw new RangeError('agrestiCoull requires a finite n > 0');
  if (!(level > 0 && level < 1)) throw new RangeError('agrestiCoull requires 0 < level < 1');
  const z = normalQuantile((1 + level) / 2);
  const zSquared = z * z;
  const size = n + zSquared;
  const share = (p * n + zSquared / 2) / size;
  const reach = (z / Math.sqrt(size)) * Math.sqrt(share * (1 - share));
  return { lower: share - reach, upper: share + reach };
}
