import { betaBracket } from './beta-bracket';
import { bracketedRoot } from './bracketed-root';
import { incompleteBeta } from './incomplete-beta';
import { logGamma } from './log-gamma';

export interface BetaPoint {
  x: number;
  /** 1 − x */
  y: number;
}

/**
 * Inverse of the regularised incomplete beta function 不完全贝塔函数的反函数: the x with I_x(a, b) = lower.
 *
 * @param lower probability below x, 0..1
 * @param upper 1 − lower; given beside it because it cannot be found from lower when lower is near 1
 * @param a first shape, 1e-6..1e10
 * @param b second shape, 1e-6..1e10
 * @returns x and 1 − x, the smaller of them to a relative error of about 2e-13 times the larger of 1 and 1 / its shape,
 *   below 1e-304 of about 1e-11; one below 5e-324 is 0
 * @throws RangeError unless 0 <= lower <= 1, 0 <= upper <= 1, lower + upper = 1, 1e-6 <= a <= 1e10, 1e-6 <= b <= 1e10
 * @source ln I solved for ln x; a tiny x by the first term of NIST Digital Library of Mathematical Functions (2010), eq.
 *   8.17.8
 * @example incompleteBetaInverse(0.4375, 0.5625, 1, 2) // { x: 0.25, y: 0.75 }
 */
export function incompleteBetaInverse(lower: number, upper: number, a: number, b: number): BetaPoint {
  if (!(lower >= 0 && lower <= 1)) throw new RangeError('incompleteBetaInverse requires 0 <= lower <= 1');
  if (!(upper >= 0 && upper <= 1)) throw new RangeError('incompleteBetaInverse requires 0 <= upper <= 1');
  if (!(Math.abs(lower + upper - 1) <= 1e-15)) throw new RangeError('incompleteBetaInverse requires lower + upper = 1');
  if (!(a >= 1e-6 && a <= 1e10)) throw new RangeError('incompleteBetaInverse requires 1e-6 <= a <= 1e10');
  if (!(b >= 1e-6 && b <= 1e10)) throw new RangeError('incompleteBetaInverse requires 1e-6 <= b <= 1e10');
  if (upper === 0) return { x: 1, y: 0 };
  const half = incompleteBeta(0.5, 0.5, a, b);
  // The smaller of x and y is sought, so that it keeps its digits.
  if (lower <= upper ? lower <= half.lower : upper >= half.upper) {
    const x = smallPoint(lower, upper, a, b);
    return { x, y: 1 - x };
  }
  const y = smallPoint(upper, lower, b, a);
  return { x: 1 - y, y };
}

/** The point of a solution at or below 1/2. */
const smallPoint = (lower: number, upper: number, a: number, b: number): number => {
  // I_x(a, b) = x^a / (a B(a, b)) (1 + O(x)); at 0 the logarithm is −Infinity and x is 0.
  const logOfFirstTerm = (Math.log(lower) + logGamma(a + 1) + logGamma(b) - logGamma(a + b)) / a;
  if (logOfFirstTerm < LOG_SMALLEST) return Math.exp(logOfFirstTerm);
  const excess = (logX: number) => {
    const x = Math.exp(logX);
    const tails = incompleteBeta(x, 1 - x, a, b);
    return lower <= upper ? Math.log(tails.lower / lower) : Math.log(upper / tails.upper);
  };
  const near = betaBracket(lower, upper, a, b, HIGHEST);
  if (near && excess(near.from) < 0 && excess(near.until) > 0) {
    return Math.exp(bracketedRoot(excess, near.from, near.until));
  }
  return Math.exp(bracketedRoot(excess, LOG_SMALLEST - 1, HIGHEST));
};

/** ln of a little more than 1/2, so that a solution there is not lost to rounding. */
const HIGHEST = Math.log(0.6);

/** ln of the smallest normal double, about. */
const LOG_SMALLEST = -700;
