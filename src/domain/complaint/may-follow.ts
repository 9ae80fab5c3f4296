/** May follow 可否办理: whether a step may be taken now, by whoever takes it. */
import type { ComplaintEvent, EventKind, EventOf } from './complaint-event';
import { complaintSoFar, type ComplaintSoFar } from './complaint-so-far';
import type { StepFault } from './step-fault';
import { STEP_RULES } from './step-rules';
import type { WorkingCalendar } from './working-days';

/** @returns `null` where the step may follow */
export function mayFollow(
  events: readonly ComplaintEvent[],
  next: ComplaintEvent,
  calendar: WorkingCalendar,
): StepFault | null {
  if (events.length > 0) return faultAfter(complaintSoFar(events), next, calendar);
  if (next.kind !== 'submitted') return 'not-now';
  return next.by === 'resident' && !Number.isNaN(+next.at) ? null : 'not-theirs';
}

/** What the resident may do now. */
export function residentMay(
  events: readonly ComplaintEvent[],
  now: Date,
  calendar: WorkingCalendar,
): { judge: boolean; withdraw: boolean } {
  const soFar = complaintSoFar(events);
  // Two servers' clocks differ by a little.
  const at = now < soFar.last ? soFar.last : now;
  const may = (step: ComplaintEvent) => faultAfter(soFar, step, calendar) === null;
  return {
    judge: may({ kind: 'judged', verdict: 'fixed', step: null, at, by: 'resident' }),
    withdraw: may({ kind: 'withdrawn', at, by: 'resident' }),
  };
}

/** What stands in the way of a step after the first, given all that has happened before. */
export function faultAfter<K extends EventKind>(
  soFar: ComplaintSoFar,
  next: EventOf<K>,
  calendar: WorkingCalendar,
): StepFault | null {
  const { kind, by, unit, at } = next as ComplaintEvent;
  const rule = STEP_RULES[kind as K];
  if (!rule.from.includes(soFar.state)) return 'not-now';
  if ((by === 'department') !== (unit !== undefined) || !rule.by(next, soFar)) return 'not-theirs';
  // Written so that a date that is none is refused too.
  if (!(at >= soFar.last)) return 'backdated';
  return rule.and?.(next, soFar, calendar) ?? null;
}
