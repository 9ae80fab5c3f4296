export interface Kish {
  /** Number of weights, zeros included. */
  n: number;
  sum: number;
  /** n Σw² / (Σw)², at least 1: how much unequal weights alone widen a variance. */
  deff: number;
  /** (Σw)² / Σw² = n / deff, at most n. */
  effective: number;
}

/**
 * Kish's design effect 加权设计效应 of unequal weights, and the effective sample size it leaves.
 *
 * @param weights one weight a person, in any unit, each finite and >= 0, not all 0
 * @returns number and sum of the weights, design effect (>= 1) and effective size (<= n)
 * @throws RangeError unless every weight is finite and >= 0 and their sum is finite and > 0
 * @source Kish, L. (1965), Survey Sampling, Wiley, section 11.7; Kish (1992), Weighting for unequal P_i,
 *   Journal of Official Statistics 8, 183–200
 * @example kish([1, 1, 2]) // { n: 3, sum: 4, deff: 1.125, effective: 2.6666666666666665 }
 */
export function kish(weights: readonly number[]): Kish {
  if (!weights.every((weight) => weight >= 0 && weight < Infinity)) {
    throw new RangeError('kish requires finite weights >= 0');
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0 && sum < Infinity)) throw new RangeError('kish requires a finite sum of weights > 0');
  const n = weights.length;
  // Squares of the relative weights: those of the weights themselves can overflow.
  const squares = weights.reduce((total, weight) => total + (weight / sum) ** 2, 0);
  return { n, sum, deff: Math.max(1, n * squares), effective: Math.min(n, 1 / squares) };
}
