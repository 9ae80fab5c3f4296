import { relativeError } from '../../reference/cases';
import rakedCase from '../../reference/O04_housing_poststrat_rake.json';
import { seeded } from '../../reference/seeded';
import { cell } from './cells';
import { housing } from './reference-cells';
import type { AnswerCell } from '../../../src/domain/score/answer-cell';
import { CSM_1 } from '../../../src/domain/score/method';
import { weigh } from '../../../src/domain/score/weighting';
import { STEPS } from '../../../src/domain/step';

const peopleIn = ({ counts, missing }: AnswerCell) => STEPS.reduce<number>((sum, step) => sum + counts[step], missing);

/** Weighted people by category of a margin. */
const totalsBy = (
  cells: readonly AnswerCell[],
  factors: readonly number[],
  categories: readonly Record<string, string>[],
  margin: string,
) => {
  const totals: Record<string, number> = {};
  cells.forEach((one, i) => {
    const name = categories[i]![margin]!;
    totals[name] = (totals[name] ?? 0) + one.weight * factors[i]! * peopleIn(one);
  });
  return totals;
};

test('the raked weight of every cell is R’s', () => {
  const { cells, categories, margins } = housing();
  const { calibration, trimmed } = weigh(cells, categories, margins, CSM_1)!;
  expect(trimmed).toBe(false);
  expect(calibration.categories).toBe(categories);
  for (const { Type, Cont, Infl, weight_each } of rakedCase.expected.raked_weight_by_cell) {
    const at = categories.findIndex((own) => own.Type === Type && own.Cont === Cont && own.Infl === Infl);
    const weight = cells[at]!.weight * calibration.factors[at]!;
    expect(relativeError(weight, weight_each)).toBeLessThanOrEqual(rakedCase.tolerance.rel);
  }
});

const FOUR = [
  { sex: 'F', age: 'young' },
  { sex: 'F', age: 'old' },
  { sex: 'M', age: 'young' },
  { sex: 'M', age: 'old' },
];

test('margins may be totals or shares, each in its own unit', () => {
  const cells = [12, 30, 25, 18].map((people, i) => cell({ 5: people, 2: 5 }, { weight: 1 + i, missing: i }));
  const shares = { sex: { F: 0.6, M: 0.4 }, age: { young: 0.3, old: 0.7 } };
  const totals = { sex: { F: 600, M: 400 }, age: { young: 9, old: 21 } };
  const one = weigh(cells, FOUR, shares, CSM_1)!.calibration.factors;
  const other = weigh(cells, FOUR, totals, CSM_1)!.calibration.factors;
  one.forEach((factor, i) => expect(factor).toBeCloseTo(other[i]!, 12));
  const whole = cells.reduce((sum, one) => sum + one.weight * peopleIn(one), 0);
  const sexes = totalsBy(cells, one, FOUR, 'sex');
  expect(sexes.F).toBeCloseTo(0.6 * whole, 6);
  expect(totalsBy(cells, one, FOUR, 'age').young).toBeCloseTo(0.3 * whole, 6);
});

test('people who gave no category keep their share of the answers', () => {
  const categories = [...FOUR, { sex: '', age: 'old' }, { sex: 'F', age: '' }];
  const cells = categories.map((_, i) => cell({ 4: 10 + i }, { weight: 1 + i / 10 }));
  const margins = { sex: { F: 55, M: 45 }, age: { young: 1, old: 2 } };
  const { factors } = weigh(cells, categories, margins, CSM_1)!.calibration;
  const before = totalsBy(
    cells,
    cells.map(() => 1),
    categories,
    'sex',
  );
  const whole = Object.values(before).reduce((a, b) => a + b, 0);
  const after = totalsBy(cells, factors, categories, 'sex');
  expect(after['']).toBeCloseTo(before['']!, 6);
  expect(after.F).toBeCloseTo(0.55 * (whole - before['']!), 6);
  expect(after.M).toBeCloseTo(0.45 * (whole - before['']!), 6);
});

