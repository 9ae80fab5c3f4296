/**
 * Step rules 办理规则: the one table of which step may follow in which state, and whose it is. The verdict is the
 * resident's alone. A resident who says nothing in the window after a reply has the case closed as 未回应, and may still
 * judge it for fifteen working days: a holiday or a hospital is no consent. After that, and after 已解决, a complaint of
 * its own says that the matter has come back.
 */
import type { EventKind, EventOf, Taker } from './complaint-event';
import type { ComplaintSoFar } from './complaint-so-far';
import type { ComplaintState } from './complaint-state';
import { clocksOf, extensionOf, isOverdue, replyDue } from './deadlines';
import { dutyFault } from './duty';
import type { StepFault } from './step-fault';
import { isAbove, isUnit, levelAbove, placeOf } from './unit-level';
import { addWorkingDays, type WorkingCalendar } from './working-days';

/** After the close in silence. */
const LATE_JUDGEMENT_DAYS = 15;

export interface Rule<K extends EventKind> {
  from: readonly ComplaintState[];
  by(step: EventOf<K>, soFar: ComplaintSoFar): boolean;
  and?(step: EventOf<K>, soFar: ComplaintSoFar, calendar: WorkingCalendar): StepFault | null;
}

type Owned = Pick<ComplaintSoFar, 'owner' | 'department' | 'ofCity'>;

const resident = ({ by }: Taker): boolean => by === 'resident';
const clock = ({ by }: Taker): boolean => by === 'clock';
const above = ({ by }: Taker, owned: Owned): boolean => isUnit(by) && isAbove(by, placeOf(owned));
/** The unit that has the matter, and those above it. A department has what was passed on to it, not to another one. */
export const handles = (taker: Taker, owned: Owned): boolean =>
  (taker.by === owned.owner && (taker.unit ?? null) === owned.department) || above(taker, owned);
/** The unit complained about does not decide whether its complaint is shown to it. */
const checker = (taker: Taker, soFar: ComplaintSoFar): boolean => clock(taker) || above(taker, soFar);
const handlerOrFirst = (taker: Taker, soFar: ComplaintSoFar): boolean =>
  handles(taker, soFar) || (taker.by === soFar.firstReceiver && (taker.unit ?? null) === soFar.firstDepartment);

const inWords = ({ words }: { words: string }): StepFault | null => (words.trim() === '' ? 'no-words' : null);

export const STEP_RULES: { [K in EventKind]: Rule<K> } = {
  submitted: { from: [], by: resident },
  held: { from: ['submitted'], by: checker, and: (_, { wasHeld }) => (wasHeld ? 'only-once' : null) },
  released: { from: ['held'], by: checker },
  accepted: { from: ['submitted', 'assigned'], by: handles },
  declined: {
    from: ['submitted', 'held'],
    by: (step, soFar) => handles(step, soFar) && (soFar.state !== 'held' || checker(step, soFar)),
    and: declined,
  },
  assigned: {
    from: ['accepted', 'assigned', 'working', 'reopened'],
    by: handles,
    and: assigned,
  },
  started: {
    from: ['accepted', 'assigned', 'working', 'reopened'],
    by: handles,
    and: ({ at, until }) => (until > at ? null : 'bad-until'),
  },
  replied: {
    from: ['accepted', 'assigned', 'working', 'reopened', 'replied'],
    // Whoever answers the complaint this one is joined to answers this one as well.
    by: (step, soFar) =>
      handles(step, soFar) || (isUnit(step.by) && !!step.repeats && step.repeats === soFar.joinedInto),
    and: answered,
  },
  extended: { from: ['accepted', 'assigned', 'working'], by: handles, and: extended },
  escalated: {
    from: ['submitted', 'held', 'accepted', 'assigned', 'working', 'reopened'],
    by: clock,
    and: escalated,
  },
  judged: { from: ['replied', 'declined', 'closed'], by: resident, and: judged },
  contacted: {
    from: ['reopened', 'accepted', 'assigned', 'working'],
    by: handlerOrFirst,
    and: (_, { followUp, mendingSince }) =>
      !followUp || !mendingSince ? 'not-now' : followUp.contacted ? 'only-once' : null,
  },
  reopened: { from: ['replied', 'declined', 'closed'], by: handles, and: inWords },
  withdrawn: {
    from: ['submitted', 'held', 'accepted', 'declined', 'assigned', 'working', 'replied', 'reopened'],
    by: resident,
  },
  closed: {
    from: ['replied', 'declined'],
    by: clock,
    and: ({ at }, soFar, calendar) =>
      clocksOf(soFar, calendar).some((deadline) => isOverdue(deadline, at)) ? null : 'too-early',
  },
};

function declined(step: EventOf<'declined'>): StepFault | null {
  return (step.ground === 'not-our-duty' ? dutyFault(step.duty) : null) ?? inWords(step);
}

function assigned(step: EventOf<'assigned'>, { owner, department }: ComplaintSoFar): StepFault | null {
  if ((step.to === 'department') !== (step.department !== undefined)) return 'bad-unit';
  if (step.to === owner && (step.department ?? null) === department) return 'only-once';
  return inWords(step);
}

function answered(step: EventOf<'replied'>, { state }: ComplaintSoFar): StepFault | null {
  const settles = step.outcome !== 'transferred' && (step.outcome !== 'joined' || step.ofSameResident === true);
  // What leaves the matter open cannot follow an answer; reopening it comes first.
  if (state === 'replied' && !settles) return 'not-now';
  if ((step.outcome === 'joined') !== (step.into !== undefined)) return 'no-main';
  return inWords(step);
}

function extended(step: EventOf<'extended'>, soFar: ComplaintSoFar, calendar: WorkingCalendar): StepFault | null {
  if (soFar.mendingSince) return 'not-now';
  if (soFar.extendedTo) return 'only-once';
  if (step.at > replyDue(soFar, calendar)) return 'too-late';
  const window = extensionOf(soFar, calendar);
  return window && step.until >= window.from && step.until <= window.to ? inWords(step) : 'bad-until';
}

function escalated(step: EventOf<'escalated'>, soFar: ComplaintSoFar, calendar: WorkingCalendar): StepFault | null {
  const place = placeOf(soFar);
  const told = soFar.escalated?.to ?? place;
  if (!isAbove(step.to, told) || !isAbove(step.to, place)) return 'only-once';
  if (step.to !== levelAbove(told, place)) return 'bad-unit';
  return clocksOf(soFar, calendar).some((deadline) => isOverdue(deadline, step.at)) ? null : 'too-early';
}

function judged(step: EventOf<'judged'>, soFar: ComplaintSoFar, calendar: WorkingCalendar): StepFault | null {
  if (soFar.state !== 'closed') return null;
  if (soFar.verdict || !soFar.closedSilent) return 'only-once';
  return step.at > addWorkingDays(soFar.closedSilent, LATE_JUDGEMENT_DAYS, calendar) ? 'too-late' : null;
}
