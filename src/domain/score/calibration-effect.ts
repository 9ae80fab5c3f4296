/**
 * Calibration effect 校准效应: what known margins take off the covariance of step totals, for many groups of one design.
 *
 * The residuals of `calibrationResiduals` are y − xB, with x the categories of a person and B the coefficients. With S a
 * covariance under the design, that of the residuals is S(y,y) − S(y,x)B − B'S(x,y) + B'S(x,x)B: S(x,x) is the same for
 * every group, and y is 0 outside it.
 */
import { solveSemidefinite } from '../statistics/solve-semidefinite';
import { STEPS } from '../step';
import type { AnswerCell } from './answer-cell';
import { categoriesAlone, categoryStrata, peopleIn, type CategoryStratum, type Sparse } from './category-totals';

export interface CalibrationEffect {
  /** Turns the covariance of a group's totals, in place, into that of their residuals. */
  takeOff(covariance: number[], members: readonly number[], partOf: (index: number) => number | null): void;
  lonelyStrata: number;
}

/**
 * @param cells with base weights, which the regression takes
 * @param weighted the same with final weights
 * @param parts number of parts the groups are told apart in; six columns of the covariance each
 */
export function calibrationEffect(
  cells: readonly AnswerCell[],
  weighted: readonly AnswerCell[],
  categories: readonly Readonly<Record<string, string>>[],
  parts: number,
): CalibrationEffect {
  const columns = new Map<string, number>();
  const columnsOf = categories.map((own) =>
    Object.entries(own).map((entry) => {
      const key = JSON.stringify(entry);
      if (!columns.has(key)) columns.set(key, columns.size);
      return columns.get(key)!;
    }),
  );
  const inverse = inverseProducts(cells, columnsOf, columns.size);
  const strata = categoryStrata(weighted, columnsOf);
  const whole = wholeCovariance(weighted, columnsOf, strata, columns.size);
  const width = 6 * parts;

  /** Totals of the cell's people by column of the covariance. */
  const answersIn = (index: number, part: number | null): [column: number, people: number][] =>
    part === null ? [] : STEPS.map((step) => [6 * part + step, cells[index]!.counts[step]]);

  const coefficientsOf = (members: readonly number[], partOf: (index: number) => number | null): number[][] => {
    const right = new Map<number, number[]>();
    for (const index of members) {
      for (const column of columnsOf[index]!) {
        const products = right.get(column) ?? zeros(width);
        right.set(column, products);
        for (const [j, people] of answersIn(index, partOf(index))) products[j]! += cells[index]!.weight * people;
      }
    }
    return inverse.map((row) => {
      const found = zeros(width);
      for (const [column, products] of right) addTo(found, products, row[column]!);
      return found;
    });
  };

  /** S(y,x)B: only clusters with somebody of the group have a y that is not 0. */
  const crossOf = (
    members: readonly number[],
    partOf: (index: number) => number | null,
    coefficients: readonly number[][],
  ): number[][] => {
    const explained = (totals: Sparse): number[] => {
      const found = zeros(width);
      for (const [column, value] of totals) addTo(found, coefficients[column]!, value);
      return found;
    };
    const cross = square(width);
    const own = new Map<CategoryStratum, { clusters: Map<string, number[]>; sum: number[] }>();
    for (const index of members) {
      const cell = weighted[index]!;
      const stratum = strata.get(cell.stratum)!;
      const found = own.get(stratum) ?? { clusters: new Map<string, number[]>(), sum: zeros(width) };
      own.set(stratum, found);
      const alone = cell.cluster === null ? explained(categoriesAlone(cell, columnsOf[index]!)) : null;
      const totals = cell.cluster === null ? null : (found.clusters.get(cell.cluster) ?? zeros(width));
      if (totals) found.clusters.set(cell.cluster!, totals);
      for (const [j, people] of answersIn(index, partOf(index))) {
        found.sum[j]! += cell.weight * people;
        if (totals) totals[j]! += cell.weight * people;
        if (alone) addTo(cross[j]!, alone, stratum.scale * cell.weight * people);
      }
    }
    const addOuter = (y: readonly number[], x: readonly number[], times: number) =>
      y.forEach((value, j) => value !== 0 && addTo(cross[j]!, x, times * value));
    for (const [{ clusters, scale, mean }, { clusters: totals, sum }] of own) {
      for (const [name, y] of totals) addOuter(y, explained(clusters.get(name)!), scale);
      addOuter(sum, explained(mean), -scale);
    }
    return cross;
  };

  return {
    lonelyStrata: [...strata.values()].filter(({ size }) => size === 1).length,
    takeOff(covariance, members, partOf) {
      const coefficients = coefficientsOf(members, partOf);
      const cross = crossOf(members, partOf, coefficients);
      const product = whole.map((row) => {
        const found = zeros(width);
        row.forEach((value, b) => value !== 0 && addTo(found, coefficients[b]!, value));
        return found;
      });
      for (let j = 0; j < width; j++) {
        const change = zeros(width);
        coefficients.forEach((of, a) => addTo(change, product[a]!, of[j]!));
        for (let k = 0; k < width; k++) covariance[width * j + k]! += change[k]! - cross[j]![k]! - cross[k]![j]!;
      }
    },
  };
}

/** Inverse of the cross products of the categories under base weights; columns that depend on earlier ones are left out. */
function inverseProducts(cells: readonly AnswerCell[], columnsOf: readonly number[][], size: number): number[][] {
  const products = square(size);
  cells.forEach((cell, i) => {
    for (const a of columnsOf[i]!) for (const b of columnsOf[i]!) products[a]![b]! += cell.weight * peopleIn(cell);
  });
  const identity = products.map((_row, i) => products.map((_other, j) => (i === j ? 1 : 0)));
  return solveSemidefinite(products, identity);
}

/** S(x,x). */
function wholeCovariance(
  weighted: readonly AnswerCell[],
  columnsOf: readonly number[][],
  strata: ReadonlyMap<string, CategoryStratum>,
  size: number,
): number[][] {
  const whole = square(size);
  const addOuter = (x: Sparse, times: number) => {
    for (const [a, first] of x) for (const [b, second] of x) whole[a]![b]! += times * first * second;
  };
  for (const { clusters, mean, size: all, scale } of strata.values()) {
    for (const totals of clusters.values()) addOuter(totals, scale);
    addOuter(mean, -scale * all);
  }
  weighted.forEach((cell, i) => {
    const { scale } = strata.get(cell.stratum)!;
    if (cell.cluster === null) addOuter(categoriesAlone(cell, columnsOf[i]!), scale * peopleIn(cell));
  });
  return whole;
}

const addTo = (sum: number[], values: readonly number[], times: number): void =>
  values.forEach((value, k) => (sum[k]! += times * value));

const zeros = (length: number): number[] => new Array<number>(length).fill(0);

const square = (size: number): number[][] => Array.from({ length: size }, () => zeros(size));
