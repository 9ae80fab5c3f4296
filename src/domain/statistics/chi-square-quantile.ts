import { incompleteGamma } from './incomplete-gamma';
import { logGamma } from './log-gamma';
import { positiveRoot } from './positive-root';

/**
 * Chi-square quantile 卡方分布分位数: the x with P(X <= x) = p.
 *
 * @param p probability, 0 <= p < 1
 * @param df degrees of freedom, 2e-6..2e10, may be fractional
 * @returns x >= 0, relative error about 1e-13 times the larger of 1 and 1 / df; one below 5e-324 is 0
 * @throws RangeError unless 0 <= p < 1, 2e-6 <= df <= 2e10
 * @source NIST Digital Library of Mathematical Functions (2010), §8.2 and eq. 8.7.1 (first guess), inverted by Newton's
 *   method
 * @example chiSquareQuantile(0.95, 3) // 7.81472790325118
 */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError('chiSquareQuantile requires 0 <= p < 1');
  if (!(df >= 2e-6 && df <= 2e10)) throw new RangeError('chiSquareQuantile requires 2e-6 <= df <= 2e10');
  if (p === 0) return 0;
  const a = df / 2;
  const q = 1 - p;
  const logStart = (Math.log(p) + logGamma(a + 1)) / a;
  if (logStart < LOG_SMALLEST) return 2 * Math.exp(logStart);
  return (
    2 *
    positiveRoot(
      (x) => {
        const { lower, upper, kernel } = incompleteGamma(a, x);
        return p < 0.5
          ? { value: Math.log(lower / p), slope: kernel / lower }
          : { value: -Math.log(upper / q), slope: kernel / upper };
      },
      a < 1 ? Math.exp(logStart) : a,
      Number.MIN_VALUE,
      // q is at least 1e-16, which lies within nine standard deviations of the mean or e^(−40) of the tail.
      2 * a + 200,
    )
  );
}

/** ln of the smallest normal double, about. */
const LOG_SMALLEST = -700;
