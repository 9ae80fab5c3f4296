import { surveyMean, type SurveyRow } from './survey-mean';
import { surveyWeights, type SurveyDesign } from './survey-weights';

/**
 * Design effect 设计效应 of a survey mean: its variance over that of a simple random sample of as many people.
 *
 * @param rows all the sampled units of the design, one a person, also those outside the domain
 * @param design single-cluster rule, finite-population correction and calibration; `{}` for none of them
 * @param comparison the simple random sample compared with: drawn `with-replacement`, or `without-replacement` from a
 *   population as large as the sum of the domain's weights
 * @returns design effect, >= 0; `null` where the mean has no variance, where fewer than two people of the domain have
 *   weight, where all values are alike, and where the domain's weights sum to no more than its people (without
 *   replacement only: nothing is left to draw)
 * @throws RangeError as `surveyMean` does
 * @source Kish, L. (1965), Survey Sampling, Wiley, section 8.2; Lumley, T., R package survey 4.1.1, svymean
 *   (`deff = "replace"` and `deff = TRUE`)
 * @example designEffect(
 *   [1, 0, 1, 0].map((value, i) => ({ value, weight: 5, stratum: 'A', cluster: String(i % 2), inDomain: true })),
 *   {},
 *   'with-replacement',
 * ) // 3
 */
export function designEffect(
  rows: readonly SurveyRow[],
  design: SurveyDesign,
  comparison: 'with-replacement' | 'without-replacement',
): number | null {
  const { estimate, variance } = surveyMean(rows, design);
  if (variance === null) return null;
  const weights = surveyWeights(rows, design);
  const counted = rows.flatMap(({ inDomain, value }, i) =>
    inDomain && weights[i]! > 0 ? [{ value, weight: weights[i]! }] : [],
  );
  const n = counted.length;
  const population = counted.reduce((sum, { weight }) => sum + weight, 0);
  const spread = counted.reduce((sum, { value, weight }) => sum + (weight / population) * (value - estimate!) ** 2, 0);
  const left = comparison === 'with-replacement' ? 1 : 1 - n / population;
  const simple = (spread / (n - 1)) * left;
  // Of a single row there is 0 / 0, which is not above 0.
  return simple > 0 ? variance / simple : null;
}