test('factors beyond 0.3 and 3 times their mean are brought inside, base weights are not', () => {
  const cells = [cell({ 5: 5 }, { weight: 50 }), cell({ 4: 95 })];
  const categories = [{ sex: 'F' }, { sex: 'M' }];
  const untouched = weigh(cells, categories, { sex: { F: 250, M: 95 } }, CSM_1)!;
  expect(untouched.trimmed).toBe(false);
  for (const factor of untouched.calibration.factors) expect(factor).toBeCloseTo(1, 12);
  // 5 of 100 are to weigh as a half: factors 10 and 0.526…, of mean 1.
  const { calibration, trimmed } = weigh(
    [cell({ 5: 5 }), cell({ 4: 95 })],
    categories,
    { sex: { F: 1, M: 1 } },
    CSM_1,
  )!;
  expect(trimmed).toBe(true);
  const mean = (5 * calibration.factors[0]! + 95 * calibration.factors[1]!) / 100;
  expect(mean).toBeCloseTo(1, 12);
  expect(calibration.factors[0]).toBeCloseTo(3, 12);
  // 95 of 100 weigh as a tenth.
  const low = weigh([cell({ 5: 95 }), cell({ 4: 5 })], categories, { sex: { F: 1, M: 9 } }, CSM_1)!;
  expect(Math.min(...low.calibration.factors)).toBeGreaterThanOrEqual(0.3 - 1e-12);
  expect(Math.max(...low.calibration.factors)).toBeLessThanOrEqual(3 + 1e-12);
});

test('the mean factor is that of people, not of cells', () => {
  const random = seeded(20260930);
  for (let round = 0; round < 100; round++) {
    const cells = FOUR.map(() => cell({ 5: 1 + Math.floor(40 * random()) }, { missing: Math.floor(3 * random()) }));
    const share = 0.05 + 0.9 * random();
    const margins = { sex: { F: share, M: 1 - share }, age: { young: 0.5, old: 0.5 } };
    const found = weigh(cells, FOUR, margins, CSM_1);
    if (!found) continue;
    const people = cells.map(peopleIn);
    const { factors } = found.calibration;
    const mean = factors.reduce((sum, factor, i) => sum + factor * people[i]!, 0) / people.reduce((a, b) => a + b, 0);
    expect(mean).toBeCloseTo(1, 9);
    for (const factor of factors) expect(factor >= 0.3 - 1e-9 && factor <= 3 + 1e-9).toBe(true);
  }
});

test('the bounds are multiples of the mean factor, which base weights move away from 1', () => {
  const cells = [cell({ 5: 50 }), cell({ 4: 50 }, { weight: 100 })];
  const factorsFor = (light: number, heavy: number) => {
    const found = weigh(cells, [{ sex: 'F' }, { sex: 'M' }], { sex: { F: light, M: heavy } }, CSM_1)!;
    return { ...found.calibration, trimmed: found.trimmed };
  };
  // Factors 5 and 0.96, of mean 2.98: bounds 0.894 and 8.94.
  const inside = factorsFor(250, 4800);
  expect(inside.trimmed).toBe(false);
  expect(inside.factors[0]).toBeCloseTo(5, 9);
  expect(inside.factors[1]).toBeCloseTo(0.96, 9);
  // Factors 6 and 0.95, of mean 3.475: 0.95 is below 1.0425.
  const outside = factorsFor(300, 4750);
  expect(outside.trimmed).toBe(true);
  expect(outside.factors[0]).toBeCloseTo(6.95 - 1.0425, 9);
  expect(outside.factors[1]).toBeCloseTo(1.0425, 9);
});

test('trimmed is said also where what was cut off and what was filled up leave the others as they were', () => {
  const cells = [cell({ 5: 10 }), cell({ 4: 20 }), cell({ 3: 60 })];
  const categories = [{ age: 'young' }, { age: 'old' }, { age: 'middle' }];
  // Factors 3.2, 0.2 and 0.9: ten people lose 0.2 each, twenty gain 0.1.
  const { calibration, trimmed } = weigh(cells, categories, { age: { young: 32, old: 4, middle: 54 } }, CSM_1)!;
  expect(trimmed).toBe(true);
  for (const [i, factor] of [3, 0.3, 0.9].entries()) expect(calibration.factors[i]).toBeCloseTo(factor, 12);
});

test('margins that no weights meet are null; a category nobody stated is a fault', () => {
  const cells = [cell({ 5: 5 }), cell({ 4: 95 })];
  expect(weigh(cells, [{ sex: 'F' }, { sex: 'F' }], { sex: { F: 1, M: 1 } }, CSM_1)).toBeNull();
  expect(() => weigh(cells, [{ sex: 'F' }, { sex: 'X' }], { sex: { F: 1, M: 1 } }, CSM_1)).toThrow(RangeError);
});
