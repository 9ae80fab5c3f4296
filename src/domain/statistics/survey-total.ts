import { linearisedCovariance } from './linearised-covariance';
import type { SurveyRow } from './survey-mean';
import { surveyWeights, type SurveyDesign } from './survey-weights';

export interface SurveyTotal {
  estimate: number;
  /** Square of the standard error; `null` where `linearisedCovariance` gives none. */
  variance: number | null;
}

/**
 * Survey total 调查总量: weighted sum Σwy over a domain, with its variance.
 *
 * @param rows all the sampled units of the design, also those outside the domain
 * @param design single-cluster rule, finite-population correction and calibration; `{}` for none of them
 * @returns estimate in the unit of weight × value, 0 for an empty domain, and its variance
 * @throws RangeError unless values in the domain are finite and so is their total, and as `surveyWeights` and
 *   `linearisedCovariance` do
 * @source Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling, Springer, section 4.6
 * @example surveyTotal(
 *   [
 *     { value: 3, weight: 2, stratum: 'A', cluster: '1', inDomain: true },
 *     { value: 1, weight: 2, stratum: 'A', cluster: '2', inDomain: true },
 *   ],
 *   {},
 * ) // { estimate: 8, variance: 16 }
 */
export function surveyTotal(rows: readonly SurveyRow[], design: SurveyDesign): SurveyTotal {
  const weights = surveyWeights(rows, design);
  if (!rows.every(({ inDomain, value }) => !inDomain || Number.isFinite(value))) {
    throw new RangeError('surveyTotal requires finite values in the domain');
  }
  const influence = rows.map(({ inDomain, value }) => (inDomain ? value : 0));
  const estimate = influence.reduce((sum, value, i) => sum + weights[i]! * value, 0);
  if (!Number.isFinite(estimate)) throw new RangeError('surveyTotal requires a total that stays finite');
  return { estimate, variance: linearisedCovariance([influence], rows, design)?.[0]![0] ?? null };
}
