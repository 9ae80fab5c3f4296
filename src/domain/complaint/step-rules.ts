/**
 * Step rules 办理规则: the one table of which step may follow in which state, and whose it is. The verdict is the
 * resident's alone. A resident who says nothing in the window after a reply has the case closed as 未回应, and may still
 * judge it for fifteen working days: a holiday or a hospital is no consent. After that, and after 已解决, a complaint of
 * its own says that the matter has come back.
 */
import type { Actor, EventKind, EventOf } from './complaint-event';
import type { ComplaintSoFar } from './complaint-so-far';
import type { ComplaintState } from './complaint-state';
import { clocksOf, isOverdue, REPLY_DAYS, replyDue } from './deadlines';
import type { StepFault } from './step-fault';
import { isAbove, isUnit } from './unit-level';
import { addWorkingDays, type WorkingCalendar } from './working-days';

/** After the close in silence. */
const LATE_JUDGEMENT_DAYS = 15;

export interface Rule<K extends EventKind> {
  from: readonly ComplaintState[];
  by(actor: Actor, soFar: ComplaintSoFar): boolean;
  and?(step: EventOf<K>, soFar: ComplaintSoFar, calendar: WorkingCalendar): StepFault | null;
}

const resident = (actor: Actor): boolean => actor === 'resident';
const clock = (actor: Actor): boolean => actor === 'clock';
/** The unit that has the matter, and those above it. */
const handler = (actor: Actor, { owner }: ComplaintSoFar): boolean =>
  isUnit(actor) && (actor === owner || isAbove(actor, owner));
/** The unit complained about does not decide whether its complaint is shown to it. */
const checker = (actor: Actor, { owner }: ComplaintSoFar): boolean =>
  clock(actor) || (isUnit(actor) && isAbove(actor, owner));
const handlerOrFirst = (actor: Actor, soFar: ComplaintSoFar): boolean =>
  handler(actor, soFar) || actor === soFar.firstReceiver;

const inWords = ({ words }: { words: string }): StepFault | null => (words.trim() === '' ? 'no-words' : null);

export const STEP_RULES: { [K in EventKind]: Rule<K> } = {
  submitted: { from: [], by: resident },
  held: { from: ['submitted'], by: checker, and: (_, { wasHeld }) => (wasHeld ? 'only-once' : null) },
  released: { from: ['held'], by: checker },
  accepted: { from: ['submitted', 'assigned'], by: handler },
  declined: {
    from: ['submitted', 'held'],
    by: (actor, soFar) => handler(actor, soFar) && (soFar.state !== 'held' || checker(actor, soFar)),
    and: inWords,
  },
  assigned: {
    from: ['accepted', 'assigned', 'working', 'reopened'],
    by: handler,
    and: ({ to }, { owner }) => (to === owner ? 'only-once' : null),
  },
  started: {
    from: ['accepted', 'assigned', 'working', 'reopened'],
    by: handler,
    and: ({ at, until }) => (until > at ? null : 'bad-until'),
  },
  replied: { from: ['accepted', 'assigned', 'working', 'reopened', 'replied'], by: handler, and: answered },
  extended: { from: ['accepted', 'assigned', 'working'], by: handler, and: extended },
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
  reopened: { from: ['replied', 'declined', 'closed'], by: handler, and: inWords },
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

function answered(step: EventOf<'replied'>, { state }: ComplaintSoFar): StepFault | null {
  const settles = step.outcome !== 'transferred' && (step.outcome !== 'joined' || step.ofSameResident === true);
  // What leaves the matter open cannot follow an answer; reopening it comes first.
  if (state === 'replied' && !settles) return 'not-now';
  return inWords(step);
}

function extended(step: EventOf<'extended'>, soFar: ComplaintSoFar, calendar: WorkingCalendar): StepFault | null {
  if (soFar.mendingSince) return 'not-now';
  if (soFar.extendedTo) return 'only-once';
  const due = replyDue(soFar, calendar);
  if (step.at > due) return 'too-late';
  // At most as long again.
  const furthest = addWorkingDays(due, REPLY_DAYS[soFar.accepted!.workload], calendar);
  return step.until > due && step.until <= furthest ? inWords(step) : 'bad-until';
}

function escalated(step: EventOf<'escalated'>, soFar: ComplaintSoFar, calendar: WorkingCalendar): StepFault | null {
  const told = soFar.escalated?.to ?? soFar.owner;
  if (!isAbove(step.to, told) || !isAbove(step.to, soFar.owner)) return 'only-once';
  return clocksOf(soFar, calendar).some((deadline) => isOverdue(deadline, step.at)) ? null : 'too-early';
}

function judged(step: EventOf<'judged'>, soFar: ComplaintSoFar, calendar: WorkingCalendar): StepFault | null {
  if (soFar.state !== 'closed') return null;
  if (soFar.verdict || !soFar.closedSilent) return 'only-once';
  return step.at > addWorkingDays(soFar.closedSilent, LATE_JUDGEMENT_DAYS, calendar) ? 'too-late' : null;
}
