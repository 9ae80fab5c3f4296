import { incompleteBeta } from './incomplete-beta';

/**
 * Beta distribution function 贝塔分布函数: P(X <= x) for X ~ Beta(a, b).
 *
 * @param x where, 0..1
 * @param a first shape, 1e-6..1e10
 * @param b second shape, 1e-6..1e10
 * @returns probability 0..1; one below 5e-324 is 0
 * @throws RangeError unless 0 <= x <= 1, 1e-6 <= a <= 1e10, 1e-6 <= b <= 1e10
 * @source NIST Digital Library of Mathematical Functions (2010), §8.17
 * @example betaCdf(0.25, 1, 2) // 0.4375
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError('betaCdf requires 0 <= x <= 1');
  if (!(a >= 1e-6 && a <= 1e10)) throw new RangeError('betaCdf requires 1e-6 <= a <= 1e10');
  if (!(b >= 1e-6 && b <= 1e10)) throw new RangeError('betaCdf requires 1e-6 <= b <= 1e10');
  return incompleteBeta(x, 1 - x, a, b).lower;
}
