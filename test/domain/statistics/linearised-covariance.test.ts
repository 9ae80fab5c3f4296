import { relativeError } from '../../reference/cases';
import { seeded } from '../../reference/seeded';
import { linearisedCovariance } from '../../../src/domain/statistics/linearised-covariance';
import type { SurveyDesign } from '../../../src/domain/statistics/survey-weights';

const unit = (cluster: string, stratum = 'A', weight = 1) => ({ weight, stratum, cluster });
const three = [unit('1'), unit('2'), unit('3')];

test('the example of the docstring', () => {
  expect(linearisedCovariance([[1, 2, 4]], three, {})).toEqual([[7]]);
});

test('two columns covary as the variances of their sum and difference say', () => {
  const random = seeded(20260707);
  const units = Array.from({ length: 90 }, (_, i) => unit(String(i % 11), String(i % 3), random()));
  const [a, b] = [units.map(() => random()), units.map(() => random())];
  const sums = a.map((value, i) => value + b[i]!);
  const differences = a.map((value, i) => value - b[i]!);
  const covariance = linearisedCovariance([a, b, sums, differences], units, {})!;
  expect(covariance[0]![1]).toBe(covariance[1]![0]);
  expect(relativeError((covariance[2]![2]! - covariance[3]![3]!) / 4, covariance[0]![1]!)).toBeLessThan(1e-9);
});

test('codes of clusters are read within their stratum', () => {
  const units = [unit('1', 'A'), unit('2', 'A'), unit('1', 'B'), unit('2', 'B')];
  const named = [unit('A1', 'A'), unit('A2', 'A'), unit('B1', 'B'), unit('B2', 'B')];
  const influence = [[1, 2, 5, 9]];
  expect(linearisedCovariance(influence, units, {})).toEqual(linearisedCovariance(influence, named, {}));
});

test('a stratum drawn whole adds nothing; one drawn by half adds half', () => {
  expect(linearisedCovariance([[1, 2, 4]], three, { clustersInPopulation: { A: 3 } })).toEqual([[0]]);
  expect(linearisedCovariance([[1, 2, 4]], three, { clustersInPopulation: { A: 6 } })).toEqual([[3.5]]);
});

test('a single cluster adds its square, the mean of the others, or nothing', () => {
  const units = [...three, unit('1', 'B')];
  const influence = [[1, 2, 4, 3]];
  expect(linearisedCovariance(influence, units, {})).toEqual([[16]]);
  expect(linearisedCovariance(influence, units, { lonely: 'average' })).toEqual([[14]]);
  expect(linearisedCovariance(influence, units, { lonely: 'certainty' })).toEqual([[7]]);
  expect(linearisedCovariance([[3]], [unit('1')], { lonely: 'average' })).toBeNull();
});

test('of five strata three of a single cluster, the two others are raised to five', () => {
  const lone = ['C', 'D', 'E'].map((stratum) => unit('1', stratum));
  const units = [...three, unit('1', 'B'), unit('2', 'B'), ...lone];
  const covariance = linearisedCovariance([[1, 2, 4, 3, 5, 9, 9, 9]], units, { lonely: 'average' });
  expect(covariance![0]![0]).toBeCloseTo((7 + 4) * (5 / 2), 12);
});

test('one bad column among good ones is refused', () => {
  const good = [1, 2, 4];
  expect(() => linearisedCovariance([good, [1, NaN, 2]], three, {})).toThrow(
    new RangeError('linearisedCovariance requires one finite influence a unit'),
  );
  expect(() => linearisedCovariance([good, [1e200, 2, 3]], three, {})).toThrow(
    new RangeError('linearisedCovariance requires influences whose squares stay finite'),
  );
  expect(() => linearisedCovariance([[0, 0, 0], [1e200, 2, 3]], three, {})).toThrow(RangeError); // prettier-ignore
});

test.each<[number[], SurveyDesign, string]>([
  [[1, 2], {}, 'linearisedCovariance requires one finite influence a unit'],
  [[1, 2, NaN], {}, 'linearisedCovariance requires one finite influence a unit'],
  [[1e200, 2, 3], {}, 'linearisedCovariance requires influences whose squares stay finite'],
  [
    [1, 2, 3],
    { clustersInPopulation: { A: 2 } },
    'stratifiedCovariance requires at least as many clusters in a stratum as were drawn',
  ],
  [
    [1, 2, 3],
    { clustersInPopulation: { B: 9 } },
    'stratifiedCovariance requires at least as many clusters in a stratum as were drawn',
  ],
  [
    [1, 2, 3],
    { clustersInPopulation: { A: NaN } },
    'stratifiedCovariance requires at least as many clusters in a stratum as were drawn',
  ],
])('the influences %p in the design %p are a RangeError', (influence, design, words) => {
  expect(() => linearisedCovariance([influence], three, design)).toThrow(new RangeError(words));
});
