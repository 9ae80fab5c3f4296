/** Figure 公布值: one measure as it may be shown: a number with its interval, a limit such as «95%以上», or why neither. */
import { wilson, type Interval } from '../statistics/wilson';
import type { Because } from './because';
import type { Estimate } from './estimate';
import type { Method } from './method';
import type { StepTotals } from './step-totals';

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

export function shown({ estimate, interval }: Estimate): Figure {
  if (estimate === null) return withheld('no-answers');
  return interval === null ? withheld('one-cluster') : { estimate, interval, limit: null, because: null };
}

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
  const from = domain === 'rated' ? 1 : 0;
  const sum = (of: readonly number[]) => of.slice(from, 6).reduce((total, value) => total + value, 0);
  const [n, weight, squares] = [sum(totals.counts), sum(totals.weights), sum(totals.squares)];
  // The few may be those with the heaviest weights.
  const few = Math.min(1, ((method.sideFrom - 1) * totals.heaviest) / weight);
  const nStar = n / Math.max(1, deff, (n * squares) / (weight * weight));
  const estimate = side === 'at-least' ? 1 - few : few;
  const { lower, upper } = wilson(estimate, nStar, method.level);
  return {
    limit: { side, share: side === 'at-least' ? Math.floor(100 * estimate) / 100 : Math.ceil(100 * estimate) / 100 },
    estimate,
    nStar,
    interval: side === 'at-least' ? { lower, upper: 1 } : { lower: 0, upper },
  };
}
