/** S4 指标来源: a resident survey, an outcome residents confirmed, or a service a third party verified. */
import { ASSESSED_UNIT, isAdmittedSource, SCORED_MEASURES } from '../scored-measures';
import type { SchemeFile, WrittenIndicator } from '../scheme-file';
import { FORBIDDEN_EVIDENCE } from '../screen-words';
import { hasWords } from '../screened-text';
import type { Finding } from '../violation';
import { isActivityMeasure } from './activity-count';
import { isOwnWord } from './self-supplied';

export const admittedMeasure = ({ blocks }: SchemeFile): Finding[] =>
  blocks.flatMap(({ indicators }, b) =>
    indicators.flatMap((indicator, i) => {
      const at = `blocks[${b}].indicators[${i}]`;
      const findings: Finding[] = [];
      if (!isAdmittedSource(indicator.source) && !isOwn(indicator)) {
        findings.push({ at: `${at}.source`, words: indicator.source });
      }
      if (isUnknown(indicator.measure) && !isOwn(indicator)) {
        findings.push({ at: `${at}.measure`, words: indicator.measure });
      }
      return findings;
    }),
  );

/** Rule S5 judges the assessed unit's own word, by its weight. */
const isOwn = ({ source }: WrittenIndicator): boolean => source === ASSESSED_UNIT || isOwnWord(source);

/** A measure that rules S3 or S7 name is not named a second time. */
const isUnknown = (measure: string): boolean =>
  !SCORED_MEASURES.has(measure) && !isActivityMeasure(measure) && !hasWords(measure, FORBIDDEN_EVIDENCE);
