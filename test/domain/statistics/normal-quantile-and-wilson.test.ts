import distributions from '../../reference/O01_distributions.json';
import intervals from '../../reference/O02_binomial_intervals.json';
import { normalQuantile } from '../../../src/domain/statistics/normal-quantile';
import { wilson } from '../../../src/domain/statistics/wilson';

/** The reference numbers were computed with R; each file states the relative tolerance. */
const within = (actual: number, expected: number, relative: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(Math.abs(expected), 1e-12));

test.each(distributions.expected.qnorm)('the normal quantile of $p is R’s', ({ p, value }) => {
  within(normalQuantile(p), value, distributions.tolerance.rel);
});

test.each([
  [0.55, 0.12566134685507402],
  [0.6, 0.2533471031357997],
  [0.75, 0.6744897501960817],
  [0.9, 1.2815515655446004],
  [0.92, 1.4050715603096329],
  [0.93, 1.4757910281791711],
  [0.999, 3.090232306167813],
])('the normal quantile of %p is %p of the tables', (p, z) => {
  within(normalQuantile(p), z, 1e-14);
  within(normalQuantile(1 - p), -z, 1e-14);
});

test('the normal quantile far out in the tails is symmetric', () => {
  expect(normalQuantile(1e-300)).toBeCloseTo(-37.0471, 4);
  expect(normalQuantile(0.25)).toBe(-normalQuantile(0.75));
});

test.each([0, 1, -1, NaN])('the normal quantile of %p is a RangeError', (p) => {
  expect(() => normalQuantile(p)).toThrow(new RangeError('normalQuantile requires 0 < p < 1'));
});

test.each(intervals.expected.rows)('Wilson’s interval for $x of $n at $level is R’s', (row) => {
  const { lower, upper } = wilson(row.p, row.n, row.level);
  within(lower, row.wilson_lo, intervals.tolerance.rel);
  within(upper, row.wilson_hi, intervals.tolerance.rel);
});

test('53 of 55 lies between 87.7% and 99.0%', () => {
  const { lower, upper } = wilson(53 / 55, 55, 0.95);
  expect([lower.toFixed(3), upper.toFixed(3)]).toEqual(['0.877', '0.990']);
});

test.each([
  [-0.1, 10, 0.95, 'wilson requires 0 <= p <= 1'],
  [1.1, 10, 0.95, 'wilson requires 0 <= p <= 1'],
  [NaN, 10, 0.95, 'wilson requires 0 <= p <= 1'],
  [0.5, 0, 0.95, 'wilson requires a finite n > 0'],
  [0.5, Infinity, 0.95, 'wilson requires a finite n > 0'],
  [0.5, 10, 0, 'wilson requires 0 < level < 1'],
  [0.5, 10, 1, 'wilson requires 0 < level < 1'],
])('wilson(%p, %p, %p) is a RangeError', (p, n, level, words) => {
  expect(() => wilson(p, n, level)).toThrow(new RangeError(words));
});

test('where nobody or everybody is satisfied the interval ends exactly there', () => {
  for (const level of [0.5, 0.95, 0.999]) {
    for (let n = 1; n <= 300; n += 1) {
      expect(wilson(0, n, level).lower).toBe(0);
      expect(wilson(1, n, level).upper).toBe(1);
    }
  }
});

test.each([1e-320, 1e-9, 1e9, 1e300])('an n of %p gives limits within 0 and 1', (n) => {
  for (const p of [0, 0.3, 1]) {
    const { lower, upper } = wilson(p, n, 0.95);
    expect(lower >= 0 && lower <= p && p <= upper && upper <= 1).toBe(true);
  }
});
