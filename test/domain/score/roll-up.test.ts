import { cell } from './cells';
import { rollUp } from '../../../src/domain/score/roll-up';
import { addTotals, emptyTotals, stepTotals, type StepTotals } from '../../../src/domain/score/step-totals';

/** A community of as many satisfied and dissatisfied people, a stratum of its own. */
const community = (stratum: string, satisfied: number, not: number) =>
  stepTotals([cell({ 5: satisfied, 2: not }, { stratum })]);

const sumOf = (...parts: StepTotals[]): StepTotals => {
  const sum = emptyTotals();
  for (const part of parts) addTotals(sum, part);
  return sum;
};

test('a street counts the residents of its communities, a city those of its streets', () => {
  const [a, b, c] = [community('a', 30, 10), community('b', 2, 8), community('c', 5, 1)];
  const wanted = [sumOf(a, b, c), sumOf(a, b), sumOf(c)];
  expect(rollUp([-1, 0, 0, 1, 1, 2], [null, null, null, a, b, c])).toEqual([...wanted, a, b, c]);
  expect(wanted[0]!.counts).toEqual([0, 0, 19, 0, 0, 37]);
});

test('two tops side by side know nothing of each other', () => {
  const [a, b] = [community('a', 30, 10), community('b', 2, 8)];
  expect(rollUp([-1, -1, 0, 1], [null, null, a, b])).toEqual([a, b, a, b]);
});

test('a street without communities has nobody, in as many domains as the others', () => {
  expect(rollUp([-1, 0], [null, null], 2)).toEqual([emptyTotals(2), emptyTotals(2)]);
  expect(rollUp([-1], [null])).toEqual([emptyTotals()]);
  expect(rollUp([], [])).toEqual([]);
});
