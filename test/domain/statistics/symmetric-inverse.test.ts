import { symmetricInverse } from '../../../src/domain/statistics/symmetric-inverse';

test('the example of the docstring', () => {
  const { inverse, logDeterminant } = symmetricInverse([[4, 2], [2, 2]])!; // prettier-ignore
  [0.5, -0.5, -0.5, 1].forEach((element, i) => expect(inverse.flat()[i]).toBeCloseTo(element, 14));
  expect(logDeterminant).toBeCloseTo(Math.log(4), 14);
});

test('a matrix times its inverse is the identity', () => {
  const hilbert = [1, 2, 3, 4].map((i) => [0, 1, 2, 3].map((j) => 1 / (i + j)));
  const { inverse, logDeterminant } = symmetricInverse(hilbert)!;
  hilbert.forEach((row, i) =>
    inverse.forEach((_, j) => {
      expect(row.reduce((sum, element, k) => sum + element * inverse[k]![j]!, 0)).toBeCloseTo(i === j ? 1 : 0, 10);
    }),
  );
  expect(logDeterminant).toBeCloseTo(-Math.log(6048000), 9);
});

test.each([
  ['singular', [[1, 2], [2, 4]]], // prettier-ignore
  ['indefinite', [[1, 2], [2, 1]]], // prettier-ignore
  ['zero', [[0]]],
])('a %s matrix has none', (_, matrix) => {
  expect(symmetricInverse(matrix)).toBeNull();
});

test.each([
  [[[1, 2]], 'symmetricInverse requires a square matrix'],
  [[[1, 0], [0]], 'symmetricInverse requires a square matrix'], // prettier-ignore
  [[[1, 0], [NaN, 1]], 'symmetricInverse requires finite elements'], // prettier-ignore
  [[[NaN]], 'symmetricInverse requires finite elements'],
  [[[Infinity]], 'symmetricInverse requires finite elements'],
])('symmetricInverse(%p) is a RangeError', (matrix, words) => {
  expect(() => symmetricInverse(matrix)).toThrow(new RangeError(words));
});
