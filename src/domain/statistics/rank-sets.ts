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
  const critical = criticalValue(sorted, level, method);
  const clear = clearPairs(sorted, critical, method);
  const sets = units.map(() => ({ rank: 1, lower: 1, upper: units.length }));
  largestFirst.forEach((unit, place) => {
    const tied = sorted[place]!.estimate === sorted[place - 1]?.estimate;
    sets[unit]!.rank = tied ? sets[largestFirst[place - 1]!]!.rank : place + 1;
    sets[unit]!.lower = 1 + clear.above[place]!;
    sets[unit]!.upper = units.length - clear.below[place]!;
  });
  return { critical: method === 'holm' || units.length < 2 ? null : critical, sets };
}

function criticalValue(largestFirst: readonly Readonly<RankedUnit>[], level: number, method: RankSetMethod): number {
  const count = largestFirst.length;
  if (method === 'holm') return criticalValueOfHolm(largestFirst, 1 - level);
  if (method === 'overlap') return -normalQuantile(-Math.expm1(Math.log(level) / count) / 2);
  return -normalQuantile((1 - level) / (Math.max(1, count - 1) * (method === 'marginal' ? 2 : count)));
}

/**
 * Holm's two-sided tests take the pairs from the clearest down, each at α / (pairs left), and end with the first that
 * fails. Whoever exceeds the critical value after `rejected` rejections is rejected too, so the set is found by counting
 * until the count no longer grows, without sorting. Pairs of equal estimates count, though they can never be rejected.
 */
function criticalValueOfHolm(largestFirst: readonly Readonly<RankedUnit>[], alpha: number): number {
  const pairs = (largestFirst.length * (largestFirst.length - 1)) / 2;
  let rejected = 0;
  for (;;) {
    const critical = -normalQuantile(alpha / (2 * Math.max(1, pairs - rejected)));
    const { count } = clearPairs(largestFirst, critical, 'holm');
    if (count === rejected || count === pairs) return critical;
    rejected = count;
  }
}

/**
 * Pairs further apart than `critical` standard errors: how many, and with how many units above and below each unit is one.
 * Below a unit the gaps only grow, so that all from a certain one on are clear and all up to another are not, whatever
 * their errors within the least and the largest; only those between are looked at one by one.
 */
function clearPairs(
  largestFirst: readonly Readonly<RankedUnit>[],
  critical: number,
  method: RankSetMethod,
): { count: number; above: Int32Array; below: Int32Array } {
  const units = largestFirst.length;
  // Halves, so that neither the difference nor the standard error of two large numbers overflows.
  const estimates = Float64Array.from(largestFirst, ({ estimate }) => estimate / 2);
  const errors = Float64Array.from(largestFirst, ({ standardError }) => standardError / 2);
  const [least, largest] = [errors.reduce((a, b) => Math.min(a, b)), errors.reduce((a, b) => Math.max(a, b))];
  const [above, below] = [new Int32Array(units), new Int32Array(units)];
  /** Units above each unit that are certain from there on. */
  const begun = new Int32Array(units + 1);
  let count = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const [estimate, error] = [estimates[unit]!, errors[unit]!];
    const atLeast = critical * errorOfDifference(error, least, method) * (1 - HAIR);
    const atMost = critical * errorOfDifference(error, largest, method) * (1 + HAIR);
    const from = firstFurther(estimates, unit, atLeast);
    const certain = firstFurther(estimates, unit, atMost);
    begun[certain]! += 1;
    below[unit] = units - certain;
    for (let other = from; other < certain; other += 1) {
      // Two errors of 0 make any difference certain: Infinity. Of equal estimates it is 0, or NaN where both errors are 0.
      if ((estimate - estimates[other]!) / errorOfDifference(error, errors[other]!, method) > critical) {
        above[other]! += 1;
        below[unit]! += 1;
      }
    }
    count += below[unit]!;
  }
  let certain = 0;
  for (let unit = 0; unit < units; unit += 1) above[unit]! += certain += begun[unit]!;
  return { count, above, below };
}

/** More than rounding does to a bound. */
const HAIR = 1e-12;

/** Without a square that could overflow. */
function errorOfDifference(a: number, b: number, method: RankSetMethod): number {
  const larger = Math.max(a, b);
  const share = larger > 0 ? Math.min(a, b) / larger : 0;
  return larger * (method === 'overlap' ? 1 + share : Math.sqrt(1 + share * share));
}

/** Place of the first unit whose estimate lies more than `gap` below that of `unit`. */
function firstFurther(estimates: Float64Array, unit: number, gap: number): number {
  let [low, high] = [unit + 1, estimates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (estimates[unit]! - estimates[middle]! > gap) high = middle;
    else low = middle + 1;
  }
  return low;
}
