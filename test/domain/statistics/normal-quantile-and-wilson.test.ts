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
  [NaN, 10, 0.95, 'wilson requires 0 <= p <= 1'],
  [0.5, 0, 0.95, 'wilson requires a finite n > 0'],
  [0.5, Infinity, 0.95, 'wilson requires a finite n > 0'],
  [0.5, 10, 1, 'wilson requires 0 < level < 1'],
])('wilson(%p, %p, %p) is a RangeError', (p, n, level, words) => {
  expect(() => wilson(p, n, level)).toThrow(new RangeError(words));
});

test.each([1e-320, 1e-9, 1e9, 1e300])('an n of %p gives limits within 0 and 1', (n) => {
  for (const p of [0, 0.3, 1]) {
    const { lower, upper } = wilson(p, n, 0.95);
    expect(lower >= 0 && lower <= p && p <= upper && upper <= 1).toBe(true);
  }
});
