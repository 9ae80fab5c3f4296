/** Consistency faults 前后不一: keys that have the right shape and contradict each other. */
import { isAdmittedSource, SCORED_MEASURES } from './scored-measures';
import type { SchemeFile, WrittenIndicator } from './scheme-file';
import { hasWords } from './screened-text';
import { FORBIDDEN_EVIDENCE } from './screen-words';
import { pathText, type Fault } from './fault';

export function consistencyFaults(file: SchemeFile): Fault[] {
  const indicators = file.blocks.flatMap((block, b) =>
    block.indicators.map((indicator, i) => ({ indicator, at: pathText(['blocks', b, 'indicators', i]) })),
  );
  return [
    ...repeated(file.blocks.map(({ id }, b) => ({ id, at: `blocks[${b}].id` }))),
    ...repeated(indicators.map(({ indicator, at }) => ({ id: indicator.id, at: `${at}.id` }))),
    ...indicators.flatMap(({ indicator, at }) => indicatorFaults(indicator, at)),
    ...blendedEvidence(indicators),
  ];
}

function repeated(named: readonly { id: string; at: string }[]): Fault[] {
  const first = new Map<string, string>();
  return named.flatMap(({ id, at }) => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, at);
    return earlier === undefined
      ? []
      : [{ at, reason: `the id «${id}» stands at ${earlier} already`, instead: 'an id that is used once' }];
  });
}

function indicatorFaults(indicator: WrittenIndicator, at: string): Fault[] {
  const { measure, source, item, evidence, verifiedBy } = indicator;
  const faults: Fault[] = [];
  const add = (key: string, reason: string, instead: string) => faults.push({ at: `${at}.${key}`, reason, instead });
  const belongsTo = SCORED_MEASURES.get(measure)?.source;
  // Between admitted sources a mismatch is a slip of the pen; any other source is a question for rules S4 and S5.
  if (belongsTo && isAdmittedSource(source) && source !== belongsTo) {
    add('source', `«${source}» is not where «${measure}» comes from`, `"${belongsTo}", or another measure`);
  }
  if (source === 'resident-survey') {
    if (item === undefined) add('item', 'is missing', 'the number of the survey item, from 1');
    if (!isClass(evidence) && !isForbidden(evidence)) {
      add(
        'evidence',
        evidence === undefined ? 'is missing' : `«${evidence}» is no headline class`,
        '"invited" or "open"',
      );
    }
  } else if (item !== undefined) {
    add('item', `«${item}» belongs to a resident survey`, 'leave it out, or "source": "resident-survey"');
  }
  if (source === 'third-party-verified' && verifiedBy === undefined) {
    add('verifiedBy', 'is missing', 'the name of the third party that checks');
  }
  return faults;
}

const isClass = (evidence: string | undefined): boolean => evidence === 'invited' || evidence === 'open';

/** Rule S3 names these; they are more than a slip of the pen. */
const isForbidden = (evidence: string | undefined): boolean =>
  evidence !== undefined && hasWords(evidence, FORBIDDEN_EVIDENCE);

/** Classes of evidence are never blended into one figure, and a total is one figure. */
function blendedEvidence(indicators: readonly { indicator: WrittenIndicator; at: string }[]): Fault[] {
  const surveyed = indicators.filter(
    ({ indicator: { source, evidence } }) => source === 'resident-survey' && isClass(evidence),
  );
  // Where nothing is surveyed, nobody looks at it.
  const first = surveyed[0]!;
  return surveyed
    .filter(({ indicator }) => indicator.evidence !== first.indicator.evidence)
    .map(({ indicator, at }) => ({
      at: `${at}.evidence`,
      reason: `«${indicator.evidence}» would be blended with «${first.indicator.evidence}» at ${first.at}`,
      instead: 'one class of evidence for all survey indicators of a scheme',
    }));
}
