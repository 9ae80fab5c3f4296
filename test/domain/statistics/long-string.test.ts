import { relativeError } from '../../reference/cases';
import { localCase } from '../../reference/local-case';
import { respondents } from '../../reference/respondents';
import { longString } from '../../../src/domain/statistics/long-string';

interface Expected {
  rows: { row: number; longstring: number; avgstring: number }[];
}

localCase<{ data: string }, Expected>('O12_careless', ({ input, expected: { rows }, tolerance }) => {
  test('the runs of all 200 respondents are those of careless', () => {
    const answers = respondents(input.data);
    expect(rows).toHaveLength(answers.length);
    for (const { row, longstring, avgstring } of rows) {
      const { longest, average } = longString(answers[row - 1]!);
      expect(longest).toBe(longstring);
      expect(relativeError(average, avgstring)).toBeLessThanOrEqual(tolerance.rel);
    }
  });
});

test('the example of the docstring', () => {
  expect(longString([4, 4, 4, 5, 5, 4])).toEqual({ longest: 3, average: 2 });
});

test('a single answer is a run of one, and a straight line one run', () => {
  expect(longString([3])).toEqual({ longest: 1, average: 1 });
  expect(longString([3, 3, 3, 3])).toEqual({ longest: 4, average: 4 });
  expect(longString([1, 2, 3, 3])).toEqual({ longest: 2, average: 4 / 3 });
});

test.each([
  [[], 'longString requires at least one answer'],
  [[1, NaN], 'longString requires finite answers'],
  [[Infinity], 'longString requires finite answers'],
])('longString(%p) is a RangeError', (answers, words) => {
  expect(() => longString(answers)).toThrow(new RangeError(words));
});
