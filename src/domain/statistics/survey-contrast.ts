import { linearisedCovariance } from './linearised-covariance';
import { surveyMean, type SurveyEstimate } from './survey-mean';
import { surveyWeights, type SampledUnit, type SurveyDesign } from './survey-weights';

export interface ContrastRow extends SampledUnit {
  /** Read on either side only. */
  value: number;
  /** `null` for those on neither side and those whose answer is missing; they stay in the rows for their cluster. */
  side: 'first' | 'second' | null;
}

/**
 * Survey contrast 域间差异: the weighted mean of a first domain less that of a second, with the variance the design gives
 * their difference; the two may share clusters.
 *
 * @param rows all the sampled units of the design, also those on neither side
 * @param design single-cluster rule, finite-population correction and calibration; `{}` for none of them
 * @returns difference in the unit of the values, its variance, and the degrees of freedom of both sides together;
 *   `null`, `null` and 0 where a side has nobody with weight
 * @throws RangeError as `surveyMean` does
 * @source Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling, Springer, sections 5.5–5.7
 * @example surveyContrast(
 *   [
 *     { value: 1, weight: 1, stratum: 'A', cluster: '1', side: 'first' },
 *     { value: 0, weight: 1, stratum: 'A', cluster: '1', side: 'second' },
 *     { value: 1, weight: 1, stratum: 'A', cluster: '2', side: 'first' },
 *     { value: 1, weight: 1, stratum: 'A', cluster: '2', side: 'second' },
 *   ],
 *   {},
 * ) // { estimate: 0.5, variance: 0.25, df: 1 }
 */
export function surveyContrast(rows: readonly ContrastRow[], design: SurveyDesign): SurveyEstimate {
  const weights = surveyWeights(rows, design);
  const meanOf = (...sides: ContrastRow['side'][]) =>
    surveyMean(
      rows.map((row) => ({ ...row, inDomain: sides.includes(row.side) })),
      design,
    );
  const first = meanOf('first').estimate;
  const second = meanOf('second').estimate;
  if (first === null || second === null) return { estimate: null, variance: null, df: 0 };

  const totalOf = (side: ContrastRow['side']) =>
    rows.reduce((sum, row, i) => (row.side === side ? sum + weights[i]! : sum), 0);
  const totals = { first: totalOf('first'), second: totalOf('second') };
  const influence = rows.map(({ side, value }) => {
    if (side === null) return 0;
    return side === 'first' ? (value - first) / totals.first : (second - value) / totals.second;
  });
  return {
    estimate: first - second,
    variance: linearisedCovariance([influence], rows, design)?.[0]![0] ?? null,
    df: meanOf('first', 'second').df,
  };
}
