import { relativeError } from '../../reference/cases';
import { localCase } from '../../reference/local-case';
import { respondents } from '../../reference/respondents';
import { withinPersonVariability } from '../../../src/domain/statistics/within-person-variability';

interface Expected {
  rows: { row: number; irv_sd: number }[];
}

localCase<{ data: string }, Expected>('O12_careless', ({ input, expected: { rows }, tolerance }) => {
  test('the variability of all 200 respondents is that of careless', () => {
    const answers = respondents(input.data);
    expect(rows).toHaveLength(answers.length);
    for (const { row, irv_sd } of rows) {
      expect(relativeError(withinPersonVariability(answers[row - 1]!)!, irv_sd)).toBeLessThanOrEqual(tolerance.rel);
    }
  });
});

test('the example of the docstring', () => {
  expect(withinPersonVariability([4, 5, 3, 4])).toBeCloseTo(0.816496580927726, 14);
});

test('it is 0 for a straight line and missing below two answers', () => {
  expect(withinPersonVariability([0.1, 0.1, 0.1])).toBe(0);
  expect(withinPersonVariability([0, 0, 0])).toBe(0);
  expect(withinPersonVariability([5])).toBeNull();
  expect(withinPersonVariability([])).toBeNull();
});

test('answers far from 0 keep their differences', () => {
  expect(withinPersonVariability([1e15 + 1, 1e15 + 2, 1e15 + 3])).toBeCloseTo(1, 12);
});

test('numbers at the ends of the range neither overflow nor vanish', () => {
  expect(relativeError(withinPersonVariability([1e300, -1e300])!, Math.SQRT2 * 1e300)).toBeLessThan(1e-15);
  expect(relativeError(withinPersonVariability([1e-300, -1e-300])!, Math.SQRT2 * 1e-300)).toBeLessThan(1e-15);
});

test.each([[[1, NaN]], [[Infinity]], [[-1.1e300, 0]]])('withinPersonVariability(%p) is a RangeError', (answers) => {
  const words = 'withinPersonVariability requires answers between -1e300 and 1e300';
  expect(() => withinPersonVariability(answers)).toThrow(new RangeError(words));
});
