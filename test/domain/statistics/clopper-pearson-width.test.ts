import { clopperPearson } from '../../../src/domain/statistics/clopper-pearson';
import { wilson } from '../../../src/domain/statistics/wilson';
import { isClopperPearsonWithin, toldByTails } from '../../../src/domain/statistics/clopper-pearson-width';

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

describe('the tails alone', () => {
  test('tell all but widths close to that of the interval', () => {
    for (const [x, n] of counts) {
      if (n < 10 || x < 0.02 * n || x > 0.98 * n) continue;
      const { lower, upper } = clopperPearson(x, n, 0.95);
      for (const factor of [0.1, 0.7, 1.4]) {
        const width = Math.min(0.999, factor * (upper - lower));
        expect([x, n, factor, toldByTails(x, n, 0.95, width)]).toEqual([x, n, factor, factor > 1]);
      }
    }
  });

  test('tell them of the fewest they are asked of, the most people, and of limits at the ends', () => {
    expect(toldByTails(1e-3, 2e-3, 0.95, 0.5)).toBe(false);
    expect([toldByTails(5e8, 1e9, 0.95, 1e-6), toldByTails(5e8, 1e9, 0.95, 1e-3)]).toEqual([false, true]);
    expect([toldByTails(1, 200, 0.95, 0.05), toldByTails(199, 200, 0.95, 0.05)]).toEqual([true, true]);
  });

  test('tell nothing of counts next to none or all, which have limits of their own', () => {
    expect([0, 1e-4, 200 - 1e-4, 200].map((x) => toldByTails(x, 200, 0.95, 0.5))).toEqual([null, null, null, null]);
  });

  test.each([53, 2])('tell nothing where one of them is that of a limit, but for rounding: %d of 55', (x) => {
    const { lower, upper } = clopperPearson(x, 55, 0.95);
    const near = wilson(x / 55, 55, 0.95);
    const middle = (near.lower + near.upper) / 2;
    const widths = [2 * (middle - lower), 2 * (upper - middle)].sort((a, b) => a - b) as [number, number];
    // At the smaller one the other tail is too large, at the larger one too small.
    for (const width of widths) {
      for (const rounding of [-1e-13, 0, 1e-13]) expect(toldByTails(x, 55, 0.95, width + rounding)).toBeNull();
    }
    expect(toldByTails(x, 55, 0.95, widths[0] - 1e-6)).toBe(false);
    expect(toldByTails(x, 55, 0.95, widths[1] + 1e-6)).toBe(true);
  });
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
  expect(() => isClopperPearsonWithin(x, n, level, 0.1)).toThrow(/^clopperPearson requires/);
});
