/** Weighting 加权: base weights raked to known margins, within bounds; section 4 of the method. */
import { rake, type Margins } from '../statistics/rake';
import { trimWeights } from '../statistics/trim-weights';
import type { AnswerCell, Calibration } from './answer-cell';
import { peopleIn } from './category-totals';
import type { Method } from './method';

export interface Weighed {
  calibration: Calibration;
  /** Whether a raking factor had to be brought inside the bounds. */
  trimmed: boolean;
}

/**
 * Factors that bring the cells' weights to the margins. People who gave no category of a margin are a category of their
 * own, which keeps its share of the answers. Only the raking factors are trimmed: a base weight is an inclusion
 * probability, which is known and not to be bent.
 *
 * @param categories the category of each cell in every margin, '' where none was given
 * @param margins known total, or share, of each category; each margin in its own unit
 * @returns `null` where no weights meet the margins: a category nobody answered in, or none within 500 sweeps
 * @throws RangeError as `rake` does, for a category without a total among others
 */
export function weigh(
  cells: readonly AnswerCell[],
  categories: readonly Readonly<Record<string, string>>[],
  margins: Margins,
  method: Method,
): Weighed | null {
  const people = cells.map(peopleIn);
  const weights = cells.map(({ weight }, i) => weight * people[i]!);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const asShares = Object.fromEntries(
    Object.entries(margins).map(([name, totals]) => {
      const unknown = weights.reduce((sum, weight, i) => (categories[i]![name] === '' ? sum + weight : sum), 0);
      const known = Object.values(totals).reduce((sum, total) => sum + total, 0);
      const scaled = Object.entries(totals).map(([of, total]) => [of, (total / known) * (whole - unknown)]);
      return [name, { ...Object.fromEntries(scaled), ...(unknown > 0 ? { '': unknown } : {}) }];
    }),
  ) as Margins;
  const raked = rake(
    cells.map((_cell, i) => ({ weight: weights[i]!, categories: categories[i]! })),
    asShares,
  );
  if (!raked) return null;
  const all = people.reduce((sum, count) => sum + count, 0);
  const mean = raked.reduce((sum, factor, i) => sum + factor * people[i]!, 0) / all;
  const factors = trimWeights(raked, method.trim.lower * mean, method.trim.upper * mean, people);
  return factors && { calibration: { factors, categories }, trimmed: factors.some((factor, i) => factor !== raked[i]) };
}
