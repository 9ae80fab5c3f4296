/**
 * Case 诉求件: one complaint as it stands when figures are computed; the events' owner folds them into it. `null` means
 * that it has not happened. No field is staff's word on whether the matter is fixed: only the resident's word fixes.
 */
import type { Step } from '../step';

/** Verdict 居民确认: 已解决, 部分解决, 未解决. Silence is no verdict: it is `null`, 未确认. */
export type Verdict = 'fixed' | 'partly' | 'not-fixed';

export interface ComplaintCase {
  opened: Date;
  /** Deadline 期限 of the substantive reply, with the extensions the resident was told of before it passed. */
  due: Date;
  /**
   * First substantive reply 首次实质答复: an answer on the matter, or a refusal with its reason. Signing in, passing on
   * to another unit and asking for more time answer nothing.
   */
  firstReply: Date | null;
  /** First 办结: the unit called the case done and asked the resident. Stays when the case is reopened. */
  firstClosed: Date | null;
  /**
   * Whole days from opening to the 办结 that stands, by the caller's calendar; `null` while open, or open again. A 办结
   * judged 部分解决 or 未解决 stands, with that word, until a unit calls the case done anew or takes it up again: else
   * only the content would be counted among the closed.
   */
  daysToClose: number | null;
  /** The resident's word on the 办结 that stands. */
  residentVerdict: Verdict | null;
  /** The resident's last rating of the handling. */
  rating: Step | null;
  /**
   * The rating whose follow-up 差评整改 is over or out of time. Where the resident did not rate again, `rating` repeats
   * it. `null` while no follow-up is due, so that a unit is not judged on days it still has.
   */
  formerRating: Step | null;
  /** First refusal 不予受理. */
  declined: Date | null;
  /** Refusals a unit above overturned 推翻: not the unit's own second thoughts, nor the resident's word. */
  overturned: readonly Date[];
  /** Reopenings 重开, by whomever. */
  reopened: readonly Date[];
  /** Withdrawal 撤回 by the resident. */
  withdrawn: Date | null;
  /**
   * Joining 并案 to an earlier case of the same resident, which is counted for both. A case joined to a neighbour's has
   * `null` here: it keeps its deadline, and its resident a word of their own.
   */
  joined: Date | null;
}
