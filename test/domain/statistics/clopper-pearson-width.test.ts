import { clopperPearson } from '../../../src/domain/statistics/clopper-pearson';
import { isClopperPearsonWithin } from '../../../src/domain/statistics/clopper-pearson-width';

/** Whole and fractional counts of small and large samples, both ends among them. */
const counts = [0.5, 1, 3.7, 30, 55, 212.4, 400, 25_000].flatMap((n) =>
  [0, 1e-7, 1e-4, 0.02, 0.1, 1 / 3, 0.5, 0.9, 0.97, 0.99999, 1].map((share): [number, number] => [share * n, n]),
);

test.each([0.5, 0.95, 0.999])('says what the limits say, at level %d', (level) => {
  for (const [x, n] of counts) {
    const { lower, upper } = clopperPearson(x, n, level);
    const width = upper - lower;
    for (const factor of [0.01, 0.5, 0.9, 0.99, 1 - 1e-8, 1 + 1e-8, 1.01, 1.1, 2, 50]) {
      expect([x, n, factor, isClopperPearsonWithin(x, n, level, factor * width)]).toEqual([x, n, factor, factor > 1]);
    }
  }
});

test('a width of exactly the bound is within it', () => {
  const { lower, upper } = clopperPearson(53, 55, 0.95);
  expect(isClopperPearsonWithin(53, 55, 0.95, upper - lower)).toBe(true);
});

test.each([
  [1, 0, 0.95],
  [-1, 9, 0.95],
  [10, 9, 0.95],
  [NaN, 9, 0.95],
  [5, 2e9, 0.95],
  [5, 9, 1],
  [5, 9, 0],
])('refuses x = %d, n = %d, level %d', (x, n, level) => {
  expect(() => isClopperPearsonWithin(x, n, level, 0.1)).toThrow(RangeError);
});
