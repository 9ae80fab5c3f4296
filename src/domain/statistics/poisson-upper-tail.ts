import { incompleteGamma } from './incomplete-gamma';

/**
 * Poisson upper tail 泊松分布上尾概率: P(X >= k) for X with mean lambda, k itself included.
 *
 * @param k count, integer 0..1e10
 * @param lambda mean, >= 0
 * @returns probability 0..1; where k is above lambda with a relative error of about 1e-15 times the larger of 1 and the
 *   size of its logarithm; one below 5e-324 is 0
 * @throws RangeError unless k is an integer 0..1e10, lambda >= 0 and finite
 * @source NIST Digital Library of Mathematical Functions (2010), eq. 8.4.10: P(X >= k) = P(k, lambda)
 * @example poissonUpperTail(5, 1.2) // 0.007745788276441408
 */
export function poissonUpperTail(k: number, lambda: number): number {
  if (!(Number.isInteger(k) && k >= 0 && k <= 1e10)) {
    throw new RangeError('poissonUpperTail requires an integer 0 <= k <= 1e10');
  }
  if (!(lambda >= 0 && lambda < Infinity)) throw new RangeError('poissonUpperTail requires a finite lambda >= 0');
  return k === 0 ? 1 : incompleteGamma(k, lambda).lower;
}
