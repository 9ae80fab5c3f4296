import { calibrationResiduals } from './calibration-residuals';
import { surveyWeights, type SampledUnit, type SurveyDesign } from './survey-weights';

/**
 * Linearised covariance 线性化协方差 of weighted totals: strata, clusters drawn with replacement at the first stage,
 * residuals where the weights were calibrated.
 *
 * @param columns one a statistic: the influence of each unit on it, finite, 0 outside the domain; the units must be all
 *   those of the design, or clusters without anybody in a domain would be forgotten
 * @param units the sampled units
 * @param design of the survey
 * @returns square matrix of variances and covariances in the order of the columns; `null` where the single-cluster rule
 *   is `average` and every stratum has a single cluster
 * @throws RangeError as `surveyWeights` and, for a calibrated design, `calibrationResiduals` do, and unless there is one
 *   finite influence a unit, their squares stay finite and, where a correction is asked for, no stratum has fewer
 *   clusters in the population than were drawn
 * @source Binder, D. A. (1983), On the variances of asymptotically normal estimators from complex surveys, International
 *   Statistical Review 51, 279–292, section 3; Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling,
 *   Springer, sections 4.6 and 5.7; single clusters as R's option survey.lonely.psu
 * @example linearisedCovariance([[1, 2, 4]], [
 *   { weight: 1, stratum: 'A', cluster: '1' },
 *   { weight: 1, stratum: 'A', cluster: '2' },
 *   { weight: 1, stratum: 'A', cluster: '3' },
 * ], {}) // [[7]]
 */
export function linearisedCovariance(
  columns: readonly (readonly number[])[],
  units: readonly SampledUnit[],
  design: SurveyDesign,
): number[][] | null {
  const weights = surveyWeights(units, design);
  if (!columns.every((column) => column.length === units.length && column.every(Number.isFinite))) {
    throw new RangeError('linearisedCovariance requires one finite influence a unit');
  }
  const { calibration, clustersInPopulation, lonely = 'adjust' } = design;
  const baseWeights = units.map(({ weight }) => weight);
  const influences = calibration
    ? columns.map((column) => calibrationResiduals(column, baseWeights, calibration.categories))
    : columns;

  const covariance = columns.map(() => columns.map(() => 0));
  const strata = clusterTotals(influences, weights, units);
  let averaged = 0;
  for (const [stratum, totals] of strata) {
    const clusters = totals.length;
    const population = clustersInPopulation ? (clustersInPopulation[stratum] ?? 0) : Infinity;
    if (!(population >= clusters)) {
      throw new RangeError('linearisedCovariance requires at least as many clusters in a stratum as were drawn');
    }
    if (clusters === 1 && lonely === 'average') averaged += 1;
    if (clusters === 1 && lonely !== 'adjust') continue;
    const means = columns.map((_, k) =>
      clusters === 1 ? 0 : totals.reduce((sum, total) => sum + total[k]!, 0) / clusters,
    );
    const scale = (1 - clusters / population) * (clusters === 1 ? 1 : clusters / (clusters - 1));
    for (const total of totals) {
      covariance.forEach((row, j) =>
        row.forEach((_, k) => (row[k]! += scale * (total[j]! - means[j]!) * (total[k]! - means[k]!))),
      );
    }
  }
  if (!covariance.every((row) => row.every(Number.isFinite))) {
    throw new RangeError('linearisedCovariance requires influences whose squares stay finite');
  }
  if (averaged > 0 && averaged === strata.size) return null;
  const spread = strata.size / (strata.size - averaged);
  return averaged > 0 ? covariance.map((row) => row.map((value) => value * spread)) : covariance;
}

/** For each stratum, the weighted total of every influence in each of its clusters. */
function clusterTotals(
  influences: readonly (readonly number[])[],
  weights: readonly number[],
  units: readonly SampledUnit[],
): Map<string, number[][]> {
  const strata = new Map<string, Map<string, number[]>>();
  units.forEach(({ stratum, cluster }, i) => {
    const clusters = strata.get(stratum) ?? new Map<string, number[]>();
    strata.set(stratum, clusters);
    const totals = clusters.get(cluster) ?? influences.map(() => 0);
    clusters.set(cluster, totals);
    influences.forEach((column, k) => (totals[k]! += weights[i]! * column[i]!));
  });
  return new Map([...strata].map(([stratum, clusters]) => [stratum, [...clusters.values()]]));
}
