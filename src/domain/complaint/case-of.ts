/** The case 诉求件 that `cmp/1` counts, from a complaint's events. */
import type { ComplaintCase } from './complaint-case';
import type { ComplaintEvent } from './complaint-event';
import { complaintSoFar, type ComplaintSoFar } from './complaint-so-far';
import { clocksOf, isOverdue, replyDue } from './deadlines';
import { workingDaysBetween, type WorkingCalendar } from './working-days';

/** Days to close are working days. */
export function caseOf(events: readonly ComplaintEvent[], now: Date, calendar: WorkingCalendar): ComplaintCase {
  const soFar = complaintSoFar(events);
  const { opened, standing } = soFar;
  return {
    opened,
    due: replyDue(soFar, calendar),
    firstReply: soFar.firstReply,
    firstClosed: soFar.firstClosed,
    daysToClose: standing && workingDaysBetween(opened, standing, calendar),
    residentVerdict: soFar.verdict,
    rating: soFar.step,
    formerRating: outOfTime(soFar, now, calendar) ? (soFar.followUp?.step ?? soFar.formerStep) : soFar.formerStep,
    declined: soFar.declined,
    overturned: soFar.overturned,
    reopened: soFar.reopened,
    withdrawn: soFar.withdrawn,
    joined: soFar.joined,
  };
}

/** The unit did not mend it in time, or the resident did not judge again in time. */
const outOfTime = (soFar: ComplaintSoFar, now: Date, calendar: WorkingCalendar): boolean =>
  clocksOf(soFar, calendar).some((deadline) => deadline.clock !== 'contact' && isOverdue(deadline, now));
