import { cell } from './cells';
import type { AnswerCell } from '../../../src/domain/score/answer-cell';
import { addAlike, areAlike } from '../../../src/domain/score/people-alike';
import { emptyTotals, stepTotals } from '../../../src/domain/score/step-totals';

test('people are alike who were drawn one by one and weigh the same', () => {
  expect(areAlike([cell({ 5: 3 }, { weight: 2 }), cell({ 1: 1 }, { weight: 2 })])).toBe(true);
  expect(areAlike([cell({ 5: 3 }, { weight: 2 }), cell({ 1: 1 }, { weight: 3 })])).toBe(false);
  expect(areAlike([cell({ 5: 3 }), cell({ 1: 1 }, { cluster: 'a' })])).toBe(false);
  expect(areAlike([cell({ 5: 3 }, { cluster: 'a' })])).toBe(false);
});

/** The same people as a stratum that is not alike: one cluster a person. */
const oneByOne = (cells: readonly AnswerCell[], domains: readonly (number | null)[]) => {
  const people = cells.flatMap(({ counts, missing, weight }, i) => [
    ...Object.entries(counts).flatMap(([step, count]) =>
      Array.from({ length: count }, () => ({ one: cell({ [step]: 1 }, { weight }), domain: domains[i]! })),
    ),
    ...Array.from({ length: missing }, () => ({ one: cell({}, { weight, missing: 1 }), domain: domains[i]! })),
  ]);
  return stepTotals(
    people.map(({ one }, i) => ({ ...one, cluster: String(i) })),
    (_cell, i) => people[i]!.domain,
    2,
  );
};

test.each<[string, AnswerCell[], (number | null)[]]>([
  ['of two parts', [cell({ 5: 4, 2: 1, 0: 2 }, { missing: 1 }), cell({ 4: 3, 1: 2, 0: 1 })], [0, 1]],
  ['partly outside', [cell({ 5: 4, 3: 2 }), cell({ 5: 7, 1: 1 }), cell({ 4: 1, 2: 1 })], [1, null, 1]],
  ['of whom nobody rated', [cell({ 0: 3 }), cell({}, { missing: 2 })], [0, 1]],
  ['of one person', [cell({ 4: 1 }, { weight: 3 })], [1]],
  ['of one person outside', [cell({ 4: 1 })], [null]],
  ['of one person who skipped', [cell({}, { missing: 1 })], [0]],
  ['of two', [cell({ 4: 1 }, { weight: 3 }), cell({ 1: 1 }, { weight: 3 })], [0, 0]],
  ['of nobody', [cell({})], [0]],
])('people alike %s: what they are one by one, by counting', (_, cells, domains) => {
  const totals = emptyTotals(2);
  addAlike(totals, cells, domains);
  const { covariance, df, lonelyStrata } = oneByOne(cells, domains);
  expect([totals.df, totals.lonelyStrata]).toEqual([df, lonelyStrata]);
  totals.covariance.forEach((value, at) => expect(value).toBeCloseTo(covariance[at]!, 10));
});

test('they add to what other strata gave', () => {
  const totals = emptyTotals();
  const cells = [cell({ 5: 6, 2: 3 })];
  for (let time = 0; time < 2; time++) addAlike(totals, cells, [0]);
  const once = stepTotals(cells);
  expect(totals.covariance.map((value) => value / 2)).toEqual(once.covariance);
  expect(totals.df).toEqual({ rated: [16], answered: [16], together: 16 });
});
