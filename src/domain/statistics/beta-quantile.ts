import { incompleteBetaInverse } from './incomplete-beta-inverse';

/**
 * Beta quantile 贝塔分布分位数: the x with P(X <= x) = p for X ~ Beta(a, b).
 *
 * @param p probability, 0..1
 * @param a first shape, 1e-6..1e10
 * @param b second shape, 1e-6..1e10
 * @returns x, 0..1; relative error about 2e-13 times the larger of 1 and 1 / a, below 1e-304 about 1e-11; one below
 *   5e-324 is 0
 * @throws RangeError unless 0 <= p <= 1, 1e-6 <= a <= 1e10, 1e-6 <= b <= 1e10
 * @source NIST Digital Library of Mathematical Functions (2010), §8.17, solved for ln x
 * @example betaQuantile(0.4375, 1, 2) // 0.25
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError('betaQuantile requires 0 <= p <= 1');
  if (!(a >= 1e-6 && a <= 1e10)) throw new RangeError('betaQuantile requires 1e-6 <= a <= 1e10');
  if (!(b >= 1e-6 && b <= 1e10)) throw new RangeError('betaQuantile requires 1e-6 <= b <= 1e10');
  return incompleteBetaInverse(p, 1 - p, a, b).x;
}
