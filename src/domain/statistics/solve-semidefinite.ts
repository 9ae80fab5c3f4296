/**
 * Linear equations 线性方程组 with a positive semi-definite matrix, such as one of cross products: the X with AX = B.
 *
 * @param matrix A, square and symmetric; an unknown whose column depends on earlier ones gets 0
 * @param right B, one row for each of A's, all of the same length
 * @returns X in the shape of B
 * @throws RangeError unless A is square, its entries, B's and the solution's are finite, and B has a row for each of A's
 * @source Golub, G. H. & Van Loan, C. F. (2013), Matrix Computations, 4th ed., section 4.2 (elimination without exchange
 *   of rows is stable for such a matrix)
 * @example solveSemidefinite([[2, 1], [1, 1]], [[5], [3]]) // [[2], [1]]
 */
export function solveSemidefinite(
  matrix: readonly (readonly number[])[],
  right: readonly (readonly number[])[],
): number[][] {
  if (right.length !== matrix.length || !matrix.every((row) => row.length === matrix.length)) {
    throw new RangeError('solveSemidefinite requires a square matrix and a right-hand row for each of its rows');
  }
  if (![...matrix, ...right].every((row) => row.every(Number.isFinite))) {
    throw new RangeError('solveSemidefinite requires finite entries');
  }
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...right[i]!]);
  const solved = new Set<number>();
  for (const [pivot, row] of rows.entries()) {
    if (!(row[pivot]! > DEPENDENT * matrix[pivot]![pivot]!)) continue;
    solved.add(pivot);
    for (const [i, other] of rows.entries()) {
      if (i === pivot) continue;
      const times = other[pivot]! / row[pivot]!;
      for (let j = pivot; j < other.length; j++) other[j]! -= times * row[j]!;
    }
  }
  const solution = rows.map((row, i) => row.slice(size).map((value) => (solved.has(i) ? value / row[i]! : 0)));
  if (!solution.every((row) => row.every(Number.isFinite))) {
    throw new RangeError('solveSemidefinite requires a finite solution');
  }
  return solution;
}

/** What is left of a column's square length, relative to it, below which the column counts as dependent. */
const DEPENDENT = 1e-10;
