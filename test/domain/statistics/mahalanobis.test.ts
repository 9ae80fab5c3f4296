import { relativeError } from '../../reference/cases';
import { localCase } from '../../reference/local-case';
import { respondents } from '../../reference/respondents';
import { seeded } from '../../reference/seeded';
import { chiSquareQuantile } from '../../../src/domain/statistics/chi-square-quantile';
import { mahalanobis } from '../../../src/domain/statistics/mahalanobis';

interface Expected {
  rows: { row: number; mahal_d2: number }[];
  mahal_cut_99: number;
  n_flagged_99: number;
}

localCase<{ data: string }, Expected>('O12_careless', ({ input, expected, tolerance: { rel } }) => {
  test('the distances of all 200 respondents, the 99% cut and those beyond it are R’s', () => {
    const answers = respondents(input.data);
    const distances = mahalanobis(answers)!;
    expect(expected.rows).toHaveLength(distances.length);
    for (const { row, mahal_d2 } of expected.rows) {
      expect(relativeError(distances[row - 1]!, mahal_d2)).toBeLessThanOrEqual(rel);
    }
    const cut = chiSquareQuantile(0.99, answers[0]!.length);
    expect(relativeError(cut, expected.mahal_cut_99)).toBeLessThanOrEqual(rel);
    expect(distances.filter((distance) => distance > cut)).toHaveLength(expected.n_flagged_99);
  });
});

test('the example of the docstring', () => {
  const distances = mahalanobis([[1, 2], [2, 1], [3, 4], [4, 3]]); // prettier-ignore
  expect(distances).toHaveLength(4);
  for (const distance of distances!) expect(distance).toBeCloseTo(1.5, 14);
});

test('in one column it is the squared standard score', () => {
  const distances = mahalanobis([[1], [2], [3], [4], [10]])!;
  [9, 4, 1, 0, 36].forEach((square, i) => expect(distances[i]).toBeCloseTo(square / 12.5, 13));
});

test('over all rows the distances add up to (n − 1) times the columns, and units do not matter', () => {
  const random = seeded(7);
  const rows = Array.from({ length: 40 }, () => Array.from({ length: 5 }, () => Math.ceil(5 * random())));
  const distances = mahalanobis(rows)!;
  expect(distances.reduce((sum, distance) => sum + distance, 0)).toBeCloseTo(39 * 5, 10);
  const units = [1e300, 1e-300, -3, 1, 7];
  const rescaled = mahalanobis(rows.map((row) => row.map((answer, column) => answer * units[column]!)))!;
  rescaled.forEach((distance, i) => expect(relativeError(distance, distances[i]!)).toBeLessThan(1e-12));
});

test('neither the largest numbers nor a column far from 0 lose their distances', () => {
  const largest = mahalanobis([[Number.MAX_VALUE], [-Number.MAX_VALUE], [0]])!;
  [1, 1, 0].forEach((distance, i) => expect(largest[i]).toBeCloseTo(distance, 14));
  const far = mahalanobis([[1e15 + 1], [1e15 + 2], [1e15 + 3]])!;
  [1, 0, 1].forEach((distance, i) => expect(far[i]).toBeCloseTo(distance, 14));
});

test.each([
  ['a single row', [[1, 2]]],
  ['one column that never varies', [[3], [3], [3]]],
  ['a last column that never varies', [[1, 0.1], [2, 0.1], [4, 0.1]]], // prettier-ignore
  ['no more rows than columns', [[1, 2], [2, 1]]], // prettier-ignore
  ['a column that never varies', [[0.1, 1], [0.1, 2], [0.1, 4]]], // prettier-ignore
  ['a column of zeros', [[0, 1], [0, 2], [0, 4]]], // prettier-ignore
  ['a column that follows from the others', [[1, 2, 3.3], [2, 1, 3.2], [3, 5, 8.3], [4, 4, 8.2], [5, 1, 6.2]].map(([a, b]) => [a!, b!, a! + 1.1 * b!])], // prettier-ignore
])('there is no distance with %s', (_, rows) => {
  expect(mahalanobis(rows)).toBeNull();
});

test.each([
  [[], 'mahalanobis requires at least one row and one column'],
  [[[]], 'mahalanobis requires at least one row and one column'],
  [[[1, 2], [3]], 'mahalanobis requires rows of equal length'], // prettier-ignore
  [[[1], [NaN], [2]], 'mahalanobis requires finite answers'], // prettier-ignore
  [[[1, 2], [NaN, 1], [2, 3]], 'mahalanobis requires finite answers'], // prettier-ignore
  [[[1], [Infinity], [2]], 'mahalanobis requires finite answers'], // prettier-ignore
])('mahalanobis(%p) is a RangeError', (rows, words) => {
  expect(() => mahalanobis(rows)).toThrow(new RangeError(words));
});
