/** Due window 到期窗口: a complaint belongs to the one window in which its deadline lies, so that windows add up. */
import type { ComplaintCase } from './complaint-case';

/** Never ends after the moment at which the cases were read: see `windowSoFar`. */
export interface DueWindow {
  from: Date;
  /** The first moment that is no longer in the window. */
  until: Date;
}

/** The part of a window that has passed; empty before it begins. Nobody is late before the deadline. */
export const windowSoFar = ({ from, until }: DueWindow, now: Date): DueWindow => ({
  from,
  until: now < until ? (now < from ? from : now) : until,
});

/**
 * Cohort 到期案件: the deadline lies in the window, and the case was neither withdrawn nor joined to the same resident's
 * earlier case before it. After the deadline nothing leaves, or lateness could be talked away.
 */
export function inCohort({ due, withdrawn, joined }: ComplaintCase, { from, until }: DueWindow): boolean {
  const leftInTime = [withdrawn, joined].some((left) => left !== null && left < due);
  return from <= due && due < until && !leftInTime;
}
