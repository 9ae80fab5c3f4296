import { relativeError } from '../../reference/cases';
import likert from '../../reference/O06_likert_complex.json';
import { seeded } from '../../reference/seeded';
import { effectiveSize } from '../../../src/domain/statistics/effective-size';
import { studentTQuantile } from '../../../src/domain/statistics/student-t-quantile';
import { wilson } from '../../../src/domain/statistics/wilson';

const { expected, tolerance } = likert;

test.each(expected.community)(
  '$community: the effective size and Wilson’s interval on it are the reference’s',
  (row) => {
    const size = effectiveSize(row.t2, row.se ** 2, row.n, row.df)!;
    expect(relativeError((row.t2 * (1 - row.t2)) / row.se ** 2, row.neff_p)).toBeLessThanOrEqual(tolerance.rel);
    expect(relativeError(size, row.neff_df_capped)).toBeLessThanOrEqual(tolerance.rel);
    const adjusted = wilson(row.t2, size, 0.95);
    expect(relativeError(adjusted.lower, row.wilson_deff_lo)).toBeLessThanOrEqual(tolerance.rel);
    expect(relativeError(adjusted.upper, row.wilson_deff_hi)).toBeLessThanOrEqual(tolerance.rel);
    const plain = wilson(row.x_t2 / row.n, row.n, 0.95);
    expect(relativeError(plain.lower, row.wilson_unw_lo)).toBeLessThanOrEqual(tolerance.rel);
    expect(relativeError(plain.upper, row.wilson_unw_hi)).toBeLessThanOrEqual(tolerance.rel);
  },
);

test('Wilson’s unweighted interval over all communities is the reference’s', () => {
  const { t2, n, wilson: limits } = expected.unweighted;
  const { lower, upper } = wilson(t2, n, 0.95);
  expect(relativeError(lower, limits[0]!)).toBeLessThanOrEqual(tolerance.rel);
  expect(relativeError(upper, limits[1]!)).toBeLessThanOrEqual(tolerance.rel);
});

test('the example of the docstring', () => {
  expect(effectiveSize(0.5, 0.01, 60, 8)!.toFixed(2)).toBe('18.82');
});

test('a share of 0 or 1, or no variance, falls back on the design effect, which never adds people', () => {
  expect(effectiveSize(0, 0, 55, 0, 1.6)).toBe(55 / 1.6);
  expect(effectiveSize(0, 0.2, 55, 10, 1.6)).toBe(55 / 1.6);
  expect(effectiveSize(1, 0.2, 55, 10, 1.6)).toBe(55 / 1.6);
  expect(effectiveSize(0.4, 0, 55, 10, 1.6)).toBe(55 / 1.6);
  expect(effectiveSize(0, 0, 55, 10, 0.5)).toBe(55);
  expect(effectiveSize(0, 0, 55, 10)).toBe(55);
});

test('no figure where nothing says how far to trust the variance', () => {
  expect(effectiveSize(0.5, 0.01, 60, 0)).toBeNull();
  expect(effectiveSize(0.5, 0.01, 1, 8)).toBeNull();
  expect(effectiveSize(0.5, 0.01, 2, 8)).toBe(2);
});

test('simple random sampling is its own effective size; fewer degrees of freedom or more variance only lower it', () => {
  const random = seeded(20260708);
  for (let round = 0; round < 200; round++) {
    const p = 0.02 + 0.96 * random();
    const n = 10 + Math.floor(200 * random());
    const simple = (p * (1 - p)) / n;
    expect(relativeError(effectiveSize(p, simple, n, n - 1)!, n)).toBeLessThan(1e-12);
    const size = effectiveSize(p, simple * (0.5 + 3 * random()), n, 1 + Math.floor(20 * random()))!;
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(n);
    expect(effectiveSize(p, simple * 2, n, 5)!).toBeLessThan(effectiveSize(p, simple * 2, n, 6)!);
    expect(relativeError(effectiveSize(1 - p, simple * 2, n, 5)!, effectiveSize(p, simple * 2, n, 5)!)).toBeLessThan(
      1e-12,
    );
  }
});

