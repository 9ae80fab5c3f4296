import { linearisedCovariance } from './linearised-covariance';
import { surveyWeights, type SampledUnit, type SurveyDesign } from './survey-weights';

export interface SurveyRow extends SampledUnit {
  /** 0 or 1 for a share, 0..100 for a score; read in the domain only. */
  value: number;
  /** False for those outside the domain and those whose answer is missing; they stay in the rows for their cluster. */
  inDomain: boolean;
}

export interface SurveyEstimate {
  /** `null` where nobody in the domain has weight. */
  estimate: number | null;
  /** Square of the standard error; `null` with the estimate, and where `linearisedCovariance` gives none. */
  variance: number | null;
  /** Clusters less strata, counted among those in the domain with weight; 0 allows no interval. */
  df: number;
}

/**
 * Survey mean 调查均值: weighted mean Σwy / Σw of a domain, with the linearised variance of this ratio.
 *
 * @param rows all the sampled units of the design, also those outside the domain
 * @param design single-cluster rule, finite-population correction and calibration; `{}` for none of them
 * @returns estimate in the unit of the values, its variance, and its degrees of freedom
 * @throws RangeError unless values in the domain are finite, and as `surveyWeights` and `linearisedCovariance` do
 * @source Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling, Springer, eq. (5.7.4) (mean of a domain)
 *   and section 4.6 (clusters with replacement); calibrated residuals: Deville & Särndal (1992), JASA 87, 376–382
 * @example surveyMean(
 *   [
 *     { value: 1, weight: 2, stratum: 'A', cluster: '1', inDomain: true },
 *     { value: 0, weight: 1, stratum: 'A', cluster: '2', inDomain: true },
 *     { value: 1, weight: 1, stratum: 'A', cluster: '3', inDomain: true },
 *   ],
 *   {},
 * ) // { estimate: 0.75, variance: 0.08203125, df: 2 }
 */
export function surveyMean(rows: readonly SurveyRow[], design: SurveyDesign): SurveyEstimate {
  const weights = surveyWeights(rows, design);
  if (!rows.every(({ inDomain, value }) => !inDomain || Number.isFinite(value))) {
    throw new RangeError('surveyMean requires finite values in the domain');
  }
  const counted = rows.filter(({ inDomain }, i) => inDomain && weights[i]! > 0);
  if (counted.length === 0) return { estimate: null, variance: null, df: 0 };

  const total = rows.reduce((sum, { inDomain }, i) => (inDomain ? sum + weights[i]! : sum), 0);
  const mean = rows.reduce((sum, { inDomain, value }, i) => (inDomain ? sum + (weights[i]! / total) * value : sum), 0);
  // A mean lies among its values; rounding must not push it out, nor leave a variance where all values are alike.
  const values = counted.map(({ value }) => value);
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  const estimate = Math.min(most, Math.max(least, mean));

  const influence = rows.map(({ inDomain, value }) => (inDomain ? (value - estimate) / total : 0));
  const strata = new Set(counted.map(({ stratum }) => stratum));
  const clusters = new Set(counted.map(({ stratum, cluster }) => JSON.stringify([stratum, cluster])));
  return {
    estimate,
    variance: linearisedCovariance([influence], rows, design)?.[0]![0] ?? null,
    df: clusters.size - strata.size,
  };
}
