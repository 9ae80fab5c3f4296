import reference from '../../reference/O18_presentation_rules.json';
import { relativeError } from '../../reference/cases';
import { effectiveSize } from '../../../src/domain/statistics/effective-size';
import { grim } from '../../../src/domain/statistics/grim';
import { wilson } from '../../../src/domain/statistics/wilson';

const { input, expected, tolerance } = reference;

const near = (actual: number, wanted: number) => {
  expect({ actual, wanted, close: relativeError(actual, wanted) <= tolerance.rel }).toMatchObject({ close: true });
};

test('the reference case holds a result for every row', () => {
  expect(expected.wilson_deff).toHaveLength(input.rows.length);
  expect(expected.grim).toHaveLength(input.grim.length);
});

test.each(expected.wilson_deff)('default interval of $p, n $n, effective $neff, df $df', (row) => {
  const variance = (row.p * (1 - row.p)) / row.neff;
  const size = effectiveSize(row.p, variance, row.n, row.df, row.fallback_deff) ?? NaN;
  const { lower, upper } = wilson(row.p, size, 0.95);
  near(size, row.n_star);
  near(lower, row.lo);
  near(upper, row.hi);
});

test.each(input.grim.map((row, place) => ({ ...row, place })))('GRIM of $pct% of $n', ({ pct, dec, n, place }) => {
  expect(grim(pct, dec, n)).toEqual(expected.grim[place]);
});

test('the example of the docstring holds', () => {
  expect(grim(97.2, 1, 36)).toEqual({ possible: true, counts: [35] });
});

test('97.2% cannot come from any n from 50 to 60', () => {
  for (let n = 50; n <= 60; n += 1) expect(grim(97.2, 1, n).possible).toBe(false);
});

test('every count is among the counts of its own rounded percentage', () => {
  for (let n = 1; n <= 120; n += 1) {
    for (let count = 0; count <= n; count += 1) {
      for (const decimals of [0, 1, 2, 6]) {
        expect(grim(Number(((100 * count) / n).toFixed(decimals)), decimals, n).counts).toContain(count);
      }
    }
  }
});

test('a percentage half-way between two may have been rounded either way', () => {
  expect([grim(12, 0, 8).counts, grim(13, 0, 8).counts, grim(14, 0, 8).counts]).toEqual([[1], [1], []]);
});

test('at the ends of the scale no count lies outside 0..n', () => {
  expect([grim(0, 0, 300).counts, grim(100, 0, 300).counts]).toEqual([
    [0, 1],
    [299, 300],
  ]);
  expect(grim(50, 6, 1e7).counts).toEqual([5e6]);
});

test('what is left of a percentage by binary fractions, up to a millionth of its last decimal, is no decimal', () => {
  expect(grim(1e-6, 0, 100).counts).toEqual([0]);
  expect(() => grim(2e-6, 0, 100)).toThrow(RangeError);
});

test.each([
  [50, -1, 10, 'an integer 0 <= decimals <= 6'],
  [50, 7, 10, 'an integer 0 <= decimals <= 6'],
  [50, NaN, 10, 'an integer 0 <= decimals <= 6'],
  [-1, 1, 10, '0 <= percent <= 100'],
  [101, 1, 10, '0 <= percent <= 100'],
  [NaN, 1, 10, '0 <= percent <= 100'],
  [97.25, 1, 10, 'percent to have no more than the stated decimals'],
  [50, 1, 0, 'an integer 1 <= n <= 1e7'],
  [50, 1, 10.5, 'an integer 1 <= n <= 1e7'],
  [50, 1, 1e7 + 1, 'an integer 1 <= n <= 1e7'],
  [50, 1, NaN, 'an integer 1 <= n <= 1e7'],
])('grim(%p, %p, %p) is a RangeError', (percent, decimals, n, rule) => {
  expect(() => grim(percent, decimals, n)).toThrow(new RangeError(`grim requires ${rule}`));
});
