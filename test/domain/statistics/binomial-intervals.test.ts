import intervals from '../../reference/O02_binomial_intervals.json';
import { relativeError } from '../../reference/cases';
import { agrestiCoull } from '../../../src/domain/statistics/agresti-coull';
import { clopperPearson } from '../../../src/domain/statistics/clopper-pearson';
import { jeffreys } from '../../../src/domain/statistics/jeffreys';
import { wilson, type Interval } from '../../../src/domain/statistics/wilson';
import { wilsonCorrected } from '../../../src/domain/statistics/wilson-corrected';

const { expected, tolerance } = intervals;

const near = ({ lower, upper }: Interval, wantedLower: number, wantedUpper: number) => {
  const close = [relativeError(lower, wantedLower), relativeError(upper, wantedUpper)].every((e) => e <= tolerance.rel);
  expect({ lower, upper, wantedLower, wantedUpper, close }).toMatchObject({ close: true });
};

describe.each(expected.rows)('$x of $n at $level', (row) => {
  const { x, n, p, level } = row;
  test('Wilson’s interval is R’s', () => near(wilson(p, n, level), row.wilson_lo, row.wilson_hi));
  test('Wilson’s corrected interval is R’s', () => {
    near(wilsonCorrected(p, n, level), row.wilsoncc_lo, row.wilsoncc_hi);
  });
  test('Agresti and Coull’s interval is R’s, not clipped', () => near(agrestiCoull(p, n, level), row.ac_lo, row.ac_hi));
  test('Clopper and Pearson’s interval is R’s', () => near(clopperPearson(x, n, level), row.cp_lo, row.cp_hi));
  test('Jeffreys’ interval is R’s', () => near(jeffreys(x, n, level), row.jeffreys_lo, row.jeffreys_hi));
});

const shown = ({ lower, upper }: Interval) => [lower.toFixed(4), upper.toFixed(4)];

test('the examples of the docstrings hold', () => {
  expect(shown(wilsonCorrected(53 / 55, 55, 0.95))).toEqual(['0.8639', '0.9937']);
  expect(shown(agrestiCoull(53 / 55, 55, 0.95))).toEqual(['0.8696', '0.9971']);
  expect(shown(clopperPearson(53, 55, 0.95))).toEqual(['0.8747', '0.9956']);
  expect(shown(jeffreys(53, 55, 0.95))).toEqual(['0.8884', '0.9924']);
});

test('Clopper and Pearson’s limits with nobody and everybody are powers', () => {
  for (const n of [1, 10, 55, 1e4, 1e9]) {
    const limit = -Math.expm1(Math.log(0.025) / n);
    const none = clopperPearson(0, n, 0.95);
    expect([none.lower, relativeError(none.upper, limit) < 1e-12]).toEqual([0, true]);
    const all = clopperPearson(n, n, 0.95);
    expect([all.upper, relativeError(all.lower, 1 - limit) < 1e-12]).toEqual([1, true]);
  }
});

test('limits are finite, in order and around the share for whole and fractional sizes', () => {
  for (const n of [1e-6, 0.3, 1, 25.0988, 1000, 123456.7, 1e9]) {
    for (const p of [0, 1e-12, 0.003, 0.5, 0.972, 1 - 1e-12, 1]) {
      for (const level of [1e-9, 0.5, 0.95, 1 - 1e-12]) {
        for (const interval of [
          wilsonCorrected(p, n, level),
          clopperPearson(p * n, n, level),
          jeffreys(p * n, n, level),
        ]) {
          const { lower, upper } = interval;
          expect(lower >= 0 && lower <= upper && upper <= 1).toBe(true);
        }
        const { lower, upper } = agrestiCoull(p, n, level);
        expect(Number.isFinite(lower) && Number.isFinite(upper) && lower <= upper).toBe(true);
      }
    }
  }
});

test('the corrected interval holds the plain one, the exact one holds the share', () => {
  for (const [x, n] of [
    [3, 10],
    [53, 55],
    [486, 500],
  ] as const) {
    const plain = wilson(x / n, n, 0.95);
    const corrected = wilsonCorrected(x / n, n, 0.95);
    expect(corrected.lower < plain.lower && plain.upper < corrected.upper).toBe(true);
    const exact = clopperPearson(x, n, 0.95);
    expect(exact.lower < x / n && x / n < exact.upper).toBe(true);
  }
});

describe('input outside the domain is a RangeError that names the rule', () => {
  test.each([
    [-0.1, 10, 0.95, '0 <= p <= 1'],
    [1.1, 10, 0.95, '0 <= p <= 1'],
    [NaN, 10, 0.95, '0 <= p <= 1'],
    [0.5, 0, 0.95, 'a finite n > 0'],
    [0.5, NaN, 0.95, 'a finite n > 0'],
    [0.5, Infinity, 0.95, 'a finite n > 0'],
    [0.5, 10, 0, '0 < level < 1'],
    [0.5, 10, 1, '0 < level < 1'],
    [0.5, 10, NaN, '0 < level < 1'],
  ])('from a share of %p, n %p, level %p', (p, n, level, rule) => {
    expect(() => wilsonCorrected(p, n, level)).toThrow(new RangeError(`wilsonCorrected requires ${rule}`));
    expect(() => agrestiCoull(p, n, level)).toThrow(new RangeError(`agrestiCoull requires ${rule}`));
  });
  test.each([
    [-1, 10, 0.95, '0 <= x <= n'],
    [11, 10, 0.95, '0 <= x <= n'],
    [NaN, 10, 0.95, '0 <= x <= n'],
    [0, 0, 0.95, '0 < n <= 1e9'],
    [5, NaN, 0.95, '0 < n <= 1e9'],
    [5, Infinity, 0.95, '0 < n <= 1e9'],
    [5, 10, 0, '0 < level < 1'],
    [5, 10, 1, '0 < level < 1'],
    [5, 10, NaN, '0 < level < 1'],
  ])('from a count of %p, n %p, level %p', (x, n, level, rule) => {
    expect(() => clopperPearson(x, n, level)).toThrow(new RangeError(`clopperPearson requires ${rule}`));
    expect(() => jeffreys(x, n, level)).toThrow(new RangeError(`jeffreys requires ${rule}`));
  });
});
