/** The case 诉求件 that `cmp/1` counts, from a complaint's events. */
import type { ComplaintCase } from './complaint-case';
import type { ComplaintEvent } from './complaint-event';
import { complaintSoFar } from './complaint-so-far';
import { caseAt, keptCaseOf } from './kept-case';
import type { WorkingCalendar } from './working-days';

export const caseOf = (events: readonly ComplaintEvent[], now: Date, calendar: WorkingCalendar): ComplaintCase =>
  caseAt(keptCaseOf(complaintSoFar(events), calendar), now);
