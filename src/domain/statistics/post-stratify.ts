export interface PostStratum {
  /** Sum of the base weights of the row or cell, finite and >= 0. */
  weight: number;
  category: string;
}

/**
 * Post-stratification 事后分层: scales the weights in each category to its known total.
 *
 * @param cells rows or cells of rows, each with its base weight and its category
 * @param totals known population total of every category that occurs, finite and >= 0, in the unit of the weights
 * @returns one factor a cell, in the order given (new weight = factor × weight); `null` where a category with a total
 *   above 0 has no weight to scale
 * @throws RangeError unless every weight, sum of weights and total is finite and >= 0 and every category has a total
 * @source Holt, D. & Smith, T. M. F. (1979), Post stratification, JRSS A 142, 33–46, section 2
 * @example postStratify([{ weight: 2, category: 'F' }, { weight: 3, category: 'M' }], { F: 3, M: 3 }) // [1.5, 1]
 */
export function postStratify(cells: readonly PostStratum[], totals: Readonly<Record<string, number>>): number[] | null {
  if (!cells.every(({ weight }) => weight >= 0 && weight < Infinity)) {
    throw new RangeError('postStratify requires finite weights >= 0');
  }
  if (!Object.values(totals).every((total) => total >= 0 && total < Infinity)) {
    throw new RangeError('postStratify requires finite totals >= 0');
  }
  if (!cells.every(({ category }) => Object.hasOwn(totals, category))) {
    throw new RangeError('postStratify requires a total for every category');
  }
  const sums = new Map<string, number>();
  for (const { weight, category } of cells) sums.set(category, (sums.get(category) ?? 0) + weight);
  if (![...sums.values()].every((sum) => sum < Infinity)) {
    throw new RangeError('postStratify requires finite sums of weights');
  }
  const factors = new Map<string, number>();
  for (const [category, total] of Object.entries(totals)) {
    const sum = sums.get(category) ?? 0;
    const factor = sum === 0 && total === 0 ? 1 : total / sum;
    if (!(factor < Infinity)) return null;
    factors.set(category, factor);
  }
  return cells.map(({ category }) => factors.get(category)!);
}
