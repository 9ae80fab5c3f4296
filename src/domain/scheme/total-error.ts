/** Total error 总分误差: the standard error of a weighted sum of indicators that may have been answered by the same people. */

export interface ErrorTerm {
  id: string;
  /** Terms of one source may go up and down together; terms of different sources are taken as independent. */
  source: string;
  /** Points of the total for one unit of the estimate; negative where a smaller share is the better one. */
  factor: number;
  standardError: number;
}

/** Covariance 协方差 of the estimates (not of the points) of two indicators. */
export interface KnownCovariance {
  between: readonly [string, string];
  covariance: number;
}

/**
 * How terms of one source were put together: by the covariances given, by the bound of perfect correlation where any was
 * missing, or there was no such pair.
 */
export type Correlation = 'given' | 'perfect-correlation-bound' | 'independent';

/**
 * @returns in points of the total
 * @throws RangeError for a covariance beyond ± the product of the standard errors, which no two estimates have, and for
 *   covariances that contradict each other
 */
export function totalError(
  terms: readonly ErrorTerm[],
  known: readonly KnownCovariance[],
): { standardError: number; correlation: Correlation } {
  let variance = terms.reduce((sum, { factor, standardError }) => sum + (factor * standardError) ** 2, 0);
  let correlation: Correlation = 'independent';
  terms.forEach((one, i) => {
    for (const other of terms.slice(i + 1)) {
      const bound = one.standardError * other.standardError;
      const given = covarianceOf(known, one.id, other.id);
      if (given !== null) {
        if (!(Math.abs(given) <= bound * (1 + 1e-9))) {
          throw new RangeError(`the covariance of ${one.id} and ${other.id} is beyond their standard errors`);
        }
        variance += 2 * one.factor * other.factor * given;
        if (correlation === 'independent') correlation = 'given';
      } else if (one.source === other.source) {
        const most = Math.abs(one.factor * other.factor) * bound;
        variance += 2 * most;
        // A bound that is 0 is exact.
        if (most !== 0) correlation = 'perfect-correlation-bound';
      }
    }
  });
  const size = terms.reduce((sum, { factor, standardError }) => sum + Math.abs(factor) * standardError, 0) ** 2;
  if (variance < -1e-9 * size) throw new RangeError('the covariances contradict each other');
  return { standardError: Math.sqrt(Math.max(0, variance)), correlation };
}

const covarianceOf = (known: readonly KnownCovariance[], one: string, other: string): number | null =>
  known.find(({ between: [a, b] }) => (a === one && b === other) || (a === other && b === one))?.covariance ?? null;
