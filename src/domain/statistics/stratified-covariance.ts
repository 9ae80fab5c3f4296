/** Clusters of one stratum that have the same totals. */
export interface ClusterTotals {
  /** Weighted total of every variable in one of these clusters, finite. */
  totals: readonly number[];
  /** How many clusters these are, > 0. */
  times: number;
}

export interface StratumTotals {
  /** Clusters drawn in the stratum, also those whose totals are 0 and that `groups` leaves out. */
  clusters: number;
  /** Clusters in the population, for the finite-population correction; Infinity for none. */
  population: number;
  groups: readonly ClusterTotals[];
}

/**
 * Stratified covariance 分层协方差 of the totals of several variables, from the totals of the clusters of each stratum,
 * drawn with replacement.
 *
 * @param variables number of variables, >= 1; every `totals` has as many
 * @param strata the strata of the design, in no order
 * @param lonely what a stratum with a single cluster adds: `adjust`, the square of its deviation from 0; `average`, the
 *   mean of the other strata; `certainty`, nothing
 * @returns square matrix of variances and covariances; `null` where the rule is `average` and every stratum is single
 * @throws RangeError unless every stratum has at least one cluster, at least as many as its groups hold and at most as
 *   many as its population
 * @source Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling, Springer, section 4.6; single clusters as
 *   R's option survey.lonely.psu
 * @example stratifiedCovariance(1, [{ clusters: 3, population: Infinity, groups: [{ totals: [1], times: 2 }] }], 'adjust')
 *   // [[1]], the variance of the sum of 1, 1 and 0
 */
export function stratifiedCovariance(
  variables: number,
  strata: readonly StratumTotals[],
  lonely: 'adjust' | 'average' | 'certainty',
): number[][] | null {
  const covariance = Array.from({ length: variables }, () => new Array<number>(variables).fill(0));
  let averaged = 0;
  for (const { clusters, population, groups } of strata) {
    if (!(clusters >= 1 && clusters >= groups.reduce((sum, { times }) => sum + times, 0))) {
      throw new RangeError('stratifiedCovariance requires every stratum to have its clusters, at least one');
    }
    if (!(population >= clusters)) {
      throw new RangeError('stratifiedCovariance requires at least as many clusters in a stratum as were drawn');
    }
    if (clusters === 1 && lonely === 'average') averaged += 1;
    if (clusters === 1 && lonely !== 'adjust') continue;
    addStratum(covariance, groups, clusters, 1 - clusters / population);
  }
  if (averaged > 0 && averaged === strata.length) return null;
  const spread = strata.length / (strata.length - averaged);
  return averaged > 0 ? covariance.map((row) => row.map((value) => value * spread)) : covariance;
}

function addStratum(
  covariance: number[][],
  groups: readonly ClusterTotals[],
  clusters: number,
  correction: number,
): void {
  const lonely = clusters === 1;
  const means = covariance.map((_, j) =>
    lonely ? 0 : groups.reduce((sum, { totals, times }) => sum + times * totals[j]!, 0) / clusters,
  );
  const scale = correction * (lonely ? 1 : clusters / (clusters - 1));
  const add = (deviation: readonly number[], times: number) => {
    for (let j = 0; j < deviation.length; j++) {
      const row = covariance[j]!;
      const scaled = scale * times * deviation[j]!;
      if (scaled !== 0) for (let k = 0; k < deviation.length; k++) row[k]! += scaled * deviation[k]!;
    }
  };
  let rest = clusters;
  for (const { totals, times } of groups) {
    add(
      totals.map((total, j) => total - means[j]!),
      times,
    );
    rest -= times;
  }
  // The clusters without anything deviate by the mean itself.
  if (rest > 0) add(means, rest);
}
