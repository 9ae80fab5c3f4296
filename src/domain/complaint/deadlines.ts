/** Deadline 期限: which clocks run on a complaint, and until when. Days are working days, with 调休. */
import type { ComplaintEvent, Workload } from './complaint-event';
import { complaintSoFar, type ComplaintSoFar } from './complaint-so-far';
import type { Clock } from './complaint-state';
import { addWorkingDays, type WorkingCalendar } from './working-days';

export interface Deadline {
  clock: Clock;
  /** The last moment in time. */
  at: Date;
}

/** 签收, from the submission. It is the resident's first word from the unit, so there is no further clock for one. */
const ACCEPT_DAYS = 1;

/** 答复, from the submission too: whoever signs in late has less time left. */
export const REPLY_DAYS: Record<Workload, number> = { enquiry: 3, ordinary: 7, complex: 15 };

/** 居民确认, from the reply. */
const JUDGE_DAYS = 7;

/** 差评回访 and 差评整改, from the bad judgement; a unit that takes a matter up again by itself has as long to mend it. */
const CONTACT_DAYS = 1;
const MEND_DAYS = 15;

/** The clock in force: of those that run the first to end. `null` where nobody has to do anything. */
export const deadlineOf = (events: readonly ComplaintEvent[], calendar: WorkingCalendar): Deadline | null =>
  clocksOf(complaintSoFar(events), calendar)[0] ?? null;

/** The deadline itself is in time. */
export const isOverdue = ({ at }: Deadline, now: Date): boolean => now > at;

/** Every clock that runs, the first to end first. */
export function clocksOf(soFar: ComplaintSoFar, calendar: WorkingCalendar): Deadline[] {
  const { opened, standing, mendingSince, followUp } = soFar;
  const clock = (name: Clock, from: Date, days: number) => ({ clock: name, at: addWorkingDays(from, days, calendar) });
  switch (soFar.state) {
    case 'submitted':
    case 'held':
      return inOrder([clock('accept', opened, ACCEPT_DAYS), { clock: 'reply', at: replyDue(soFar, calendar) }]);
    case 'accepted':
    case 'assigned':
    case 'working':
    case 'reopened':
      if (!mendingSince) return [{ clock: 'reply', at: replyDue(soFar, calendar) }];
      return inOrder([
        ...(followUp && !followUp.contacted ? [clock('contact', followUp.since, CONTACT_DAYS)] : []),
        clock('mend', mendingSince, MEND_DAYS),
      ]);
    case 'replied':
    case 'declined':
      return [clock('judge', standing!, JUDGE_DAYS)];
    case 'closed':
    case 'withdrawn':
      return [];
  }
}

/**
 * Deadline of the first substantive reply. Until a unit says how much work it is, it is ordinary. A deadline that has
 * passed stays, and none is moved into the past, so that neither lateness nor a month's figures can be changed afterwards.
 */
export function replyDue({ opened, accepted, extendedTo }: ComplaintSoFar, calendar: WorkingCalendar): Date {
  if (extendedTo) return extendedTo;
  const presumed = addWorkingDays(opened, REPLY_DAYS.ordinary, calendar);
  if (!accepted || accepted.at > presumed) return presumed;
  const said = addWorkingDays(opened, REPLY_DAYS[accepted.workload], calendar);
  return accepted.at > said ? presumed : said;
}

/** Extension 延期: to after the deadline, and at most as long again. `null` where there is none to be had. */
export function extensionOf(soFar: ComplaintSoFar, calendar: WorkingCalendar): { from: Date; to: Date } | null {
  const { accepted, extendedTo, firstReply, mendingSince, withdrawn } = soFar;
  if (!accepted || extendedTo || firstReply || mendingSince || withdrawn) return null;
  const due = replyDue(soFar, calendar);
  return { from: new Date(+due + 1), to: addWorkingDays(due, REPLY_DAYS[accepted.workload], calendar) };
}

const inOrder = (deadlines: Deadline[]): Deadline[] => deadlines.sort((a, b) => +a.at - +b.at);
