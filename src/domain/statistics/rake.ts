import { postStratify } from './post-stratify';

export interface RakeCell {
  /** Sum of the base weights of the row or cell, finite and >= 0. */
  weight: number;
  /** Its category in each margin, such as `{ sex: 'F', age: '60+' }`. */
  categories: Readonly<Record<string, string>>;
}

/** Known population total of each category of each margin, such as `{ sex: { F: 510, M: 490 } }`. */
export type Margins = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * Raking 迭代比例加权 (iterative proportional fitting): scales the weights to one margin after another until every margin
 * holds.
 *
 * @param cells rows or cells of rows, each with its base weight and its category in every margin
 * @param margins known totals, finite and >= 0, in the unit of the weights; at least one margin, all of the same sum
 * @returns one factor a cell, in the order given (raked weight = factor × weight); `null`, hence no number, where 500
 *   sweeps do not bring every factor of a sweep within 1e-12 of 1: margins of different sums, or a category that has a
 *   total and no weight
 * @throws RangeError unless every weight and every total is finite and >= 0, there is a margin, and every cell has a
 *   category with a total in every margin; as `postStratify` does where a sum of weights overflows
 * @source Deming, W. E. & Stephan, F. F. (1940), On a least squares adjustment of a sampled frequency table when the
 *   expected marginal totals are known, Annals of Mathematical Statistics 11, 427–444
 * @example rake(
 *   [
 *     { weight: 10, categories: { sex: 'F', area: 'urban' } },
 *     { weight: 10, categories: { sex: 'F', area: 'rural' } },
 *     { weight: 10, categories: { sex: 'M', area: 'urban' } },
 *     { weight: 10, categories: { sex: 'M', area: 'rural' } },
 *   ],
 *   { sex: { F: 24, M: 16 }, area: { urban: 30, rural: 10 } },
 * ) // about [1.8, 0.6, 1.2, 0.4]
 */
export function rake(cells: readonly RakeCell[], margins: Margins): number[] | null {
  const names = Object.keys(margins);
  if (names.length === 0) throw new RangeError('rake requires at least one margin');
  if (!cells.every(({ weight }) => weight >= 0 && weight < Infinity)) {
    throw new RangeError('rake requires finite weights >= 0');
  }
  for (const name of names) {
    const totals = margins[name]!;
    if (!Object.values(totals).every((total) => total >= 0 && total < Infinity)) {
      throw new RangeError('rake requires finite totals >= 0');
    }
    if (!cells.every(({ categories }) => Object.hasOwn(categories, name) && Object.hasOwn(totals, categories[name]!))) {
      throw new RangeError('rake requires a category with a total for every cell and margin');
    }
  }
  let factors = cells.map(() => 1);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let furthest = 0;
    for (const name of names) {
      const step = postStratify(
        cells.map(({ weight, categories }, i) => ({ weight: weight * factors[i]!, category: categories[name]! })),
        margins[name]!,
      );
      if (step === null) return null;
      factors = factors.map((factor, i) => factor * step[i]!);
      furthest = step.reduce((most, factor) => Math.max(most, Math.abs(factor - 1)), furthest);
    }
    if (furthest < CLOSE_ENOUGH) return factors;
  }
  return null;
}

const MOST_SWEEPS = 500;
const CLOSE_ENOUGH = 1e-12;