test('the level is that of the t quantiles: the stricter, the less few degrees of freedom are trusted', () => {
  for (const level of [0.5, 0.9, 0.95, 0.999, 1 - 1e-6]) {
    const correction = studentTQuantile((1 + level) / 2, 59) / studentTQuantile((1 + level) / 2, 8);
    expect(relativeError(effectiveSize(0.5, 0.01, 60, 8, 1, level)!, 25 * correction ** 2)).toBeLessThan(1e-12);
  }
  expect(effectiveSize(0.5, 0.01, 60, 8, 1, 0.95)).toBe(effectiveSize(0.5, 0.01, 60, 8));
  expect(effectiveSize(0.5, 0.01, 60, 8, 1, 0.999)!).toBeLessThan(effectiveSize(0.5, 0.01, 60, 8)!);
});

test('with all the degrees of freedom of n people there is nothing to correct, at any level', () => {
  for (const level of [0.5, 0.95, 1 - 1e-9]) {
    expect(effectiveSize(0.5, 0.01, 60, 59, 1, level)).toBe(25);
    expect(effectiveSize(0.5, 0.001, 60, 59, 1, level)).toBe(60);
    expect(effectiveSize(0.5, 0.01, 60, 58, 1, level)!).toBeLessThan(25);
    expect(effectiveSize(0.5, 0.01, 60, 60, 1, level)!).toBeGreaterThan(25);
  }
});

test('two people and one degree of freedom are enough for a size', () => {
  expect(effectiveSize(0.5, 0.25, 2, 1)).toBe(1);
  expect(effectiveSize(0.5, 0.25, 1.99, 1)).toBeNull();
  expect(effectiveSize(0.5, 0.01, 60, 0.99)).toBeNull();
  expect(effectiveSize(0.5, 0.01, 60, 1)).toBeGreaterThan(0);
});

test.each([0, 1, -0.1, 1.1, NaN, 1 - 1e-17])('a level of %p is a RangeError', (level) => {
  const words = 'effectiveSize requires 0 < level < 1';
  expect(() => effectiveSize(0.5, 0.01, 60, 8, 1, level)).toThrow(new RangeError(words));
});

test.each([
  [-0.1, 0.01, 60, 8, 1, 'effectiveSize requires 0 <= p <= 1'],
  [1.1, 0.01, 60, 8, 1, 'effectiveSize requires 0 <= p <= 1'],
  [NaN, 0.01, 60, 8, 1, 'effectiveSize requires 0 <= p <= 1'],
  [0.5, -1, 60, 8, 1, 'effectiveSize requires a finite variance >= 0'],
  [0.5, Infinity, 60, 8, 1, 'effectiveSize requires a finite variance >= 0'],
  [0.5, NaN, 60, 8, 1, 'effectiveSize requires a finite variance >= 0'],
  [0.5, 0.01, 0, 8, 1, 'effectiveSize requires a finite n > 0'],
  [0.5, 0.01, Infinity, 8, 1, 'effectiveSize requires a finite n > 0'],
  [0.5, 0.01, 60, -1, 1, 'effectiveSize requires df >= 0'],
  [0.5, 0.01, 60, NaN, 1, 'effectiveSize requires df >= 0'],
  [0.5, 0.01, 60, 8, 0, 'effectiveSize requires a finite deff > 0'],
  [0.5, 0.01, 60, 8, Infinity, 'effectiveSize requires a finite deff > 0'],
  [0.5, 0.01, 60, 8, NaN, 'effectiveSize requires a finite deff > 0'],
])('effectiveSize(%p, %p, %p, %p, %p) is a RangeError', (p, variance, n, df, deff, words) => {
  expect(() => effectiveSize(p, variance, n, df, deff)).toThrow(new RangeError(words));
});
