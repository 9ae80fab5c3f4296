/** Complaint counts 诉求计数: all that `cmp/1` needs of a cohort, however many cases it has. */
import { noCounts, type StepCounts } from '../score/step-counts';
import { STEPS } from '../step';

/** How many cases took so many days. */
export type DayCounts = Readonly<Record<number, number>>;

export interface ComplaintCounts {
  /** The cohort: every case whose deadline lies in the window. All counts below are of cases among these. */
  due: number;
  answeredInTime: number;
  /** Closed 办结, and not open again. */
  closedDue: number;
  /** Closed once, be they open again or not. */
  everClosedDue: number;
  /** These four part `closedDue` by the resident's word; `unconfirmed` is silence. */
  confirmedFixed: number;
  partly: number;
  notFixed: number;
  unconfirmed: number;
  /** The residents' last ratings of the handling. */
  ratings: Readonly<StepCounts>;
  /** Once rated 1 or 2, and the follow-up over or out of time. */
  formerlyDissatisfiedDue: number;
  /** Among these, rated 4 or 5 since. */
  nowSatisfied: number;
  /** Refused 不予受理. */
  declined: number;
  /** Among these, overturned by a unit above. */
  overturned: number;
  /** Reopened at least once. */
  reopened: number;
  /** First closed within ten minutes of opening. */
  closedWithinTenMinutes: number;
  /** Days to close of the `closedDue`. */
  days: DayCounts;
}

export const noComplaintCounts = (): ComplaintCounts => ({
  due: 0,
  answeredInTime: 0,
  closedDue: 0,
  everClosedDue: 0,
  confirmedFixed: 0,
  partly: 0,
  notFixed: 0,
  unconfirmed: 0,
  ratings: noCounts(),
  formerlyDissatisfiedDue: 0,
  nowSatisfied: 0,
  declined: 0,
  overturned: 0,
  reopened: 0,
  closedWithinTenMinutes: 0,
  days: {},
});

/** Of two divisions or two windows that share no case. A street's figures come from its sum, never from a mean of rates. */
export function addComplaintCounts(a: ComplaintCounts, b: ComplaintCounts): ComplaintCounts {
  const ratings = noCounts();
  for (const step of STEPS) ratings[step] = a.ratings[step] + b.ratings[step];
  return {
    due: a.due + b.due,
    answeredInTime: a.answeredInTime + b.answeredInTime,
    closedDue: a.closedDue + b.closedDue,
    everClosedDue: a.everClosedDue + b.everClosedDue,
    confirmedFixed: a.confirmedFixed + b.confirmedFixed,
    partly: a.partly + b.partly,
    notFixed: a.notFixed + b.notFixed,
    unconfirmed: a.unconfirmed + b.unconfirmed,
    ratings,
    formerlyDissatisfiedDue: a.formerlyDissatisfiedDue + b.formerlyDissatisfiedDue,
    nowSatisfied: a.nowSatisfied + b.nowSatisfied,
    declined: a.declined + b.declined,
    overturned: a.overturned + b.overturned,
    reopened: a.reopened + b.reopened,
    closedWithinTenMinutes: a.closedWithinTenMinutes + b.closedWithinTenMinutes,
    days: addDays(a.days, b.days),
  };
}

function addDays(a: DayCounts, b: DayCounts): DayCounts {
  const sum: Record<number, number> = { ...a };
  for (const [days, count] of Object.entries(b)) sum[Number(days)] = (sum[Number(days)] ?? 0) + count;
  return sum;
}
