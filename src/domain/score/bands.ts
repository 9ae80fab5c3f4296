/** Bands 三档: units told apart from the whole they belong to, by exact tests that together err in one family of twenty. */
import { betaCdf } from '../statistics/beta-cdf';
import { holm } from '../statistics/holm';
import type { Band } from './band';
import type { Method } from './method';

/** A share with the effective size of its interval; both may come from a design. */
export interface SizedShare {
  estimate: number;
  nStar: number;
}

/**
 * One band a unit. The whole counts as known: the units are part of it, so the tests err on the side of «same».
 *
 * @param whole share of the whole, 0..1
 * @throws RangeError as `betaCdf` does
 */
export function bandsOf(units: readonly SizedShare[], whole: number, method: Method): Band[] {
  const adjusted = holm(units.map((unit) => exactP(unit, whole)));
  return units.map(({ estimate }, i) => {
    if (!(adjusted[i]! < method.alpha)) return 'same';
    return estimate > whole ? 'above' : 'below';
  });
}

/**
 * Two-sided exact binomial p value of a share against a known one, twice the smaller tail, 0..1; counts may be fractions
 * (Clopper & Pearson's tails as beta integrals).
 */
export function exactP({ estimate, nStar }: SizedShare, whole: number): number {
  const x = estimate * nStar;
  // At 0 and 1 the whole leaves no room: all its units are like it.
  if (whole <= 0 || whole >= 1) return 1;
  const atLeast = () => (x <= TINY ? 1 : betaCdf(whole, x, nStar - x + 1));
  const atMost = () => (nStar - x <= TINY ? 1 : betaCdf(1 - whole, nStar - x, x + 1));
  const nearer = estimate > whole ? atLeast() : atMost();
  // The two tails share the count itself, so where one is at most 1/2 the other is larger.
  const smaller = nearer <= 0.5 ? nearer : Math.min(nearer, estimate > whole ? atMost() : atLeast());
  return Math.min(1, 2 * smaller);
}

/** A count up to this, the least a beta integral takes, is as good as 0. */
const TINY = 1e-6;
