import poststratRake from '../../reference/O04_housing_poststrat_rake.json';
import { relativeError } from '../../reference/cases';
import { BASE_WEIGHT, margins, residents } from '../../reference/housing';
import { seeded } from '../../reference/seeded';
import { postStratify } from '../../../src/domain/statistics/post-stratify';

const { expected, tolerance } = poststratRake;

test.each(Object.entries(expected.poststrat_weights))('the post-stratified weight of %s is R’s', (type, weight) => {
  const cells = residents.map(({ categories }) => ({ weight: BASE_WEIGHT, category: categories.Type }));
  const factors = postStratify(cells, margins.Type!)!;
  const index = cells.findIndex(({ category }) => category === type);
  expect(relativeError(factors[index]! * BASE_WEIGHT, weight)).toBeLessThanOrEqual(tolerance.rel);
});

test('the example of the docstring', () => {
  const cells = [
    { weight: 2, category: 'F' },
    { weight: 3, category: 'M' },
  ];
  expect(postStratify(cells, { F: 3, M: 3 })).toEqual([1.5, 1]);
});

test('no number where a category has a total and no weight; none is needed where its total is 0', () => {
  const cells = [{ weight: 2, category: 'F' }];
  expect(postStratify(cells, { F: 2, M: 1 })).toBeNull();
  expect(postStratify([...cells, { weight: 0, category: 'M' }], { F: 2, M: 1 })).toBeNull();
  expect(postStratify([...cells, { weight: 0, category: 'M' }], { F: 2, M: 0 })).toEqual([1, 1]);
  expect(postStratify([...cells, { weight: 5, category: 'M' }], { F: 2, M: 0 })).toEqual([1, 0]);
});

test('whatever the weights, every total is met, and a row may be split', () => {
  const random = seeded(20260703);
  const cells = Array.from({ length: 60 }, (_, i) => ({ weight: 0.1 + random(), category: String(i % 4) }));
  const totals = { 0: 10, 1: 20, 2: 30, 3: 0.5 };
  const factors = postStratify(cells, totals)!;
  for (const [category, total] of Object.entries(totals)) {
    const sum = cells.reduce((all, cell, i) => all + (cell.category === category ? cell.weight * factors[i]! : 0), 0);
    expect(relativeError(sum, total)).toBeLessThan(1e-12);
  }
  const halves = cells.flatMap(({ weight, category }) => [
    { weight: weight / 4, category },
    { weight: (3 * weight) / 4, category },
  ]);
  postStratify(halves, totals)!.forEach((factor, i) =>
    expect(relativeError(factor, factors[Math.floor(i / 2)]!)).toBeLessThan(1e-12),
  );
});

test('one category without a total, or with too large a sum, is as wrong as all of them', () => {
  const cells = ['F', 'M'].map((category) => ({ weight: 1e308, category }));
  expect(() => postStratify(cells, { F: 1 })).toThrow(
    new RangeError('postStratify requires a total for every category'),
  );
  expect(() => postStratify([...cells, cells[0]!], { F: 1, M: 1 })).toThrow(
    new RangeError('postStratify requires finite sums of weights'),
  );
});

test.each([
  [[-1], { F: 1 }, 'postStratify requires finite weights >= 0'],
  [[1, -1], { F: 1 }, 'postStratify requires finite weights >= 0'],
  [[Infinity], { F: 1 }, 'postStratify requires finite weights >= 0'],
  [[NaN], { F: 1 }, 'postStratify requires finite weights >= 0'],
  [[1], { F: -1 }, 'postStratify requires finite totals >= 0'],
  [[1], { F: 1, M: -1 }, 'postStratify requires finite totals >= 0'],
  [[1], { F: Infinity }, 'postStratify requires finite totals >= 0'],
  [[1], { M: 1 }, 'postStratify requires a total for every category'],
  [[1e308, 1e308], { F: 1 }, 'postStratify requires finite sums of weights'],
])('weights %p scaled to %p are a RangeError', (weights, totals: Record<string, number>, words) => {
  const cells = weights.map((weight) => ({ weight, category: 'F' }));
  expect(() => postStratify(cells, totals)).toThrow(new RangeError(words));
});
