import { calibrationResiduals } from './calibration-residuals';
import { stratifiedCovariance } from './stratified-covariance';
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
 * @throws RangeError as `surveyWeights`, `stratifiedCovariance` and, for a calibrated design, `calibrationResiduals` do,
 *   and unless there is one finite influence a unit and their squares stay finite
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

  const strata = [...clusterTotals(influences, weights, units)].map(([stratum, clusters]) => ({
    clusters: clusters.length,
    population: clustersInPopulation ? (clustersInPopulation[stratum] ?? 0) : Infinity,
    groups: clusters.map((totals) => ({ totals, times: 1 })),
  }));
  const covariance = stratifiedCovariance(columns.length, strata, lonely);
  if (covariance && !covariance.every((row) => row.every(Number.isFinite))) {
    throw new RangeError('linearisedCovariance requires influences whose squares stay finite');
  }
  return covariance;
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
