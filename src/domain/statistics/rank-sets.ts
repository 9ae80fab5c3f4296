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
  const largestFirst = [...units.keys()].sort((a, b) => units[b]!.estimate - units[a]!.estimate);
  const sorted = largestFirst.map((unit) => units[unit]!);
  const distances = pairwiseDistances(sorted, method);
  const critical = units.length < 2 ? null : criticalValue(distances, units.length, level, method);
  const sets = units.map(() => ({ rank: 1, lower: 1, upper: units.length }));
  const places = largestFirst.map((unit) => sets[unit]!);
  let pair = 0;
  places.forEach((set, place) => {
    const tied = sorted[place]!.estimate === sorted[place - 1]?.estimate;
    set.rank = tied ? places[place - 1]!.rank : place + 1;
    for (const below of places.slice(place + 1)) {
      if (distances[pair]! > critical!) {
        set.upper -= 1;
        below.lower += 1;
      }
      pair += 1;
    }
  });
  return { critical: method === 'holm' ? null : critical, sets };
}

/**
 * Differences in standard errors of all pairs, the first unit with each after it, then the second with each after it, and
 * so on. Two errors of 0 make a difference certain: Infinity. Of two equal estimates it is 0, or NaN where both errors
 * are 0; neither exceeds any critical value.
 */
function pairwiseDistances(largestFirst: readonly Readonly<RankedUnit>[], method: RankSetMethod): Float64Array {
  const count = largestFirst.length;
  // Halves, so that neither the difference nor the standard error of two large numbers overflows.
  const estimates = Float64Array.from(largestFirst, ({ estimate }) => estimate / 2);
  const errors = Float64Array.from(largestFirst, ({ standardError }) => standardError / 2);
  const distances = new Float64Array((count * (count - 1)) / 2);
  let pair = 0;
  for (let greater = 0; greater < count; greater += 1) {
    for (let lesser = greater + 1; lesser < count; lesser += 1) {
      const larger = Math.max(errors[greater]!, errors[lesser]!);
      const smaller = Math.min(errors[greater]!, errors[lesser]!);
      const share = larger > 0 ? smaller / larger : 0;
      const error = larger * (method === 'overlap' ? 1 + share : Math.sqrt(1 + share * share));
      distances[pair] = (estimates[greater]! - estimates[lesser]!) / error;
      pair += 1;
    }
  }
  return distances;
}

function criticalValue(distances: Float64Array, count: number, level: number, method: RankSetMethod): number {
  if (method === 'holm') return criticalValueOfHolm(distances, 1 - level);
  if (method === 'overlap') return -normalQuantile(-Math.expm1(Math.log(level) / count) / 2);
  return -normalQuantile((1 - level) / ((count - 1) * (method === 'marginal' ? 2 : count)));
}

/**
 * Holm's two-sided tests take the pairs from the clearest down, each at α / (pairs left), and end with the first that
 * fails. Whoever exceeds the critical value after `rejected` rejections is rejected too, so the set is found by counting
 * until the count no longer grows, without sorting. Pairs of equal estimates count, though they can never be rejected.
 */
function criticalValueOfHolm(distances: Float64Array, alpha: number): number {
  let rejected = 0;
  for (;;) {
    const critical = -normalQuantile(alpha / (2 * (distances.length - rejected)));
    let clear = 0;
    for (let pair = 0; pair < distances.length; pair += 1) clear += Number(distances[pair]! > critical);
    if (clear === rejected || clear === distances.length) return critical;
    rejected = clear;
  }
}
