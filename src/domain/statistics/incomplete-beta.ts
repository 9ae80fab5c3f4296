import { poissonDeviance } from './poisson-deviance';
import { stirlingError } from './stirling-error';

export interface BetaTails {
  /** I_x(a, b) */
  lower: number;
  /** 1 − I_x(a, b) */
  upper: number;
}

/**
 * Regularised incomplete beta function 正则化不完全贝塔函数: I_x(a, b) and its complement.
 *
 * @param x where, 0..1
 * @param y 1 − x; given beside x because it cannot be found from x when x is near 1
 * @param a first shape, 1e-6..1e10
 * @param b second shape, 1e-6..1e10
 * @returns both tails. The tail on the far side of the mean has a relative error of about 1e-15 times the
 *   larger of 1 and the size of its logarithm; the other tail is 1 minus it. A tail below 5e-324 is 0
 * @throws RangeError unless 0 <= x <= 1, 0 <= y <= 1, x + y = 1, 1e-6 <= a <= 1e10, 1e-6 <= b <= 1e10
 * @source NIST Digital Library of Mathematical Functions (2010), eq. 8.17.22 (continued fraction) and 8.17.4;
 *   Loader, C. (2000), Fast and accurate computation of binomial probabilities, §4 (kernel); Lentz, W. J. (1976),
 *   Applied Optics 15, 668–671
 * @example incompleteBeta(0.25, 0.75, 1, 2) // { lower: 0.4375, upper: 0.5625 }
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): BetaTails {
  if (!(x >= 0 && x <= 1)) throw new RangeError('incompleteBeta requires 0 <= x <= 1');
  if (!(y >= 0 && y <= 1)) throw new RangeError('incompleteBeta requires 0 <= y <= 1');
  if (!(Math.abs(x + y - 1) <= 1e-15)) throw new RangeError('incompleteBeta requires x + y = 1');
  if (!(a >= 1e-6 && a <= 1e10)) throw new RangeError('incompleteBeta requires 1e-6 <= a <= 1e10');
  if (!(b >= 1e-6 && b <= 1e10)) throw new RangeError('incompleteBeta requires 1e-6 <= b <= 1e10');
  const kernel = kernelOf(x, y, a, b);
  if (x * (a + b + 2) < a + 1) {
    const lower = Math.min(1, kernel * fraction(x, y, a, b));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, kernel * fraction(y, x, b, a));
  return { lower: 1 - upper, upper };
}

/** x^a y^b / B(a, b), which is the density times x y. */
const kernelOf = (x: number, y: number, a: number, b: number): number => {
  const n = a + b;
  const excess = b * x - a * y;
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    poissonDeviance(a, x * (n / a), excess) -
    poissonDeviance(b, y * (n / b), -excess);
  return Math.sqrt(((a / n) * b) / (2 * Math.PI)) * Math.exp(exponent);
};

/**
 * I_x(a, b) / kernel = 1 / (b₀ + a₁ / (b₁ + a₂ / (b₂ + …))), the even part of 8.17.22. Its terms
 * use a y − b x rather than 1 − (a + b) x / (a + 1), which loses its digits where x is near 1. Converges below the mean.
 */
const fraction = (x: number, y: number, a: number, b: number): number => {
  const distance = a * y - b * x + 1;
  let value = notZero((a / (a + 1)) * distance);
  let c = value;
  let d = 0;
  for (let m = 1; ; m += 1) {
    const odd = a + 2 * m - 1;
    const share = (m / odd) * (b - m) * x;
    const over = ((a + m - 1) / odd) * (a + b + m - 1) * x * share;
    const term = m + share + ((a + m) / (odd + 2)) * (distance + m * (1 + y));
    d = 1 / notZero(term + over * d);
    c = notZero(term + over / c);
    value *= c * d;
    if (Math.abs(c * d - 1) <= 3e-16) return 1 / value;
  }
};

const notZero = (x: number): number => (Math.abs(x) < 1e-300 ? 1e-300 : x);
