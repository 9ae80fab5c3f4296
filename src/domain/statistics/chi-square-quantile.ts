import { bracketedRoot } from './bracketed-root';
import { incompleteGamma } from './incomplete-gamma';
import { logGamma } from './log-gamma';

/**
 * Chi-square quantile 卡方分布分位数: the x with P(X <= x) = p.
 *
 * @param p probability, 0 <= p < 1
 * @param df degrees of freedom, 2e-6..2e10, may be fractional
 * @returns x >= 0, relative error about 1e-13 times the larger of 1 and 1 / df; one below 5e-324 is 0
 * @throws RangeError unless 0 <= p < 1, 2e-6 <= df <= 2e10
 * @source NIST Digital Library of Mathematical Functions (2010), §8.2, solved for ln x; a tiny x by the first term of
 *   eq. 8.7.1
 * @example chiSquareQuantile(0.95, 3) // 7.81472790325118
 */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError('chiSquareQuantile requires 0 <= p < 1');
  if (!(df >= 2e-6 && df <= 2e10)) throw new RangeError('chiSquareQuantile requires 2e-6 <= df <= 2e10');
  const a = df / 2;
  // P(a, x) = x^a / Γ(a + 1) (1 + O(x)); at p = 0 the logarithm is −Infinity and x is 0.
  const logOfFirstTerm = (Math.log(p) + logGamma(a + 1)) / a;
  if (logOfFirstTerm < LOG_SMALLEST) return 2 * Math.exp(logOfFirstTerm);
  const excess = (logX: number) => {
    const { lower, upper } = incompleteGamma(a, Math.exp(logX));
    return p < 0.5 ? Math.log(lower / p) : Math.log((1 - p) / upper);
  };
  // 1 − p is at least 1e-16, which lies within nine standard deviations of the mean or e^(−40) of the tail.
  return 2 * Math.exp(bracketedRoot(excess, LOG_SMALLEST - 1, Math.log(2 * a + 200)));
}

/** ln of the smallest normal double, about. */
const LOG_SMALLEST = -700;
