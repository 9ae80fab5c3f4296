/** Figure 公布值: one measure as it may be shown: a number with its interval, a limit such as «95%以上», or why neither. */
import { wilson, type Interval } from '../statistics/wilson';
import type { Because } from './because';
import type { Estimate } from './estimate';
import type { Method } from './method';
import { overRated, type StepTotals } from './step-totals';

export type Figure =
  | { estimate: number; interval: Interval; limit: null; because: null }
  | { estimate: null; interval: Interval; limit: Limit; because: null }
  | { estimate: null; interval: null; limit: null; because: Because };

/** The share is `share` or more, or `share` or less. */
export interface Limit {
  side: 'at-least' | 'at-most';
  share: number;
}

export const withheld = (because: Because): Figure => ({ estimate: null, interval: null, limit: null, because });

/** @param whole 1 for a share, 100 for a mean */
export function shown({ estimate, interval }: Estimate, whole: 1 | 100 = 1): Figure {
  if (estimate === null) return withheld('no-answers');
  if (interval === null) return withheld('one-cluster');
  return { estimate, interval: outwards(interval, whole), limit: null, because: null };
}

/**
 * Limits to a tenth of a point, the lower down and the upper up, which is all a screen shows. In more digits they would tell
 * who answered 不了解: such people are in the design, so the error depends on their number.
 */
export const outwards = ({ lower, upper }: Interval, whole: 1 | 100): Interval => ({
  lower: (Math.floor((lower / whole) * 1000 + HAIR) / 1000) * whole,
  upper: (Math.ceil((upper / whole) * 1000 - HAIR) / 1000) * whole,
});

/** Keeps a limit that is exact in thousandths from being pushed a whole one out by binary fractions. */
const HAIR = 1e-9;

/** A share told by a limit, in numbers that are the same for every count the limit allows. */
export interface LimitedShare {
  limit: Limit;
  /** The share furthest from the limit's end, and n* for it. */
  estimate: number;
  nStar: number;
  interval: Interval;
}

/**
 * The share of a side with fewer people than the method names alone, from the numbers of people and the weights only.
 *
 * @param side `at-least` where the people missing from the share are the few, `at-most` where those in it are
 * @param domain steps in the denominator: 1–5, or 0–5 for 不了解
 */
export function limitedShare(
  totals: StepTotals,
  side: Limit['side'],
  method: Method,
  deff: number,
  domain: 'rated' | 'answered' = 'rated',
): LimitedShare {
  const few = method.sideFrom - 1;
  // Of 不了解 not their number counts but its limit: those who rated, and as many more as the limit lets.
  const more = domain === 'rated' ? 0 : few;
  const n = overRated(totals.counts) + more;
  const weight = overRated(totals.weights) + more * totals.heaviest;
  const squares = overRated(totals.squares) + more * totals.heaviest ** 2;
  // The few may be those with the heaviest weights.
  const share = Math.min(1, (few * totals.heaviest) / weight);
  const nStar = n / Math.max(1, deff, (n * squares) / (weight * weight));
  const estimate = side === 'at-least' ? 1 - share : share;
  const { lower, upper } = wilson(estimate, nStar, method.level);
  return {
    limit: { side, share: side === 'at-least' ? Math.floor(100 * estimate) / 100 : Math.ceil(100 * estimate) / 100 },
    estimate,
    nStar,
    interval: outwards(side === 'at-least' ? { lower, upper: 1 } : { lower: 0, upper }, 1),
  };
}
