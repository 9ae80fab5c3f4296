import { normalQuantile } from './normal-quantile';

/** A unit to be ranked: its estimate and the standard error of that estimate, in one unit of measurement. */
export interface RankedUnit {
  estimate: number;
  standardError: number;
}

/** The unit's place lies between `lower` and `upper`, both counted from 1 = largest estimate. */
export interface RankSet {
  rank: number;
  lower: number;
  upper: number;
}

/**
 * How two units are told apart. `holm` and `bonferroni` hold for all places at once, `marginal` for one unit picked
 * beforehand, `overlap` compares joint confidence intervals (Klein, Wright & Wieczorek) and also holds for all at once.
 */
export type RankSetMethod = 'holm' | 'bonferroni' | 'marginal' | 'overlap';

/**
 * Rank sets 排名区间: the places a unit can hold, given the errors of the estimates. Unit k is certainly above unit j
 * where their difference exceeds a critical number of standard errors; L = 1 + units certainly above, U = number of
 * units − units certainly below.
 *
 * @param units independent estimates with their standard errors >= 0, in any one unit; at least one
 * @param level confidence level, 0 < level < 1
 * @param method which pairs count as certain; `holm` is the method of the product
 * @returns per unit its sample rank (1 = largest, ties share the better place) and its set,
 *   1 <= lower <= rank <= upper <= number of units; `critical`, in standard errors, is `null` for `holm`, where it falls
 *   from pair to pair, and for a single unit, where nothing is compared
 * @throws RangeError unless there is a unit, every estimate is finite, every standard error finite and >= 0,
 *   0 < level < 1
 * @source Mogstad, Romano, Shaikh & Wilhelm (2024), Inference for ranks, Review of Economic Studies 91, 476–518, §3;
 *   Holm (1979), Scandinavian Journal of Statistics 6, 65–70; Klein, Wright & Wieczorek (2020), A joint confidence
 *   region for an overall ranking of populations, JRSS C 69, 589–606, with independent estimates
 * @example rankSets([{ estimate: 90, standardError: 1 }, { estimate: 80, standardError: 1 }, { estimate: 79,
 *   standardError: 1 }], 0.95, 'holm').sets[2] // { rank: 3, lower: 2, upper: 3 }
 */
export function rankSets(
  units: readonly Readonly<RankedUnit>[],
  level: number,
  method: RankSetMethod,
): { critical: number | null; sets: RankSet[] } {
  if (!(units.length > 0)) throw new RangeError('rankSets requires at least one unit');
  if (!units.every(({ estimate }) => Number.isFinite(estimate))) {
    throw new RangeError('rankSets requires finite estimates');
  }
  if (!units.every(({ standardError }) => standardError >= 0 && standardError < Infinity)) {
    throw new RangeError('rankSets requires finite standard errors >= 0');
  }
  if (!(level > 0 && level < 1)) throw new RangeError('rankSets requires 0 < level < 1');
  const distances = pairs(units, method);
  const critical = method === 'holm' ? null : criticalValue(units.length, level, method);
  const certain =
    critical === null
      ? rejectedByHolm(distances, (units.length * (units.length - 1)) / 2, 1 - level)
      : distances.filter(({ distance }) => distance > critical);
  const above = units.map(() => 0);
  const below = units.map(() => 0);
  for (const pair of certain) {
    above[pair.lesser]! += 1;
    below[pair.greater]! += 1;
  }
  const sets = units.map(({ estimate }, unit) => ({
    rank: 1 + units.filter((other) => other.estimate > estimate).length,
    lower: 1 + above[unit]!,
    upper: units.length - below[unit]!,
  }));
  return { critical, sets };
}

interface Pair {
  greater: number;
  lesser: number;
  distance: number;
}

/** Pairs of different estimates with their difference in standard errors; two errors of 0 make it certain. */
function pairs(units: readonly Readonly<RankedUnit>[], method: RankSetMethod): Pair[] {
  return units.flatMap((one, greater) =>
    units.flatMap((other, lesser) => {
      if (!(one.estimate > other.estimate)) return [];
      // Halves, so that neither the difference nor the standard error of two large numbers overflows.
      const gap = one.estimate / 2 - other.estimate / 2;
      const [a, b] = [one.standardError / 2, other.standardError / 2];
      const error = method === 'overlap' ? a + b : Math.hypot(a, b);
      return [{ greater, lesser, distance: error > 0 ? gap / error : Infinity }];
    }),
  );
}

function criticalValue(count: number, level: number, method: 'bonferroni' | 'marginal' | 'overlap'): number | null {
  if (count < 2) return null;
  if (method === 'overlap') return -normalQuantile(-Math.expm1(Math.log(level) / count) / 2);
  return -normalQuantile((1 - level) / ((count - 1) * (method === 'marginal' ? 2 : count)));
}

/**
 * Two-sided tests of all `count` pairs, from the clearest down, each at α / (pairs left); the first that fails ends
 * them. Pairs of equal estimates count, though they can never be rejected.
 */
function rejectedByHolm(distances: readonly Pair[], count: number, alpha: number): Pair[] {
  const clearestFirst = [...distances].sort((a, b) => (a.distance === b.distance ? 0 : b.distance - a.distance));
  const end = clearestFirst.findIndex(({ distance }, i) => !(distance > -normalQuantile(alpha / (2 * (count - i)))));
  return end < 0 ? clearestFirst : clearestFirst.slice(0, end);
}
