/**
 * Complaint metrics 诉求指标 `cmp/1`: how the cases due in a window were handled. How many there were is no indicator: a
 * count appears as a denominator only. Confirmed fixes are given over three denominators, because a unit chooses what it
 * closes and a resident whether to speak: `confirmedFixedOfDue` <= `confirmedFixed` <= `confirmedFixedOfVerdicts`.
 */
import type { ComplaintCounts } from './complaint-counts';
import { complaintDays, complaintRate, type ComplaintDays, type ComplaintRate } from './complaint-figure';
import type { DueWindow } from './due-window';

export interface ComplaintMetrics {
  /** 按时响应率: first substantive reply by the deadline / all due; the unanswered are late. */
  answeredInTime: ComplaintRate;
  /** 居民确认解决率: the resident said 已解决 / all closed due; 部分解决, 未解决 and silence are not fixed. */
  confirmedFixed: ComplaintRate;
  /** 居民确认解决率(悲观): the same / all due; what is open, or open again, is not fixed either. */
  confirmedFixedOfDue: ComplaintRate;
  /** 表态者解决率(乐观): the same / closed due with a verdict. Leaves the silent out: never shown without 未确认占比. */
  confirmedFixedOfVerdicts: ComplaintRate;
  /** 未确认占比: no verdict / all closed due. */
  unconfirmed: ComplaintRate;
  /** 满意率: 4 or 5 / rated 1 to 5; 不了解 and the unrated are in no denominator. */
  satisfied: ComplaintRate;
  /** 再满意率: 4 or 5 now / once 1 or 2 and the follow-up over or out of time; who did not rate again is not satisfied. */
  satisfiedAgain: ComplaintRate;
  /** 不予受理占比: refused / all due. */
  declined: ComplaintRate;
  /** 不予受理被推翻率: taken up again by a unit above / refused. */
  overturned: ComplaintRate;
  /** 重开率: reopened at least once / ever closed. */
  reopened: ComplaintRate;
  /** 秒结占比: first closed within ten minutes of opening / ever closed. */
  closedWithinTenMinutes: ComplaintRate;
  /** 办结天数中位数 of all due; an open case takes longer than every closed one. */
  medianDays: ComplaintDays;
  /** 办结天数九成位, of all due too. */
  p90Days: ComplaintDays;
}

/** @param level confidence level of the intervals, 0 < level < 1 */
export function complaintMetrics(counts: ComplaintCounts, window: DueWindow, level: number): ComplaintMetrics {
  const rate = (part: number, n: number) => complaintRate(part, n, window, level);
  const { due, closedDue, everClosedDue, confirmedFixed, unconfirmed, ratings } = counts;
  const rated = ratings[1] + ratings[2] + ratings[3] + ratings[4] + ratings[5];
  return {
    answeredInTime: rate(counts.answeredInTime, due),
    confirmedFixed: rate(confirmedFixed, closedDue),
    confirmedFixedOfDue: rate(confirmedFixed, due),
    confirmedFixedOfVerdicts: rate(confirmedFixed, closedDue - unconfirmed),
    unconfirmed: rate(unconfirmed, closedDue),
    satisfied: rate(ratings[4] + ratings[5], rated),
    satisfiedAgain: rate(counts.nowSatisfied, counts.formerlyDissatisfiedDue),
    declined: rate(counts.declined, due),
    overturned: rate(counts.overturned, counts.declined),
    reopened: rate(counts.reopened, everClosedDue),
    closedWithinTenMinutes: rate(counts.closedWithinTenMinutes, everClosedDue),
    medianDays: complaintDays(counts, 50, window),
    p90Days: complaintDays(counts, 90, window),
  };
}
