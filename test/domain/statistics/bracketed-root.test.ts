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

const watched = (f: (x: number) => number, lower: number, upper: number) => {
  const points: { x: number; value: number }[] = [];
  const watch = (x: number) => {
    points.push({ x, value: f(x) });
    return f(x);
  };
  return { root: bracketedRoot(watch, lower, upper), points };
};

test.each<[string, (x: number) => number]>([
  ['rising', (x) => 2 * (Math.sqrt(1 + 2 * (x - 0.3)) - 1)],
  ['falling', (x) => 2 - 2 * Math.sqrt(1 + 2 * (x - 0.3))],
])('a %s function whose inverse is a parabola is solved by the first interpolation', (_, f) => {
  // Both ends, the middle, the interpolated point, and two at most to see that it is the root.
  const { points } = watched(f, 0, 1);
  expect(points.slice(0, 3).map(({ x }) => x)).toEqual([0, 1, 0.5]);
  expect(points[3]!.x).toBeCloseTo(0.3, 14);
  expect(points.length).toBeLessThanOrEqual(6);
});

test.each<[string, (x: number) => number, number, number, number]>([
  ['x² − 2', (x) => x * x - 2, 0, 2, 9],
  ['e^x − 2', (x) => Math.exp(x) - 2, -3, 5, 12],
  ['ln x', (x) => Math.log(x), 0.1, 9, 12],
  ['x − cos x', (x) => x - Math.cos(x), 0, 2, 9],
])('%s between %p and %p takes at most %p evaluations, where halving takes fifty', (_, f, lower, upper, most) => {
  const { root, points } = watched(f, lower, upper);
  expect(points.length).toBeLessThanOrEqual(most);
  const nearest = Math.min(...points.map(({ value }) => Math.abs(value)));
  expect(Math.abs(f(root))).toBe(nearest);
});

test('where interpolation misleads, it takes little more than halving', () => {
  const halvings = Math.log2(1 / Number.EPSILON);
  for (const power of [3, 5, 9, 15]) {
    const { points } = watched((x) => (x - 0.3) ** power, -1, 1);
    expect(points.length).toBeLessThanOrEqual(1.5 * halvings);
  }
});

test('a step at 0 is found down to the smallest number', () => {
  const { root, points } = watched((x) => (x < 0 ? -1 : 1), -1, 2);
  expect(Math.abs(root)).toBeLessThanOrEqual(Number.MIN_VALUE);
  expect(points.length).toBeLessThan(1100);
});

test.each([
  [1, 0],
  [-Infinity, 0],
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
