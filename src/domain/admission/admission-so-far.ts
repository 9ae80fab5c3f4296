/** So far 准入现状: all that follows from an admission's events. One fold; nothing else reads them. */
import type { AdmissionEvent, AdmissionEventOf, Hearing } from './admission-event';
import type { AdmissionUnit } from './admission-unit';
import { isKey, type Application } from './application';
import { rubricOf, type Points, type Rubric } from './rubric';

/** `expired` and `running` are the clock's to say: see `admissionStateAt`. */
export const RECORDED_STATES = ['applied', 'scored', 'granted', 'refused', 'withdrawn', 'ended'] as const;
export type RecordedState = (typeof RECORDED_STATES)[number];

export interface AdmissionSoFar {
  state: RecordedState;
  application: Application;
  applicant: AdmissionUnit;
  rubric: Rubric;
  key: boolean;
  applied: Date;
  /** Of the newest event. */
  last: Date;
  scored: { points: Points; words: string; by: AdmissionUnit } | null;
  heard: Hearing | null;
  granted: { at: Date; until: Date; words: string; by: AdmissionUnit } | null;
  /** Why it was refused, or ended before its time. */
  reason: string | null;
  endedAt: Date | null;
}

/** @throws RangeError where the events do not begin with `applied` */
export function admissionSoFar([first, ...later]: readonly AdmissionEvent[]): AdmissionSoFar {
  if (first?.kind !== 'applied') throw new RangeError('the events of an admission begin with applied');
  return later.reduce((soFar, event) => ({ ...soFar, ...changesBy(event), last: event.at }), begun(first));
}

function begun({ application, rubric: version, at, by }: AdmissionEventOf<'applied'>): AdmissionSoFar {
  const rubric = rubricOf(version);
  return {
    state: 'applied',
    application,
    applicant: by,
    rubric,
    key: isKey(application, rubric),
    applied: at,
    last: at,
    scored: null,
    heard: null,
    granted: null,
    reason: null,
    endedAt: null,
  };
}

function changesBy(event: AdmissionEvent): Partial<AdmissionSoFar> {
  const { at, by } = event;
  switch (event.kind) {
    case 'applied':
      return {};
    case 'scored':
      return { state: 'scored', scored: { points: event.points, words: event.words, by } };
    case 'heard': {
      const { on, residents, communities, words } = event;
      return { heard: { on, residents, communities, words } };
    }
    case 'granted':
      return { state: 'granted', granted: { at, until: event.until, words: event.words, by } };
    case 'refused':
      return { state: 'refused', reason: event.words };
    case 'withdrawn':
      return { state: 'withdrawn' };
    case 'ended':
      return { state: 'ended', reason: event.words, endedAt: at };
  }
}
