import { solveSemidefinite } from './solve-semidefinite';

/**
 * Calibration residuals 校准残差: what is left of each value after its regression, weighted by the base weight, on the
 * categories of the margins the weights were calibrated to.
 *
 * @param values one a unit, finite
 * @param baseWeights one a unit, before calibration, finite and >= 0
 * @param categories the category of each unit in every margin; every unit names the same margins
 * @returns one residual a unit, in the order given
 * @throws RangeError unless there is one weight and one set of categories a value, values are finite, weights finite and
 *   >= 0, their products stay finite, and all units name the same margins, at least one
 * @source Deville, J.-C. & Särndal, C.-E. (1992), Calibration estimators in survey sampling, JASA 87, 376–382, eqs.
 *   (3.3)–(3.4)
 * @example calibrationResiduals([1, 3, 8], [1, 1, 2], [{ sex: 'F' }, { sex: 'F' }, { sex: 'M' }]) // [-1, 1, 0]
 */
export function calibrationResiduals(
  values: readonly number[],
  baseWeights: readonly number[],
  categories: readonly Readonly<Record<string, string>>[],
): number[] {
  if (baseWeights.length !== values.length || categories.length !== values.length) {
    throw new RangeError('calibrationResiduals requires one weight and one set of categories a value');
  }
  if (!values.every(Number.isFinite)) throw new RangeError('calibrationResiduals requires finite values');
  if (!baseWeights.every((weight) => weight >= 0 && weight < Infinity)) {
    throw new RangeError('calibrationResiduals requires finite weights >= 0');
  }
  const margins = Object.keys(categories[0] ?? {});
  const namesAll = (own: Readonly<Record<string, string>>) =>
    margins.length > 0 &&
    Object.keys(own).length === margins.length &&
    margins.every((name) => Object.hasOwn(own, name));
  if (!categories.every(namesAll)) {
    throw new RangeError('calibrationResiduals requires the same margins, at least one, of every unit');
  }
  // One column a category: an intercept is their sum, and what repeats earlier columns is dropped when solving.
  const columns = new Map<string, number>();
  const columnsOf = categories.map((own) =>
    margins.map((name) => {
      const key = JSON.stringify([name, own[name]]);
      if (!columns.has(key)) columns.set(key, columns.size);
      return columns.get(key)!;
    }),
  );
  const products = Array.from({ length: columns.size }, () => new Array<number>(columns.size).fill(0));
  const right = Array.from({ length: columns.size }, () => [0]);
  columnsOf.forEach((own, i) => {
    for (const a of own) {
      right[a]![0]! += baseWeights[i]! * values[i]!;
      for (const b of own) products[a]![b]! += baseWeights[i]!;
    }
  });
  const refuse = () => {
    throw new RangeError('calibrationResiduals requires values and weights whose products stay finite');
  };
  if (![...products, ...right].every((row) => row.every(Number.isFinite))) refuse();
  const coefficients = solveSemidefinite(products, right);
  const residuals = values.map((value, i) =>
    columnsOf[i]!.reduce((rest, column) => rest - coefficients[column]![0]!, value),
  );
  if (!residuals.every(Number.isFinite)) refuse();
  return residuals;
}
