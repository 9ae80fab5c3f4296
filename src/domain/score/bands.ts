/** Bands 三档: units told apart from the whole they belong to, by exact tests that together err in one family of twenty. */
import { betaCdf } from '../statistics/beta-cdf';
import { holm } from '../statistics/holm';
import type { Band } from './band';
import type { Method } from './method';

/** A share with the effective size of its interval; both may come from a design. */
export interface SizedShare {
  estimate: number;
  nStar: number;
  /** Of a share told by a limit, the other end of what it may be: `estimate` is the limit. */
  end?: number | undefined;
}

/**
 * One band a unit. The whole counts as known: the units are part of it, so the tests err on the side of «same».
 *
 * @param whole share of the whole, 0..1
 * @throws RangeError as `betaCdf` does
 */
export function bandsOf(units: readonly SizedShare[], whole: number, method: Method): Band[] {
  const adjusted = holm(units.map((unit) => (mayBe(whole, unit) ? 1 : exactP(unit, whole))));
  return units.map(({ estimate }, i) => {
    if (!(adjusted[i]! < method.alpha)) return 'same';
    return estimate > whole ? 'above' : 'below';
  });
}

/** Whether a share may be that of the whole: 96% or more, told by a limit, is not below 97%. */
const mayBe = (whole: number, { estimate, end = estimate }: SizedShare): boolean =>
  Math.min(estimate, end) <= whole && whole <= Math.max(estimate, end);

/**
 * Two-sided exact binomial p value of a share against a known one, twice the smaller tail, 0..1; counts may be fractions
 * (Clopper & Pearson's tails as beta integrals).
 */
export function exactP({ estimate, nStar }: SizedShare, whole: number): number {
  const x = estimate * nStar;
  // At 0 and 1 the whole leaves no room: all its units are like it.
  if (whole <= 0 || whole >= 1) return 1;
  // The tail on the share's side is the smaller one, or both are above 1/2.
  const [shape, other] = estimate > whole ? [x, nStar - x] : [nStar - x, x];
  return shape <= TINY ? 1 : Math.min(1, 2 * betaCdf(estimate > whole ? whole : 1 - whole, shape, other + 1));
}

/** A count up to this, the least a beta integral takes, is as good as 0. */
const TINY = 1e-6;
