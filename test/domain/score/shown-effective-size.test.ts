import { wilson } from '../../../src/domain/statistics/wilson';
import { shownEffectiveSize } from '../../../src/domain/score/shown-effective-size';

test.each([
  [0.86, 412],
  [0.5, 30],
  [0.972, 1049],
  [0.03, 200],
])('it finds the n again that Wilson’s interval was computed with: %d of %d', (share, n) => {
  const found = shownEffectiveSize(share, wilson(share, n, 0.95), 0.95)!;
  expect(n - found).toBeGreaterThanOrEqual(0);
  expect(n - found).toBeLessThanOrEqual(1);
});

test('limits that are rounded outwards tell fewer, never more, and the same whatever lies behind the rounding', () => {
  expect(shownEffectiveSize(0.75, { lower: 0.665, upper: 0.82 }, 0.95)).toBe(117);
  expect(shownEffectiveSize(0.75, wilson(0.75, 119, 0.95), 0.95)).toBeGreaterThanOrEqual(117);
});

test('an interval without width, or over everything, tells none', () => {
  expect(shownEffectiveSize(1, { lower: 1, upper: 1 }, 0.95)).toBeNull();
  expect(shownEffectiveSize(0.5, { lower: 0, upper: 1 }, 0.95)).toBeNull();
  expect(() => shownEffectiveSize(1.2, { lower: 0, upper: 0.4 }, 0.95)).toThrow('shownEffectiveSize requires');
});
