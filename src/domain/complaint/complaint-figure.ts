/** Complaint figure 诉求指标值: a rate or a number of days with its denominator, or the reason why there is none. */
import { wilson, type Interval } from '../statistics/wilson';
import type { ComplaintCounts } from './complaint-counts';
import { dayQuantile } from './day-quantile';
import type { DueWindow } from './due-window';

/** Below this many cases in its denominator nothing is shown of a rate. Part of `cmp/1`: another limit is another version. */
const SHOWN_FROM = 10;

/** What every figure names, shown or not. */
interface Origin {
  methodId: 'cmp/1';
  window: DueWindow;
}

/** The denominator is 0, or too small to show anything from, not even how small. */
export type ComplaintBecause = 'no-cases' | 'too-few';

export type ComplaintShare =
  | { n: number; estimate: number; interval: Interval; because: null }
  | { n: null; estimate: null; interval: null; because: ComplaintBecause };

export type ComplaintRate = Origin & ComplaintShare;

/** `still-open`: so many of the n cases are open that nobody knows yet how long that share took. */
export type ComplaintDays = Origin &
  (
    | { n: number; days: number; because: null }
    | { n: number; days: null; because: 'still-open' }
    | { n: null; days: null; because: ComplaintBecause }
  );

/** A share of the cases due in a window, with its Wilson interval at `level`. */
export const complaintRate = (part: number, n: number, window: DueWindow, level: number): ComplaintRate => ({
  ...originOf(window),
  ...complaintShare(part, n, level),
});

/** A share of any cases, with its Wilson interval at `level`. */
export function complaintShare(part: number, n: number, level: number): ComplaintShare {
  const because = withheld(n);
  if (because) return { n: null, estimate: null, interval: null, because };
  const estimate = part / n;
  return { n, estimate, interval: wilson(estimate, n, level), because: null };
}

/** Days within which so many per cent of the due cases were closed. */
export function complaintDays({ days, due }: ComplaintCounts, percent: number, window: DueWindow): ComplaintDays {
  const origin = originOf(window);
  const because = withheld(due);
  if (because) return { ...origin, n: null, days: null, because };
  const quantile = dayQuantile(days, due, percent);
  if (quantile === null) return { ...origin, n: due, days: null, because: 'still-open' };
  return { ...origin, n: due, days: quantile, because: null };
}

const originOf = (window: DueWindow): Origin => ({ methodId: 'cmp/1', window });

function withheld(n: number): ComplaintBecause | null {
  if (n === 0) return 'no-cases';
  return n < SHOWN_FROM ? 'too-few' : null;
}
