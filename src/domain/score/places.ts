/** Places 位次区间: «第 L–U 位», the places a unit can hold among those it is compared with; never a single rank. */
import { rankSets } from '../statistics/rank-sets';
import type { SizedShare } from './bands';
import type { Method } from './method';

export interface Place {
  /** Best and worst place, counted from 1; places all units are in at once with probability 1 − alpha. */
  lower: number;
  upper: number;
}

/**
 * One set of places a unit, by Holm's step-down over all pairs.
 *
 * @param units with n* for the level of a single pair among all pairs, see `pairLevel`
 */
export function placesOf(units: readonly SizedShare[], method: Method): Place[] {
  if (units.length === 0) return [];
  const among = (shares: readonly SizedShare[]) => rankSets(shares.map(onArcsineScale), 1 - method.alpha, 'holm').sets;
  const sets = among(units).map(({ lower, upper }) => ({ lower, upper }));
  if (units.every(({ end }) => end === undefined)) return sets;
  // A share told by a limit may lie anywhere up to its end: only what holds at both is certain.
  const atTheirEnds = among(units.map((unit) => ({ ...unit, estimate: unit.end ?? unit.estimate })));
  return sets.map(({ lower, upper }, i) => ({
    lower: Math.min(lower, atTheirEnds[i]!.lower),
    upper: Math.max(upper, atTheirEnds[i]!.upper),
  }));
}

/** Level of a single pair such that all pairs of so many units hold together. */
export const pairLevel = (units: number, method: Method): number =>
  1 - method.alpha / Math.max(1, (units * (units - 1)) / 2);

/**
 * On this scale a share's error does not depend on the share, so a unit where all are satisfied has one too.
 * Source: Anscombe, F. J. (1948), The transformation of Poisson, binomial and negative-binomial data, Biometrika 35,
 * 246–254, eq. (4.3).
 */
const onArcsineScale = ({ estimate, nStar }: SizedShare) => ({
  estimate: Math.asin(Math.sqrt((estimate * nStar + 3 / 8) / (nStar + 3 / 4))),
  standardError: 1 / Math.sqrt(4 * nStar + 2),
});
