import { bracketedRoot } from '../../../src/domain/statistics/bracketed-root';

test('the example of the docstring', () => {
  expect(bracketedRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
});

test.each<[string, (x: number) => number, number, number, number]>([
  ['a falling line', (x) => 3 - x, -10, 10, 3],
  ['a root at the lower end', (x) => x, 0, 1, 0],
  ['a root at the upper end', (x) => x - 1, 0, 1, 1],
  ['a flat cubic', (x) => (x - 0.3) ** 3, -1, 1, 0.3],
  ['a steep exponential', (x) => Math.exp(x) - 1e-5, -700, 700, Math.log(1e-5)],
  ['a function infinite at the ends', (x) => Math.log(x / (1 - x)), 0, 1, 0.5],
  ['a step', (x) => (x < 0.7 ? -1 : 1), 0, 1, 0.7],
])('%s', (_, f, lower, upper, root) => {
  let calls = 0;
  const counted = (x: number) => {
    calls += 1;
    return f(x);
  };
  expect(bracketedRoot(counted, lower, upper)).toBeCloseTo(root, 12);
  expect(calls).toBeLessThan(150);
});

test.each([
  [1, 0],
  [0, 0],
  [NaN, 1],
  [0, Infinity],
])('bracketedRoot between %p and %p is a RangeError', (lower, upper) => {
  expect(() => bracketedRoot((x) => x, lower, upper)).toThrow(
    new RangeError('bracketedRoot requires finite lower < upper'),
  );
});

test.each<[string, () => number]>([
  ['positive', () => 1],
  ['negative', () => -1],
  ['not a number', () => NaN],
])('a function that is %s throughout is a RangeError', (_, f) => {
  const words = 'bracketedRoot requires a change of sign between lower and upper';
  expect(() => bracketedRoot(f, 0, 1)).toThrow(new RangeError(words));
});
