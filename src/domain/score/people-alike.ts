/** People alike 同权单人层: a stratum whose people were drawn one by one and weigh alike, so that counts say everything. */
import { STEPS } from '../step';
import type { AnswerCell } from './answer-cell';
import type { StepTotals } from './step-totals';

export const areAlike = (cells: readonly AnswerCell[]): boolean =>
  cells.every(({ cluster, weight }) => cluster === null && weight === cells[0]!.weight);

/**
 * Adds to `totals` in place what `stratifiedCovariance` and the count of clusters give for such a stratum, in closed form:
 * w² n / (n − 1) · (diag(c) − c c' / n) for n people, c of them in each step; w² for a single one.
 *
 * @param cells all of the stratum, alike
 * @param domainsOf of each cell, `null` for none
 * @source Cochran, W. G. (1977), Sampling Techniques, 3rd ed., section 3.2, with the multinomial's covariances
 */
export function addAlike(
  totals: StepTotals,
  cells: readonly AnswerCell[],
  domainsOf: readonly (number | null)[],
): void {
  const counts = new Array<number>(totals.counts.length).fill(0);
  let n = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    const domain = domainsOf[i] ?? null;
    n += cell.missing;
    for (const step of STEPS) {
      n += cell.counts[step];
      if (domain !== null) counts[6 * domain + step]! += cell.counts[step];
    }
  }
  if (n === 1) totals.lonelyStrata += 1;
  const scale = cells[0]!.weight ** 2 / Math.max(1, n - 1);
  for (let j = 0; j < counts.length; j++) {
    if (counts[j] === 0) continue;
    const row = j * counts.length;
    for (let k = 0; k < counts.length; k++)
      totals.covariance[row + k]! -= k === j ? 0 : scale * counts[j]! * counts[k]!;
    // A single person is measured from 0.
    totals.covariance[row + j]! += scale * counts[j]! * (n === 1 ? 1 : n - counts[j]!);
  }
  let together = 0;
  for (let d = 0; d < totals.df.rated.length; d++) {
    let rated = 0;
    for (let step = 1; step < 6; step++) rated += counts[6 * d + step]!;
    totals.df.rated[d]! += Math.max(0, rated - 1);
    totals.df.answered[d]! += Math.max(0, rated + counts[6 * d]! - 1);
    together += rated;
  }
  totals.df.together += Math.max(0, together - 1);
}
