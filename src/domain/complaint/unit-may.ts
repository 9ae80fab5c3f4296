/** Unit may 可办事项: what a unit may do with a complaint now, so that its page offers that and nothing else. */
import type { ComplaintEvent, ComplaintStep, EventKind, Taker } from './complaint-event';
import { complaintSoFar, type ComplaintSoFar } from './complaint-so-far';
import { extensionOf } from './deadlines';
import { faultAfter } from './may-follow';
import { UNIT_LEVELS, type UnitLevel } from './unit-level';
import type { WorkingCalendar } from './working-days';

/** Kinds of steps of which a well-made one may follow now. */
export function unitMay(
  events: readonly ComplaintEvent[],
  taker: Taker,
  now: Date,
  calendar: WorkingCalendar,
): EventKind[] {
  const soFar = complaintSoFar(events);
  const possible = wellMade(soFar, calendar).filter((step) => follows(soFar, step, taker, now, calendar));
  return [...new Set(possible.map(({ kind }) => kind))];
}

/** The first and the last moment an answer may be put off to, if `extended` may follow. */
export const extendWindow = (
  events: readonly ComplaintEvent[],
  calendar: WorkingCalendar,
): { from: Date; to: Date } | null => extensionOf(complaintSoFar(events), calendar);

/** Levels it may be passed on to now; from a department also to another department. */
export function assignable(
  events: readonly ComplaintEvent[],
  taker: Taker,
  now: Date,
  calendar: WorkingCalendar,
): UnitLevel[] {
  const soFar = complaintSoFar(events);
  return UNIT_LEVELS.filter((to) => follows(soFar, assignment(to), taker, now, calendar));
}

const WORDS = '-';

/** No id of a real department, so that passing on to a department is passing on to another one. */
const assignment = (to: UnitLevel): ComplaintStep => ({
  kind: 'assigned',
  to,
  words: WORDS,
  ...(to === 'department' ? { department: WORDS } : {}),
});

const LATEST = new Date(8.64e15);

const wellMade = (soFar: ComplaintSoFar, calendar: WorkingCalendar): ComplaintStep[] => [
  { kind: 'held' },
  { kind: 'released' },
  { kind: 'accepted', workload: 'ordinary' },
  { kind: 'declined', ground: 'unclear', words: WORDS },
  ...UNIT_LEVELS.map(assignment),
  { kind: 'started', until: LATEST },
  { kind: 'replied', outcome: 'fixed', words: WORDS, photos: [] },
  { kind: 'extended', until: extensionOf(soFar, calendar)?.to ?? LATEST, words: WORDS },
  { kind: 'contacted' },
  { kind: 'reopened', words: WORDS },
];

function follows(
  soFar: ComplaintSoFar,
  step: ComplaintStep,
  { by, unit }: Taker,
  now: Date,
  calendar: WorkingCalendar,
): boolean {
  // Two servers' clocks differ by a little.
  const at = now < soFar.last ? soFar.last : now;
  return faultAfter(soFar, { ...step, at, by, ...(unit ? { unit } : {}) }, calendar) === null;
}
