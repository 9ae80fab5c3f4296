/**
 * Stirling error 斯特林余项: ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], the part of ln Γ that stays small.
 * With it, ratios of gamma functions of large arguments lose no digits.
 *
 * @param x a number > 0
 * @returns the remainder, about 1 / (12 x); absolute error about 1e-15
 * @throws RangeError unless x > 0 and finite
 * @source Loader, C. (2000), Fast and accurate computation of binomial probabilities, §2;
 *   NIST Digital Library of Mathematical Functions (2010), eq. 5.11.1 and 5.5.1
 * @example stirlingError(10) // 0.008330563433362871
 */
export function stirlingError(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new RangeError('stirlingError requires a finite x > 0');
  let shifted = x;
  let steps = 0;
  while (shifted < SERIES_FROM) {
    steps += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
    shifted += 1;
  }
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  return steps + inverse * COEFFICIENTS.reduceRight((sum, coefficient) => sum * square + coefficient, 0);
}

/** From here on seven terms of the series are exact to the last digit. */
const SERIES_FROM = 12;

/** B(2k) / (2k (2k − 1)), k = 1..7. */
const COEFFICIENTS = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
