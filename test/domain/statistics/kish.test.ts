import poststratRake from '../../reference/O04_housing_poststrat_rake.json';
import likert from '../../reference/O06_likert_complex.json';
import { kishAgrees } from '../../reference/agrees';
import { relativeError } from '../../reference/cases';
import { BASE_WEIGHT, margins, rakedFactors, residents } from '../../reference/housing';
import { seeded } from '../../reference/seeded';
import { tableRows } from '../../reference/table-rows';
import { kish } from '../../../src/domain/statistics/kish';
import { postStratify } from '../../../src/domain/statistics/post-stratify';
import { trimWeights } from '../../../src/domain/statistics/trim-weights';

const { expected, input, tolerance } = poststratRake;

test.each(['poststrat_type', 'poststrat_type_fpc'] as const)('post-stratified weights: %s', (id) => {
  const cells = residents.map(({ categories }) => ({ weight: BASE_WEIGHT, category: categories.Type }));
  const weights = postStratify(cells, margins.Type!)!.map((factor) => factor * BASE_WEIGHT);
  kishAgrees(weights, expected[id].kish, tolerance.rel);
});

test.each([
  'rake_3margins_R_rake',
  'rake_3margins_R_rake_fpc',
  'calibrate_raking_3margins',
  'calibrate_raking_3margins_fpc',
] as const)('raked weights: %s', (id) => {
  const weights = rakedFactors().map((factor) => factor * BASE_WEIGHT);
  kishAgrees(weights, expected[id].kish, tolerance.rel);
});

test('trimmed weights', () => {
  const weights = rakedFactors().map((factor) => factor * BASE_WEIGHT);
  kishAgrees(trimWeights(weights, input.trim.lower, input.trim.upper)!, expected.trimmed.kish, tolerance.rel);
});

test('the base weights of the five-level ratings', () => {
  const weights = tableRows(likert.input.data)!.map((row) => Number(row.base_weight));
  kishAgrees(weights, likert.expected.overall.kish, likert.tolerance.rel);
});

test('the example of the docstring', () => {
  expect(kish([1, 1, 2])).toEqual({ n: 3, sum: 4, deff: 1.125, effective: 2.6666666666666665 });
});

test('equal weights lose nothing, and neither unit nor order matters', () => {
  const random = seeded(20260701);
  const weights = Array.from({ length: 200 }, () => 0.1 + random());
  expect(kish([3, 3, 3, 3])).toEqual({ n: 4, sum: 12, deff: 1, effective: 4 });
  expect(relativeError(kish(weights.map((weight) => weight * 1e200)).deff, kish(weights).deff)).toBeLessThan(1e-12);
  expect(relativeError(kish([...weights].reverse()).deff, kish(weights).deff)).toBeLessThan(1e-12);
});

test.each([
  [[1, -1], 'kish requires finite weights >= 0'],
  [[1, NaN], 'kish requires finite weights >= 0'],
  [[1, Infinity], 'kish requires finite weights >= 0'],
  [[], 'kish requires a finite sum of weights > 0'],
  [[0, 0], 'kish requires a finite sum of weights > 0'],
  [[1e308, 1e308], 'kish requires a finite sum of weights > 0'],
])('kish(%p) is a RangeError', (weights, words) => {
  expect(() => kish(weights)).toThrow(new RangeError(words));
});
