/** S7 数量指标: no complaint volume, «zero complaints», scans, shares, logins or response counts. */
import { SCORED_MEASURES } from '../scored-measures';
import { placedTexts } from '../placed-text';
import type { SchemeFile } from '../scheme-file';
import { ACTIVITY_COUNTS, ACTIVITY_MEASURES } from '../screen-words';
import { hasWords, wordsFound } from '../screened-text';
import type { Finding } from '../violation';

export const activityCount = (file: SchemeFile): Finding[] => [
  ...placedTexts(file).flatMap(({ at, text, asksResidents }) => {
    const words = asksResidents ? null : wordsFound(text, ACTIVITY_COUNTS);
    return words === null ? [] : [{ at, words }];
  }),
  ...file.blocks.flatMap(({ indicators }, b) =>
    indicators.flatMap(({ measure }, i) =>
      isNamedCount(measure) ? [{ at: `blocks[${b}].indicators[${i}].measure`, words: measure }] : [],
    ),
  ),
];

const isNamedCount = (measure: string): boolean =>
  !SCORED_MEASURES.has(measure) && hasWords(measure, ACTIVITY_MEASURES);

export const isActivityMeasure = (measure: string): boolean =>
  isNamedCount(measure) || hasWords(measure, ACTIVITY_COUNTS);
