import poststratRake from '../../reference/O04_housing_poststrat_rake.json';
import { relativeError } from '../../reference/cases';
import { BASE_WEIGHT, rakedFactors, residents } from '../../reference/housing';
import { seeded } from '../../reference/seeded';
import { trimWeights } from '../../../src/domain/statistics/trim-weights';

const { expected, input, tolerance } = poststratRake;
const sumOf = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('the raked housing weights, trimmed, are R’s in every cell, and so is the share they give', () => {
  const raked = rakedFactors().map((factor) => factor * BASE_WEIGHT);
  const trimmed = trimWeights(raked, input.trim.lower, input.trim.upper)!;
  for (const { Type, Cont, Infl, weight_each } of expected.trimmed.weight_by_cell) {
    const index = residents.findIndex(
      ({ categories: own }) => own.Type === Type && own.Cont === Cont && own.Infl === Infl,
    );
    expect(relativeError(trimmed[index]!, weight_each)).toBeLessThanOrEqual(tolerance.rel);
  }
  const satisfied = sumOf(trimmed.filter((_, i) => residents[i]!.Sat !== 'Low'));
  expect(relativeError(satisfied / sumOf(trimmed), expected.trimmed.top2)).toBeLessThanOrEqual(tolerance.rel);
});

test('the example of the docstring', () => {
  expect(trimWeights([1, 2, 3, 10], 1, 6)).toEqual([2.333333333333333, 3.333333333333333, 4.333333333333333, 6]);
});

test('the 24 cells of the raked housing weights, each as often as it has people, are trimmed alike', () => {
  const raked = rakedFactors().map((factor) => factor * BASE_WEIGHT);
  const indexOf = new Map(residents.map(({ categories }, i) => [JSON.stringify(categories), i]));
  const first = [...indexOf.values()];
  const times = [...indexOf.keys()].map(
    (key) => residents.filter(({ categories }) => JSON.stringify(categories) === key).length,
  );
  const trimmed = trimWeights(
    first.map((i) => raked[i]!),
    input.trim.lower,
    input.trim.upper,
    times,
  )!;
  expect(times).toHaveLength(24);
  for (const { Type, Cont, Infl, weight_each } of expected.trimmed.weight_by_cell) {
    const at = first.findIndex((i) => {
      const own = residents[i]!.categories;
      return own.Type === Type && own.Cont === Cont && own.Infl === Infl;
    });
    expect(relativeError(trimmed[at]!, weight_each)).toBeLessThanOrEqual(tolerance.rel);
  }
});

test('times is the same as repeating the weight', () => {
  const random = seeded(20261012);
  for (let round = 0; round < 100; round++) {
    const weights = Array.from({ length: 2 + Math.floor(8 * random()) }, () => Math.exp(6 * random() - 3));
    const times = weights.map(() => 1 + Math.floor(5 * random()));
    const repeated = weights.flatMap((weight, i) => Array.from({ length: times[i]! }, () => weight));
    const mean = sumOf(repeated) / repeated.length;
    const grouped = trimWeights(weights, 0.3 * mean, 3 * mean, times)!;
    const each = trimWeights(repeated, 0.3 * mean, 3 * mean)!;
    const first = times.map((_, i) => sumOf(times.slice(0, i)));
    grouped.forEach((weight, i) => expect(relativeError(weight, each[first[i]!]!)).toBeLessThan(1e-11));
  }
  expect(trimWeights([1, 2, 3, 10], 1, 6, [1, 1, 1, 1])).toEqual(trimWeights([1, 2, 3, 10], 1, 6));
  const halves = trimWeights([1, 2, 3, 10], 1, 6, [0.5, 0.5, 0.5, 0.5])!;
  trimWeights([1, 2, 3, 10], 1, 6)!.forEach((weight, i) => expect(halves[i]).toBeCloseTo(weight, 12));
});

test('where every group is outside, the sum over people is kept', () => {
  const [low, high] = trimWeights([0.1, 10], 1, 6, [3, 2])!;
  expect(3 * low! + 2 * high!).toBeCloseTo(20.3, 12);
});

test.each([[[1]], [[1, 0]], [[1, -1]], [[1, NaN]], [[1, Infinity]], [[1, 1, 1]]])(
  'numbers of people %p for two weights are a RangeError',
  (times) => {
    const words = 'trimWeights requires a finite number of people > 0 for every weight';
    expect(() => trimWeights([1, 2], 1, 3, times)).toThrow(new RangeError(words));
  },
);

test('weights inside the bounds stay as they are', () => {
  expect(trimWeights([1, 2, 3], 1, 3)).toEqual([1, 2, 3]);
  expect(trimWeights([], 1, 3)).toEqual([]);
});

test('a weight of 0 is a weight', () => {
  expect(trimWeights([0, 2, 4], 0, 3)).toEqual([0.5, 2.5, 3]);
});

test('where every weight is outside, the sum is kept all the same', () => {
  expect(sumOf(trimWeights([0.1, 10], 1, 6)!)).toBeCloseTo(10.1, 12);
});

test('whatever the weights, none is left outside, their sum stays, and order does not matter', () => {
  const random = seeded(20260702);
  for (let round = 0; round < 200; round++) {
    const weights = Array.from({ length: 2 + Math.floor(random() * 60) }, () => Math.exp(6 * random() - 3));
    const mean = sumOf(weights) / weights.length;
    const trimmed = trimWeights(weights, 0.3 * mean, 3 * mean)!;
    expect(Math.min(...trimmed)).toBeGreaterThanOrEqual(0.3 * mean);
    expect(Math.max(...trimmed)).toBeLessThanOrEqual(3 * mean);
    expect(relativeError(sumOf(trimmed), sumOf(weights))).toBeLessThan(1e-12);
    const reversed = trimWeights([...weights].reverse(), 0.3 * mean, 3 * mean)!.reverse();
    trimmed.forEach((weight, i) => expect(relativeError(reversed[i]!, weight)).toBeLessThan(1e-9));
  }
});

test.each([
  [[1, -1], 1, 2, 'trimWeights requires finite weights >= 0'],
  [[1, NaN], 1, 2, 'trimWeights requires finite weights >= 0'],
  [[1, Infinity], 1, 2, 'trimWeights requires finite weights >= 0'],
  [[1, 2], -1, 2, 'trimWeights requires 0 <= lower < upper'],
  [[1, 2], 2, 2, 'trimWeights requires 0 <= lower < upper'],
  [[1, 2], 1, NaN, 'trimWeights requires 0 <= lower < upper'],
  [[1, 2], 2, 3, 'trimWeights requires lower < mean weight < upper'],
  [[1, 3], 2, 2.5, 'trimWeights requires lower < mean weight < upper'],
  [[1, 9], 1, 5, 'trimWeights requires lower < mean weight < upper'],
])('trimWeights(%p, %p, %p) is a RangeError', (weights, lower, upper, words) => {
  expect(() => trimWeights(weights, lower, upper)).toThrow(new RangeError(words));
});
