/** Steps of complaints for the tests, by what is particular about them. */
import { complaintSoFar, type ComplaintSoFar } from '../../../src/domain/complaint/complaint-so-far';
import type {
  Actor,
  ComplaintEvent,
  ComplaintStep,
  Outcome,
  Workload,
} from '../../../src/domain/complaint/complaint-event';
import type { Verdict } from '../../../src/domain/complaint/complaint-case';
import type { UnitLevel } from '../../../src/domain/complaint/unit-level';
import { mayFollow } from '../../../src/domain/complaint/may-follow';
import type { StepFault } from '../../../src/domain/complaint/step-fault';
import type { WorkingCalendar } from '../../../src/domain/complaint/working-days';
import type { Step } from '../../../src/domain/step';

/** Without holidays, so that days can be counted in the head. */
export const WEEKDAYS: WorkingCalendar = { isWorkingDay: (day) => ![0, 6].includes(new Date(day).getUTCDay()) };

/** Day of November 2026, at nine in the morning in China unless said; the 2nd is a Monday, and so on by weeks. */
export const on = (day: number, time = '09:00'): Date => {
  const date = new Date(`2026-11-01T${time}+08:00`);
  return new Date(+date + (day - 1) * 86_400_000);
};

/** The last millisecond of that day. */
export const endOf = (day: number): Date => on(day, '23:59:59.999');

/** The department that takes steps here, unless another is named. */
export const PARKS = 'parks';

export const take = (at: Date, by: Actor, step: ComplaintStep, unit = PARKS): ComplaintEvent => ({
  ...step,
  at,
  by,
  ...(by === 'department' ? { unit } : {}),
});

export const submitted = (day: number) => take(on(day), 'resident', { kind: 'submitted' });
export const accepted = (day: number, workload: Workload = 'ordinary', by: Actor = 'community') =>
  take(on(day), by, { kind: 'accepted', workload });
export const declined = (day: number, words = '已由法院受理') =>
  take(on(day), 'community', { kind: 'declined', ground: 'unclear', words });
export const assigned = (day: number, to: UnitLevel, by: Actor = 'community', department = PARKS) =>
  take(on(day), by, { kind: 'assigned', to, words: '归其办理', ...(to === 'department' ? { department } : {}) });
export const started = (day: number, until: number) =>
  take(on(day), 'community', { kind: 'started', until: endOf(until) });
export const replied = (day: number, outcome: Outcome = 'fixed', by: Actor = 'community') =>
  take(on(day), by, { kind: 'replied', outcome, words: '灯已换好', photos: [] });
export const extended = (day: number, until: number, words = '等配件') =>
  take(on(day), 'community', { kind: 'extended', until: endOf(until), words });
export const judged = (day: number, verdict: Verdict, step: Step | null = null) =>
  take(on(day), 'resident', { kind: 'judged', verdict, step });
export const contacted = (day: number, by: Actor = 'community') => take(on(day), by, { kind: 'contacted' });
export const reopened = (day: number, by: Actor = 'community') =>
  take(on(day), by, { kind: 'reopened', words: '又坏了' });
export const withdrawn = (day: number) => take(on(day), 'resident', { kind: 'withdrawn' });
export const closed = (day: number) => take(on(day), 'clock', { kind: 'closed' });
export const escalated = (day: number, to: UnitLevel) => take(on(day), 'clock', { kind: 'escalated', to });
export const held = (day: number, by: Actor = 'clock') => take(on(day), by, { kind: 'held' });
export const released = (day: number, by: Actor = 'street') => take(on(day), by, { kind: 'released' });

/** What stands in the way of the last of these; those before it must be allowed. */
export function faultOfLast(...events: ComplaintEvent[]): StepFault | null {
  const before = events.slice(0, -1);
  before.forEach((event, i) => {
    const fault = mayFollow(before.slice(0, i), event, WEEKDAYS);
    if (fault) throw new Error(`step ${i + 1}, ${event.kind}: ${fault}`);
  });
  return mayFollow(before, events.at(-1)!, WEEKDAYS);
}

/** A complaint to which only what is allowed has happened. */
export function history(...events: ComplaintEvent[]): ComplaintEvent[] {
  const fault = faultOfLast(...events);
  if (fault) throw new Error(`the last step, ${events.at(-1)!.kind}: ${fault}`);
  return events;
}

export const soFarOf = (...events: ComplaintEvent[]): ComplaintSoFar => complaintSoFar(history(...events));
