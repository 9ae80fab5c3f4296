/** Clock's step 到期办理: what is to happen to a complaint because a clock ran out, and nobody did it. */
import type { ComplaintEvent, ComplaintStep } from './complaint-event';
import { complaintSoFar } from './complaint-so-far';
import { clocksOf, isOverdue } from './deadlines';
import { levelAbove, placeOf } from './unit-level';
import { addWorkingDays, type WorkingCalendar } from './working-days';

/** Between one level and the next: whoever was told needs the time to do something about it. */
const NEXT_LEVEL_DAYS = 3;

/** The close where the resident said nothing in time; the next level above where a unit did nothing. `null`: nothing yet. */
export function clockStep(
  events: readonly ComplaintEvent[],
  now: Date,
  calendar: WorkingCalendar,
): Extract<ComplaintStep, { kind: 'closed' | 'escalated' }> | null {
  const soFar = complaintSoFar(events);
  const late = clocksOf(soFar, calendar).find((deadline) => isOverdue(deadline, now));
  if (!late) return null;
  if (late.clock === 'judge') return { kind: 'closed' };
  const { escalated } = soFar;
  if (escalated && now <= addWorkingDays(escalated.at, NEXT_LEVEL_DAYS, calendar)) return null;
  const to = levelAbove(placeOf(soFar), escalated?.to ?? placeOf(soFar));
  return to ? { kind: 'escalated', to } : null;
}
