/**
 * Digamma 双伽马函数: ψ(x), the derivative of ln Γ(x).
 *
 * @param x a number, 1e-300 <= x < Infinity
 * @returns ψ(x), error about 1e-15 times the larger of 1 and |ψ(x)|
 * @throws RangeError unless 1e-300 <= x < Infinity
 * @source NIST Digital Library of Mathematical Functions (2010), eq. 5.5.2 (recurrence) and 5.11.2 (x from 12)
 * @example digamma(1) // −0.5772156649015329
 */
export function digamma(x: number): number {
  if (!(x >= 1e-300 && x < Infinity)) throw new RangeError('digamma requires 1e-300 <= x < Infinity');
  let shifted = x;
  let steps = 0;
  while (shifted < SERIES_FROM) {
    steps += 1 / shifted;
    shifted += 1;
  }
  const square = 1 / shifted / shifted;
  const series = COEFFICIENTS.reduceRight((sum, coefficient) => sum * square + coefficient, 0);
  return Math.log(shifted) - 0.5 / shifted - square * series - steps;
}

/** From here on seven terms of the series are exact to the last digit. */
const SERIES_FROM = 12;

/** B(2k) / 2k, k = 1..7. */
const COEFFICIENTS = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12];
