/**
 * Kept case 存档件: a case as it follows from its events alone, kept beside them so that figures of many cases read no event.
 * What a moment may still change of it by passing is kept as the moment at which it changes.
 */
import type { Step } from '../step';
import type { ComplaintCase } from './complaint-case';
import type { ComplaintSoFar } from './complaint-so-far';
import { clocksOf, replyDue } from './deadlines';
import { workingDaysBetween, type WorkingCalendar } from './working-days';

export interface KeptCase extends ComplaintCase {
  /**
   * The last moment in time of the follow-up 差评整改 that runs: after it the unit did not mend the matter in time, or the
   * resident did not judge again in time, and the former rating is `rating`. `null` where none runs.
   */
  lapse: { at: Date; rating: Step | null } | null;
}

/** Days to close are working days. */
export function keptCaseOf(soFar: ComplaintSoFar, calendar: WorkingCalendar): KeptCase {
  const { opened, standing } = soFar;
  return {
    opened,
    due: replyDue(soFar, calendar),
    firstReply: soFar.firstReply,
    firstClosed: soFar.firstClosed,
    daysToClose: standing && workingDaysBetween(opened, standing, calendar),
    residentVerdict: soFar.verdict,
    rating: soFar.step,
    formerRating: soFar.formerStep,
    declined: soFar.declined,
    overturned: soFar.overturned,
    reopened: soFar.reopened,
    withdrawn: soFar.withdrawn,
    joined: soFar.joined,
    lapse: lapseOf(soFar, calendar),
  };
}

/** The case at a moment that is no earlier than its last event. */
export function caseAt({ lapse, ...kept }: KeptCase, now: Date): ComplaintCase {
  return lapse && now > lapse.at ? { ...kept, formerRating: lapse.rating } : kept;
}

/** Somebody was to be spoken with by an earlier moment; that mends nothing. */
function lapseOf(soFar: ComplaintSoFar, calendar: WorkingCalendar): KeptCase['lapse'] {
  if (!soFar.followUp) return null;
  const clock = clocksOf(soFar, calendar).find(({ clock: name }) => name !== 'contact');
  return clock ? { at: clock.at, rating: soFar.followUp.step ?? soFar.formerStep } : null;
}
