/**
 * Symmetric inverse 对称正定矩阵求逆: the inverse of a symmetric positive definite matrix, with its determinant.
 *
 * @param matrix square and symmetric, row by row, finite; only the lower triangle is read
 * @returns the inverse and the natural logarithm of the determinant; `null` where the matrix is not positive definite up
 *   to rounding (a pivot below 1e-12 of its diagonal element)
 * @throws RangeError unless the matrix is square and its elements are finite
 * @source Golub & Van Loan (2013), Matrix Computations, 4th ed., §4.2 (Cholesky)
 * @example symmetricInverse([[4, 2], [2, 2]])?.inverse // [[0.5, −0.5], [−0.5, 1]]
 */
export function symmetricInverse(
  matrix: readonly (readonly number[])[],
): { inverse: number[][]; logDeterminant: number } | null {
  if (!matrix.every((row) => row.length === matrix.length)) {
    throw new RangeError('symmetricInverse requires a square matrix');
  }
  if (!matrix.every((row) => row.every(Number.isFinite))) {
    throw new RangeError('symmetricInverse requires finite elements');
  }
  const root: number[][] = [];
  let logDeterminant = 0;
  for (const [i, row] of matrix.entries()) {
    const line: number[] = [];
    for (let j = 0; j < i; j += 1) line.push((row[j]! - dot(line, root[j]!, j)) / root[j]![j]!);
    const pivot = row[i]! - dot(line, line, i);
    if (!(pivot > SMALLEST_PIVOT * row[i]!)) return null;
    line.push(Math.sqrt(pivot));
    logDeterminant += Math.log(pivot);
    root.push(line);
  }
  const columns = matrix.map((_, column) => solve(root, column));
  return { inverse: columns, logDeterminant };
}

const SMALLEST_PIVOT = 1e-12;

const dot = (a: readonly number[], b: readonly number[], terms: number): number => {
  let sum = 0;
  for (let k = 0; k < terms; k += 1) sum += a[k]! * b[k]!;
  return sum;
};

/** The x with L Lᵀ x = the unit vector of `column`. */
function solve(root: readonly (readonly number[])[], column: number): number[] {
  const x: number[] = [];
  root.forEach((line, i) => x.push(((i === column ? 1 : 0) - dot(line, x, i)) / line[i]!));
  for (let i = root.length - 1; i >= 0; i -= 1) {
    let left = x[i]!;
    for (let k = i + 1; k < root.length; k += 1) left -= root[k]![i]! * x[k]!;
    x[i] = left / root[i]![i]!;
  }
  return x;
}
