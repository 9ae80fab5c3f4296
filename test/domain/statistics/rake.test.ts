import poststratRake from '../../reference/O04_housing_poststrat_rake.json';
import likert from '../../reference/O06_likert_complex.json';
import { relativeError } from '../../reference/cases';
import { BASE_WEIGHT, rakedFactors, residents } from '../../reference/housing';
import { seeded } from '../../reference/seeded';
import { tableRows } from '../../reference/table-rows';
import { rake, type RakeCell } from '../../../src/domain/statistics/rake';

test.each(poststratRake.expected.raked_weight_by_cell)(
  'the raked weight of $Type, contact $Cont, influence $Infl is R’s',
  ({ Type, Cont, Infl, weight_each }) => {
    const index = residents.findIndex(
      ({ categories: own }) => own.Type === Type && own.Cont === Cont && own.Infl === Infl,
    );
    expect(relativeError(rakedFactors()[index]! * BASE_WEIGHT, weight_each)).toBeLessThanOrEqual(
      poststratRake.tolerance.rel,
    );
  },
);

test.each(['raked_calibrate', 'raked_R_rake'] as const)('the five-level ratings raked to age and sex: %s', (id) => {
  const { gmin, gmax, weights_first10 } = likert.expected[id];
  const cells = tableRows(likert.input.data)!.map(({ base_weight, age, sex }) => ({
    weight: Number(base_weight),
    categories: { age: age!, sex: sex! },
  }));
  const factors = rake(cells, {
    age: Object.fromEntries(likert.input.margins.age.map(({ age, Freq }) => [age, Freq])),
    sex: Object.fromEntries(likert.input.margins.sex.map(({ sex, Freq }) => [sex, Freq])),
  })!;
  expect(relativeError(Math.min(...factors), gmin)).toBeLessThanOrEqual(likert.tolerance.rel);
  expect(relativeError(Math.max(...factors), gmax)).toBeLessThanOrEqual(likert.tolerance.rel);
  weights_first10.forEach((weight, i) =>
    expect(relativeError(factors[i]! * cells[i]!.weight, weight)).toBeLessThanOrEqual(likert.tolerance.rel),
  );
});

const square = (weights: readonly number[]): RakeCell[] =>
  weights.map((weight, i) => ({
    weight,
    categories: { sex: i < 2 ? 'F' : 'M', area: i % 2 === 0 ? 'urban' : 'rural' },
  }));

test('the example of the docstring', () => {
  const factors = rake(square([10, 10, 10, 10]), { sex: { F: 24, M: 16 }, area: { urban: 30, rural: 10 } })!;
  [1.8, 0.6, 1.2, 0.4].forEach((factor, i) => expect(factors[i]).toBeCloseTo(factor, 12));
});

test('whatever the weights, every margin is met, and the order of cells and margins does not matter', () => {
  const random = seeded(20260704);
  for (let round = 0; round < 50; round++) {
    const cells = square([0, 0, 0, 0].map(() => 0.2 + random()));
    const area = { urban: 3, rural: 1 };
    const sex = { F: 1.5 + random(), M: 0 };
    sex.M = 4 - sex.F;
    const factors = rake(cells, { sex, area })!;
    const raked = cells.map(({ weight }, i) => weight * factors[i]!);
    expect(raked[0]! + raked[1]!).toBeCloseTo(sex.F, 10);
    expect(raked[1]! + raked[3]!).toBeCloseTo(area.rural, 10);
    const backwards = rake([...cells].reverse(), { area, sex })!.reverse();
    factors.forEach((factor, i) => expect(relativeError(backwards[i]!, factor)).toBeLessThan(1e-9));
  }
});

test('a category of which there is nobody is raked to 0', () => {
  const factors = rake(square([10, 10, 10, 10]), { sex: { F: 40, M: 0 }, area: { urban: 30, rural: 10 } })!;
  [3, 1, 0, 0].forEach((factor, i) => expect(factors[i]).toBeCloseTo(factor, 12));
});

test('no number where the margins contradict each other or a category has nobody', () => {
  const cells = square([10, 10, 10, 10]);
  expect(rake(cells, { sex: { F: 24, M: 16 }, area: { urban: 30, rural: 11 } })).toBeNull();
  expect(rake(square([10, 10, 0, 0]), { sex: { F: 24, M: 16 }, area: { urban: 30, rural: 10 } })).toBeNull();
});

test.each<[number, Record<string, Record<string, number>>, string]>([
  [1, {}, 'rake requires at least one margin'],
  [-1, { sex: { F: 1, M: 1 } }, 'rake requires finite weights >= 0'],
  [Infinity, { sex: { F: 1, M: 1 } }, 'rake requires finite weights >= 0'],
  [NaN, { sex: { F: 1, M: 1 } }, 'rake requires finite weights >= 0'],
  [1, { sex: { F: 1, M: -1 } }, 'rake requires finite totals >= 0'],
  [1, { sex: { F: 1, M: Infinity } }, 'rake requires finite totals >= 0'],
  [1, { sex: { F: 1, M: NaN } }, 'rake requires finite totals >= 0'],
  [1, { sex: { F: 1 } }, 'rake requires a category with a total for every cell and margin'],
  [1, { age: { '60+': 1 } }, 'rake requires a category with a total for every cell and margin'],
])('weights of %p raked to %p are a RangeError', (weight, margins, words) => {
  expect(() => rake(square([weight, 1, 1, 1]), margins)).toThrow(new RangeError(words));
});
