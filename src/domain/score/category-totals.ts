/** Category totals 类别合计: how much of each category of the margins the clusters of every stratum hold. */
import type { AnswerCell } from './answer-cell';
import { STEPS } from '../step';

/** Weighted totals by column of the margins' categories; a column that is absent is 0. */
export type Sparse = Map<number, number>;

export interface CategoryStratum {
  clusters: Map<string, Sparse>;
  /** Clusters, and people drawn alone. */
  size: number;
  /** Mean of them all; empty for a single one, which is measured from 0 as `stratifiedCovariance` does by `adjust`. */
  mean: Sparse;
  /** Of squared deviations from the mean: size / (size − 1). */
  scale: number;
}

/** @param columnsOf columns of each cell's categories, one a margin */
export function categoryStrata(
  cells: readonly AnswerCell[],
  columnsOf: readonly number[][],
): Map<string, CategoryStratum> {
  const strata = new Map<string, CategoryStratum>();
  cells.forEach((cell, i) => {
    const stratum = strata.get(cell.stratum) ?? emptyStratum();
    strata.set(cell.stratum, stratum);
    const people = peopleIn(cell);
    if (cell.cluster === null) stratum.size += people;
    const totals = cell.cluster === null ? null : (stratum.clusters.get(cell.cluster) ?? emptySparse());
    if (totals) stratum.clusters.set(cell.cluster!, totals);
    for (const column of columnsOf[i]!) {
      if (totals) increase(totals, column, cell.weight * people);
      increase(stratum.mean, column, cell.weight * people);
    }
  });
  for (const stratum of strata.values()) {
    stratum.size += stratum.clusters.size;
    if (stratum.size === 1) stratum.mean.clear();
    else stratum.scale = stratum.size / (stratum.size - 1);
    for (const [column, sum] of stratum.mean) stratum.mean.set(column, sum / stratum.size);
  }
  return strata;
}

/** Of one person of the cell, who was drawn alone. */
export const categoriesAlone = ({ weight }: AnswerCell, columns: readonly number[]): Sparse =>
  new Map(columns.map((column) => [column, weight]));

export const peopleIn = ({ counts, missing }: AnswerCell): number =>
  STEPS.reduce<number>((sum, step) => sum + counts[step], missing);

const emptySparse = (): Sparse => new Map();

const emptyStratum = (): CategoryStratum => ({ clusters: new Map(), size: 0, mean: new Map(), scale: 1 });

const increase = (totals: Sparse, column: number, by: number): unknown =>
  totals.set(column, (totals.get(column) ?? 0) + by);
