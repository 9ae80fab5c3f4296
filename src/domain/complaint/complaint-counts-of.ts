/** Counting 计数: the counts of `cmp/1` from the cases themselves. */
import { noCounts } from '../score/step-counts';
import type { Step } from '../step';
import type { ComplaintCase, Verdict } from './complaint-case';
import type { ComplaintCounts } from './complaint-counts';
import { inCohort, type DueWindow } from './due-window';

/** 秒结: so soon after opening nobody has looked at anything. */
const TEN_MINUTES_IN_MS = 10 * 60_000;

export function complaintCountsOf(cases: readonly ComplaintCase[], window: DueWindow): ComplaintCounts {
  const cohort = cases.filter((one) => inCohort(one, window));
  const count = (among: readonly ComplaintCase[], has: (one: ComplaintCase) => boolean) => among.filter(has).length;

  const closed = cohort.filter(({ daysToClose }) => daysToClose !== null);
  const closedWith = (verdict: Verdict | null) => count(closed, ({ residentVerdict }) => residentVerdict === verdict);
  const formerlyDissatisfied = cohort.filter(({ formerRating }) => isDissatisfied(formerRating));

  return {
    due: cohort.length,
    // The deadline itself is in time; no reply at all is late.
    answeredInTime: count(cohort, ({ firstReply, due }) => firstReply !== null && firstReply <= due),
    closedDue: closed.length,
    everClosedDue: count(cohort, ({ firstClosed }) => firstClosed !== null),
    confirmedFixed: closedWith('fixed'),
    partly: closedWith('partly'),
    notFixed: closedWith('not-fixed'),
    unconfirmed: closedWith(null),
    ratings: ratingsOf(cohort),
    formerlyDissatisfiedDue: formerlyDissatisfied.length,
    nowSatisfied: count(formerlyDissatisfied, ({ rating }) => isSatisfied(rating)),
    declined: count(cohort, ({ declined }) => declined !== null),
    overturned: count(cohort, ({ declined, overturned }) => declined !== null && overturned.length > 0),
    reopened: count(cohort, ({ reopened }) => reopened.length > 0),
    closedWithinTenMinutes: count(
      cohort,
      ({ opened, firstClosed }) => firstClosed !== null && +firstClosed - +opened <= TEN_MINUTES_IN_MS,
    ),
    days: daysOf(cohort),
  };
}

/** 不满意 and 非常不满意; 基本满意 is no dissatisfaction, as in `sat.low/1`. */
const isDissatisfied = (step: Step | null): boolean => step === 1 || step === 2;

const isSatisfied = (step: Step | null): boolean => step === 4 || step === 5;

function ratingsOf(cohort: readonly ComplaintCase[]) {
  const ratings = noCounts();
  for (const { rating } of cohort) if (rating !== null) ratings[rating] += 1;
  return ratings;
}

function daysOf(cohort: readonly ComplaintCase[]) {
  const days: Record<number, number> = {};
  for (const { daysToClose } of cohort) if (daysToClose !== null) days[daysToClose] = (days[daysToClose] ?? 0) + 1;
  return days;
}
