import { seeded } from '../../reference/seeded';
import { solveSemidefinite } from '../../../src/domain/statistics/solve-semidefinite';

test('the example of the docstring', () => {
  expect(
    solveSemidefinite(
      [
        [2, 1],
        [1, 1],
      ],
      [[5], [3]],
    ),
  ).toEqual([[2], [1]]);
  expect(solveSemidefinite([], [])).toEqual([]);
});

test('an unknown that depends on earlier ones is 0, and the equations still hold', () => {
  expect(
    solveSemidefinite(
      [
        [1, 2],
        [2, 4],
      ],
      [[3], [6]],
    ),
  ).toEqual([[3], [0]]);
  expect(solveSemidefinite([[0]], [[0]])).toEqual([[0]]);
});

test('whatever the cross products, the solution solves them', () => {
  const random = seeded(20260710);
  for (let round = 0; round < 50; round++) {
    const table = Array.from({ length: 12 }, () => [random(), random(), random(), random()]);
    const matrix = [0, 1, 2, 3].map((a) =>
      [0, 1, 2, 3].map((b) => table.reduce((sum, row) => sum + row[a]! * row[b]!, 0)),
    );
    const solution = [0, 1, 2, 3].map(() => [random(), random()]);
    const right = matrix.map((row) =>
      [0, 1].map((k) => row.reduce((sum, entry, j) => sum + entry * solution[j]![k]!, 0)),
    );
    solveSemidefinite(matrix, right).forEach((row, i) =>
      row.forEach((value, k) => expect(value).toBeCloseTo(solution[i]![k]!, 9)),
    );
  }
});

const SHAPE = 'solveSemidefinite requires a square matrix and a right-hand row for each of its rows';
test.each([
  [[[1, 2]], [[1]], SHAPE],
  [[[1]], [], SHAPE],
  [[[NaN]], [[1]], 'solveSemidefinite requires finite entries'],
  [[[1]], [[1, NaN]], 'solveSemidefinite requires finite entries'],
  [[[1e-300]], [[1, 1e300]], 'solveSemidefinite requires a finite solution'],
  [[[1e-300]], [[1e300]], 'solveSemidefinite requires a finite solution'],
  [[[1]], [[Infinity]], 'solveSemidefinite requires finite entries'],
])('the matrix %p with %p is a RangeError', (matrix, right, words) => {
  expect(() => solveSemidefinite(matrix, right)).toThrow(new RangeError(words));
});
