import reference from '../../reference/O14_difference_burst.json';
import { relativeError } from '../../reference/cases';
import { benjaminiHochberg } from '../../../src/domain/statistics/benjamini-hochberg';
import { bonferroni } from '../../../src/domain/statistics/bonferroni';
import { holm } from '../../../src/domain/statistics/holm';
import { newcombe } from '../../../src/domain/statistics/newcombe';
import { poissonUpperTail } from '../../../src/domain/statistics/poisson-upper-tail';

const { input, expected, tolerance } = reference;

const near = (actual: number, wanted: number | undefined) => {
  const close = wanted !== undefined && relativeError(actual, wanted) <= tolerance.rel;
  expect({ actual, wanted, close }).toMatchObject({ close: true });
};

const sameLength = (one: readonly unknown[], other: readonly unknown[]) => expect(one).toHaveLength(other.length);

test('no quantity of the reference case is left out', () => {
  expect(Object.keys(expected)).toEqual(['newcombe', 'holm', 'bh', 'burst_tail', 'burst_bonferroni']);
  sameLength(expected.newcombe, input.differences);
  sameLength(expected.burst_tail, input.burst);
  sameLength(expected.burst_bonferroni, input.burst);
});

test.each(input.differences.map((row, place) => ({ ...row, ...expected.newcombe[place] })))(
  'the interval of $x1/$n1 − $x2/$n2 is Newcombe’s',
  ({ x1, n1, x2, n2, d, lo, hi }) => {
    const { lower, upper } = newcombe(x1 / n1, n1, x2 / n2, n2, 0.95);
    near(x1 / n1 - x2 / n2, d);
    near(lower, lo);
    near(upper, hi);
  },
);

test('Holm’s adjusted p values are R’s', () => {
  const adjusted = holm(input.p);
  sameLength(adjusted, expected.holm);
  adjusted.forEach((p, place) => near(p, expected.holm[place]));
});

test('Benjamini and Hochberg’s adjusted p values are R’s', () => {
  const adjusted = benjaminiHochberg(input.p);
  sameLength(adjusted, expected.bh);
  adjusted.forEach((p, place) => near(p, expected.bh[place]));
});

test.each(input.burst.map((row, place) => ({ ...row, place })))(
  '$count in a window of rate $rate, out of $windows windows',
  ({ count, rate, windows, place }) => {
    const tail = poissonUpperTail(count, rate);
    near(tail, expected.burst_tail[place]);
    near(bonferroni(tail, windows), expected.burst_bonferroni[place]);
  },
);

test('the examples of the docstrings hold', () => {
  const { lower, upper } = newcombe(56 / 70, 70, 48 / 80, 80, 0.95);
  expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(['0.0524', '0.3339']);
  holm([0.01, 0.04, 0.03]).forEach((p, place) => near(p, [0.03, 0.06, 0.06][place]));
  benjaminiHochberg([0.01, 0.04, 0.03]).forEach((p, place) => near(p, [0.03, 0.04, 0.04][place]));
  near(bonferroni(0.001, 20), 0.02);
});

test('a p value times the number of tests is 1 at most; one test changes nothing', () => {
  expect([bonferroni(0, 5), bonferroni(1, 1), bonferroni(0.3, 1), bonferroni(0.3, 4)]).toEqual([0, 1, 0.3, 1]);
});

test('swapping the two samples turns the interval round', () => {
  const there = newcombe(0.9, 300, 0.8, 41.5, 0.95);
  const back = newcombe(0.8, 41.5, 0.9, 300, 0.95);
  near(back.lower, -there.upper);
  near(back.upper, -there.lower);
});

test('limits of a difference are finite and around it, also at the ends of what is allowed', () => {
  for (const n1 of [1e-100, 0.3, 55, 1e300]) {
    for (const n2 of [1e-100, 1, 1e6]) {
      for (const p1 of [0, 1e-12, 0.5, 1]) {
        for (const p2 of [0, 0.972, 1]) {
          for (const level of [1e-17, 0.95, 1 - 1e-12]) {
            const { lower, upper } = newcombe(p1, n1, p2, n2, level);
            expect(lower >= -1 && lower <= p1 - p2 && p1 - p2 <= upper && upper <= 1).toBe(true);
          }
        }
      }
    }
  }
});

test('adjusting keeps ties equal, never lowers a value, never passes 1 and takes an empty list', () => {
  const p = [0.02, 0.5, 0.02, 1, 0, 0.9];
  for (const adjusted of [holm(p), benjaminiHochberg(p)]) {
    expect(adjusted[0]).toBe(adjusted[2]);
    adjusted.forEach((value, place) => expect(value >= (p[place] ?? NaN) && value <= 1).toBe(true));
  }
  expect([holm([]), benjaminiHochberg([])]).toEqual([[], []]);
});

test('adjusting leaves the list it was given as it is', () => {
  const p = [0.04, 0.01];
  holm(p);
  benjaminiHochberg(p);
  expect(p).toEqual([0.04, 0.01]);
});

describe('input outside the domain is a RangeError that names the rule', () => {
  test.each([
    [-0.1, 10, 0.5, 10, 0.95, '0 <= p1 <= 1'],
    [1.1, 10, 0.5, 10, 0.95, '0 <= p1 <= 1'],
    [NaN, 10, 0.5, 10, 0.95, '0 <= p1 <= 1'],
    [0.5, 0, 0.5, 10, 0.95, 'a finite n1 >= 1e-100'],
    [0.5, NaN, 0.5, 10, 0.95, 'a finite n1 >= 1e-100'],
    [0.5, Infinity, 0.5, 10, 0.95, 'a finite n1 >= 1e-100'],
    [0.5, 10, 1.1, 10, 0.95, '0 <= p2 <= 1'],
    [0.5, 10, -0.1, 10, 0.95, '0 <= p2 <= 1'],
    [0.5, 10, NaN, 10, 0.95, '0 <= p2 <= 1'],
    [0.5, 10, 0.5, -1, 0.95, 'a finite n2 >= 1e-100'],
    [0.5, 10, 0.5, Infinity, 0.95, 'a finite n2 >= 1e-100'],
    [0.5, 10, 0.5, NaN, 0.95, 'a finite n2 >= 1e-100'],
    [0.5, 10, 0.5, 10, 0, '0 < level < 1'],
    [0.5, 10, 0.5, 10, 1, '0 < level < 1'],
    [0.5, 10, 0.5, 10, NaN, '0 < level < 1'],
  ])('newcombe(%p, %p, %p, %p, %p)', (p1, n1, p2, n2, level, rule) => {
    expect(() => newcombe(p1, n1, p2, n2, level)).toThrow(new RangeError(`newcombe requires ${rule}`));
  });
  test.each([[[0.1, -0.1]], [[1.1]], [[0.1, NaN]]])('p values of %p', (p) => {
    expect(() => holm(p)).toThrow(new RangeError('holm requires every 0 <= p <= 1'));
    expect(() => benjaminiHochberg(p)).toThrow(new RangeError('benjaminiHochberg requires every 0 <= p <= 1'));
  });
  test.each([
    [-0.1, 5, '0 <= p <= 1'],
    [1.1, 5, '0 <= p <= 1'],
    [NaN, 5, '0 <= p <= 1'],
    [0.5, 0, 'an integer tests >= 1'],
    [0.5, 1.5, 'an integer tests >= 1'],
    [0.5, NaN, 'an integer tests >= 1'],
  ])('bonferroni(%p, %p)', (p, tests, rule) => {
    expect(() => bonferroni(p, tests)).toThrow(new RangeError(`bonferroni requires ${rule}`));
  });
});
