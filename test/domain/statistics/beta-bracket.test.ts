import { betaBracket } from '../../../src/domain/statistics/beta-bracket';
import { incompleteBetaInverse } from '../../../src/domain/statistics/incomplete-beta-inverse';

const PROBABILITIES = [0.0005, 0.005, 0.025, 0.1, 0.3, 0.5, 0.7, 0.9, 0.975, 0.9995];
const SHAPES = [5, 8, 20, 30, 100, 1e3, 1e5];

test('the example of the docstring', () => {
  const { from, until } = betaBracket(0.025, 0.975, 20, 30, 0)!;
  expect(from).toBeCloseTo(-1.3296, 4);
  expect(until).toBeCloseTo(-1.2896, 4);
});

test('ln x lies in it for middling probabilities and shapes from 5 up, and in its middle for large shapes', () => {
  for (const p of PROBABILITIES) {
    for (const a of SHAPES) {
      for (const b of SHAPES) {
        const { from, until } = betaBracket(p, 1 - p, a, b, 0.1)!;
        const logX = Math.log(incompleteBetaInverse(p, 1 - p, a, b).x);
        expect([p, a, b, from < logX && logX < until]).toEqual([p, a, b, true]);
        expect(until - from).toBeCloseTo(0.04, 12);
        if (a >= 20 && b >= 8) expect(Math.abs((from + until) / 2 - logX)).toBeLessThan(1e-3);
      }
    }
  }
});

test('a shape below 1 has none', () => {
  expect(betaBracket(0.5, 0.5, 0.999, 5, 0)).toBeNull();
  expect(betaBracket(0.5, 0.5, 5, 0.999, 0)).toBeNull();
  expect(betaBracket(0.5, 0.5, 1, 5, 0)).not.toBeNull();
  expect(betaBracket(0.5, 0.5, 5, 1, 0)).not.toBeNull();
});

test('none reaches above the highest point', () => {
  const { until } = betaBracket(0.5, 0.5, 40, 60, 0)!;
  expect(betaBracket(0.5, 0.5, 40, 60, until)).not.toBeNull();
  expect(betaBracket(0.5, 0.5, 40, 60, until - 1e-9)).toBeNull();
});

test('probabilities below 1e-300 are taken for 1e-300', () => {
  expect(betaBracket(1e-310, 1, 1e4, 2e4, 0)).toEqual(betaBracket(1e-300, 1, 1e4, 2e4, 0));
  expect(betaBracket(1, 1e-310, 1e4, 2e4, 0)).toEqual(betaBracket(1, 1e-300, 1e4, 2e4, 0));
  expect(betaBracket(1e-290, 1, 1e4, 2e4, 0)).not.toEqual(betaBracket(1e-300, 1, 1e4, 2e4, 0));
});
