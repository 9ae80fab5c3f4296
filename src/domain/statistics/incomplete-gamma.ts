import { poissonDeviance } from './poisson-deviance';
import { stirlingError } from './stirling-error';

export interface GammaTails {
  /** P(a, x) */
  lower: number;
  /** Q(a, x) = 1 − P(a, x) */
  upper: number;
}

/**
 * Regularised incomplete gamma functions 正则化不完全伽马函数: P(a, x) and Q(a, x).
 *
 * @param a shape, 1e-6..1e10
 * @param x where, >= 0
 * @returns both tails. The tail on the far side of a has a relative error of about 1e-15 times the larger
 *   of 1 and the size of its logarithm; the other tail is 1 minus it. A tail below 5e-324 is 0
 * @throws RangeError unless 1e-6 <= a <= 1e10, x >= 0 and finite
 * @source NIST Digital Library of Mathematical Functions (2010), eq. 8.7.1 (series) and 8.9.2 (continued fraction);
 *   Loader, C. (2000), Fast and accurate computation of binomial probabilities, §3 (kernel)
 * @example incompleteGamma(1, 2).upper // 0.1353352832366127, which is e^(−2)
 */
export function incompleteGamma(a: number, x: number): GammaTails {
  if (!(a >= 1e-6 && a <= 1e10)) throw new RangeError('incompleteGamma requires 1e-6 <= a <= 1e10');
  if (!(x >= 0 && x < Infinity)) throw new RangeError('incompleteGamma requires a finite x >= 0');
  if (x >= FAR * (a + 1)) return { lower: 1, upper: 0 };
  // x^a e^(−x) / Γ(a), which is the density times x.
  const kernel = Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingError(a) - poissonDeviance(a, x / a, x - a));
  if (x < a + 1) {
    const lower = Math.min(1, kernel * series(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, kernel * fraction(a, x));
  return { lower: 1 - upper, upper };
}

/** x ≥ 1000 (a + 1) leaves an upper tail below e^(−900), which is 0 in double precision. */
const FAR = 1000;

/** P(a, x) / kernel = 1/a + x / (a (a + 1)) + x² / (a (a + 1) (a + 2)) + … */
const series = (a: number, x: number): number => {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; ; n += 1) {
    term *= x / (a + n);
    const next = sum + term;
    if (next === sum) return sum;
    sum = next;
  }
};

/**
 * Q(a, x) / kernel = 1 / (b₀ − 1 (1 − a) / (b₁ − 2 (2 − a) / (b₂ − …))) with bₙ = x − a + 2n + 1. From x = a + 1 on neither
 * c nor 1 / d falls below n + 1.
 */
const fraction = (a: number, x: number): number => {
  let value = x - a + 1;
  let c = value;
  let d = 0;
  for (let n = 1; ; n += 1) {
    const over = n * (a - n);
    const term = x - a + 2 * n + 1;
    d = 1 / (term + over * d);
    c = term + over / c;
    value *= c * d;
    if (Math.abs(c * d - 1) <= 3e-16) return 1 / value;
  }
};
