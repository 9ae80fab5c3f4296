/**
 * Strict weight trimming 权数截尾: no weight outside the bounds, their sum kept.
 *
 * Weights outside are set to the bound they cross, and what this takes or gives is spread equally over those that were
 * inside; this is repeated until none is outside, as R's `survey::trimWeights(strict = TRUE)` does.
 *
 * @param weights one weight a person, or a group of people of equal weight, each finite and >= 0
 * @param lower least weight allowed, in the unit of the weights, >= 0; the method's is 0.3 × the mean weight
 * @param upper greatest weight allowed, in the unit of the weights, > lower; the method's is 3 × the mean weight
 * @param times how many people have each weight, finite and > 0; one if left out
 * @returns trimmed weights in the order given, or `null` where 10,000 rounds do not bring all of them inside
 * @throws RangeError unless every weight is finite and >= 0, every number of people finite and > 0, 0 <= lower < upper,
 *   and the mean weight lies between the bounds (no weights with the same sum lie inside them otherwise)
 * @source Lumley, T., R package survey 4.1.1, trimWeights; Potter, F. J. (1990), A study of procedures to identify and
 *   trim extreme sampling weights, Proceedings of the ASA Section on Survey Research Methods, 225–230
 * @example trimWeights([1, 2, 3, 10], 1, 6) // [2.333333333333333, 3.333333333333333, 4.333333333333333, 6]
 */
export function trimWeights(
  weights: readonly number[],
  lower: number,
  upper: number,
  times: readonly number[] = weights.map(() => 1),
): number[] | null {
  if (!weights.every((weight) => weight >= 0 && weight < Infinity)) {
    throw new RangeError('trimWeights requires finite weights >= 0');
  }
  if (times.length !== weights.length || !times.every((people) => people > 0 && people < Infinity)) {
    throw new RangeError('trimWeights requires a finite number of people > 0 for every weight');
  }
  if (!(lower >= 0 && lower < upper)) throw new RangeError('trimWeights requires 0 <= lower < upper');
  const isOutside = (weight: number) => weight < lower || weight > upper;
  let trimmed = [...weights];
  if (!trimmed.some(isOutside)) return trimmed;
  const people = times.reduce((sum, count) => sum + count, 0);
  const mean = trimmed.reduce((total, weight, i) => total + (weight * times[i]!) / people, 0);
  if (!(mean > lower && mean < upper)) throw new RangeError('trimWeights requires lower < mean weight < upper');
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const outside = trimmed.map(isOutside);
    if (!outside.includes(true)) return trimmed;
    const inside = times.reduce((sum, count, i) => (outside[i] ? sum : sum + count), 0);
    const clipped = trimmed.map((weight) => Math.min(upper, Math.max(lower, weight)));
    const amount = trimmed.reduce((total, weight, i) => total + times[i]! * (weight - clipped[i]!), 0);
    // Where all were outside R drops the amount; spread over all of them, the sum is kept here too.
    const share = amount / (inside || people);
    trimmed = clipped.map((weight, i) => (inside > 0 && outside[i] ? weight : weight + share));
  }
  return null;
}

const MOST_ROUNDS = 10_000;
