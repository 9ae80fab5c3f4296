/**
 * Admission rules 准入规则: the one table of which step may follow in which state, and whose it is. Nobody scores, hears or decides
 * an application of their own.
 */
import type { AdmissionEventOf, AdmissionKind } from './admission-event';
import type { AdmissionFault } from './admission-fault';
import type { AdmissionSoFar } from './admission-so-far';
import type { AdmissionState } from './admission-state';
import { isSameUnit, maySeeTo, type AdmissionUnit } from './admission-unit';
import { liesIn } from '../division';
import { arePoints, failedOf, totalOf } from './rubric';

export interface AdmissionRule<K extends AdmissionKind> {
  from: readonly AdmissionState[];
  by(unit: AdmissionUnit, soFar: AdmissionSoFar): boolean;
  and?(step: AdmissionEventOf<K>, soFar: AdmissionSoFar): AdmissionFault | null;
}

const OPEN = ['applied', 'scored'] as const;

const decider = (unit: AdmissionUnit, { applicant, application }: AdmissionSoFar): boolean =>
  maySeeTo(unit, application.region) && !isSameUnit(unit, applicant);

const inWords = ({ words }: { words: string }): AdmissionFault | null => (words.trim() === '' ? 'no-words' : null);

export const ADMISSION_RULES: { [K in AdmissionKind]: AdmissionRule<K> } = {
  applied: { from: [], by: () => false },
  scored: {
    from: OPEN,
    by: decider,
    and: ({ points }, { rubric }) => (arePoints(points, rubric) ? null : 'bad-points'),
  },
  heard: {
    from: OPEN,
    by: decider,
    and: (step) => (step.on <= step.at && step.residents > 0 && step.communities > 0 ? inWords(step) : 'bad-hearing'),
  },
  granted: { from: OPEN, by: decider, and: granted },
  refused: {
    from: OPEN,
    by: decider,
    and: (step, soFar) => (soFar.key && !soFar.heard ? 'not-heard' : inWords(step)),
  },
  withdrawn: { from: OPEN, by: (unit, { applicant }) => isSameUnit(unit, applicant) },
  ended: {
    from: ['granted', 'running'],
    by: (unit, soFar) => decider(unit, soFar) && liesIn(soFar.granted!.by.division, unit.division),
    and: inWords,
  },
};

function granted(step: AdmissionEventOf<'granted'>, soFar: AdmissionSoFar): AdmissionFault | null {
  const { scored, heard, key, rubric, application } = soFar;
  if (!scored) return 'not-scored';
  if (key && !heard) return 'not-heard';
  if (failedOf(scored.points, rubric).length > 0) return 'must-failed';
  if (totalOf(scored.points) < rubric.pass) return 'below-pass';
  const begins = step.at > application.from ? step.at : application.from;
  return step.until > begins && step.until <= application.until ? null : 'bad-term';
}
