import { relativeError } from '../../reference/cases';
import { seeded } from '../../reference/seeded';
import { calibrationResiduals } from '../../../src/domain/statistics/calibration-residuals';

test('the example of the docstring', () => {
  expect(calibrationResiduals([1, 3, 8], [1, 1, 2], [{ sex: 'F' }, { sex: 'F' }, { sex: 'M' }])).toEqual([-1, 1, 0]);
  expect(calibrationResiduals([], [], [])).toEqual([]);
});

describe('whatever the sample', () => {
  const random = seeded(20260706);
  const people = Array.from({ length: 300 }, () => ({
    value: 100 * random(),
    weight: 0.1 + random(),
    own: { sex: random() < 0.4 ? 'F' : 'M', age: ['18–34', '35–59', '60+'][Math.floor(3 * random())]! },
  }));
  const values = people.map(({ value }) => value);
  const weights = people.map(({ weight }) => weight);
  const categories = people.map(({ own }) => own);
  const residuals = calibrationResiduals(values, weights, categories);

  test('the weighted residuals of every category sum to 0', () => {
    for (const category of ['F', 'M', '18–34', '35–59', '60+']) {
      const sum = people.reduce(
        (total, { weight, own }, i) => (Object.values(own).includes(category) ? total + weight * residuals[i]! : total),
        0,
      );
      expect(Math.abs(sum)).toBeLessThan(1e-9);
    }
  });

  test('what the categories explain leaves nothing, and a margin stated twice changes nothing', () => {
    const explained = categories.map(({ sex, age }) => (sex === 'F' ? 3 : 0) + age.length);
    calibrationResiduals(explained, weights, categories).forEach((rest) => expect(Math.abs(rest)).toBeLessThan(1e-11));
    const twice = categories.map((own) => ({ ...own, again: own.age }));
    calibrationResiduals(values, weights, twice).forEach((rest, i) =>
      expect(relativeError(rest, residuals[i]!)).toBeLessThan(1e-9),
    );
  });

  test('a category in which nobody has weight keeps its values', () => {
    expect(calibrationResiduals([1, 3, 8], [1, 1, 0], [{ sex: 'F' }, { sex: 'F' }, { sex: 'M' }])).toEqual([-1, 1, 8]);
  });
});

const F = { sex: 'F' };

test.each<[number[], number[], Record<string, string>[], string]>([
  [[1], [], [F], 'calibrationResiduals requires one weight and one set of categories a value'],
  [[1], [1], [], 'calibrationResiduals requires one weight and one set of categories a value'],
  [[NaN], [1], [F], 'calibrationResiduals requires finite values'],
  [[1], [-1], [F], 'calibrationResiduals requires finite weights >= 0'],
  [[1], [Infinity], [F], 'calibrationResiduals requires finite weights >= 0'],
  [[1], [NaN], [F], 'calibrationResiduals requires finite weights >= 0'],
  [[1], [1], [{}], 'calibrationResiduals requires the same margins, at least one, of every unit'],
  [
    [1, 1],
    [1, 1],
    [F, { sex: 'M', age: '60+' }],
    'calibrationResiduals requires the same margins, at least one, of every unit',
  ],
  [
    [1, 1],
    [1, 1],
    [
      { sex: 'F', area: 'urban' },
      { sex: 'M', age: '60+' },
    ],
    'calibrationResiduals requires the same margins, at least one, of every unit',
  ],
  [[1, 1], [1, 1], [F, { age: '60+' }], 'calibrationResiduals requires the same margins, at least one, of every unit'],
  [
    [1.7e308, -1.7e308],
    [1e-9, 2e-9],
    [F, F],
    'calibrationResiduals requires values and weights whose products stay finite',
  ],
  [[1e308], [1e308], [F], 'calibrationResiduals requires values and weights whose products stay finite'],
])('the values %p with the weights %p in %p are a RangeError', (values, weights, categories, words) => {
  expect(() => calibrationResiduals(values, weights, categories)).toThrow(new RangeError(words));
});
