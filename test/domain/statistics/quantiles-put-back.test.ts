import { seeded } from '../../reference/seeded';
import { within } from '../../reference/within';
import { betaCdf } from '../../../src/domain/statistics/beta-cdf';
import { betaQuantile } from '../../../src/domain/statistics/beta-quantile';
import { chiSquareQuantile } from '../../../src/domain/statistics/chi-square-quantile';
import { incompleteBeta } from '../../../src/domain/statistics/incomplete-beta';
import { incompleteBetaInverse } from '../../../src/domain/statistics/incomplete-beta-inverse';
import { incompleteGamma } from '../../../src/domain/statistics/incomplete-gamma';
import { studentTQuantile } from '../../../src/domain/statistics/student-t-quantile';
import { studentTTail } from '../../../src/domain/statistics/student-t-tail';

const spread = (random: () => number, lowest: number, highest: number) =>
  lowest * Math.exp(random() * Math.log(highest / lowest));

describe('a quantile put back into its distribution gives the probability', () => {
  const probabilities = [1e-300, 1e-100, 1e-20, 1e-8, 0.001, 0.025, 0.3, 0.5, 0.7, 0.975, 0.9999, 1 - 1e-9, 1 - 1e-12];
  const shapes = [0.01, 0.1, 0.5, 1, 3, 30, 1e3, 1e5, 1e6];
  const random = seeded(20261123);
  const drawn = Array.from({ length: 60 }, () => [spread(random, 0.01, 1e6), spread(random, 0.01, 1e6)] as const);
  const pairs = [...shapes.flatMap((a) => shapes.map((b) => [a, b] as const)), ...drawn];

  test('beta, shapes from 0.01 to a million', () => {
    for (const [a, b] of pairs) {
      for (const p of probabilities) {
        const { x, y } = incompleteBetaInverse(p, 1 - p, a, b);
        expect(betaQuantile(p, a, b)).toBe(x);
        expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
        if (x < 1e-300 || y < 1e-300) continue;
        const { lower, upper } = incompleteBeta(x, y, a, b);
        // ln p and x have the condition number ln p · √shape here; x is a rounded double.
        const exactness = 1e-10;
        if (p < 0.5) within(lower, p, exactness);
        else within(upper, 1 - p, exactness);
      }
    }
  });
  test('t, degrees of freedom from 0.5 to a million', () => {
    for (const df of [0.5, 1, 2, 3.5, 14, 200, 1e4, 1e6, 1e10, 2e10, ...drawn.map(([a]) => Math.max(0.5, a))]) {
      for (const p of probabilities) {
        if (df < 1 && p < 1e-100) continue;
        const t = studentTQuantile(p, df);
        expect(Number.isFinite(t)).toBe(true);
        if (p < 0.5) within(studentTTail(-t, df), p, 1e-10);
        else within(studentTTail(t, df), 1 - p, 1e-10);
      }
    }
  });
  test('chi-square, degrees of freedom from 0.02 to two million', () => {
    for (const df of [0.02, 1, 7, 2e3, 2e6, ...drawn.map(([a]) => 2 * a)]) {
      for (const p of probabilities) {
        const x = chiSquareQuantile(p, df);
        expect(x >= 0 && x < Infinity).toBe(true);
        if (x < 1e-300) continue;
        const { lower, upper } = incompleteGamma(df / 2, x / 2);
        if (p < 0.5) within(lower, p, 1e-10);
        else within(upper, 1 - p, 1e-10);
      }
    }
  });
  test('at the ends of the allowed shapes every result is a probability or a share', () => {
    for (const a of [1e-6, 1e-3, 1, 1e4, 1e10]) {
      for (const b of [1e-6, 1e-3, 1, 1e4, 1e10]) {
        for (const p of [0, Number.MIN_VALUE, ...probabilities, 1]) {
          for (const value of [betaQuantile(p, a, b), betaCdf(p, a, b)]) expect(value >= 0 && value <= 1).toBe(true);
        }
        expect([betaQuantile(0, a, b), betaQuantile(1, a, b), betaCdf(0, a, b), betaCdf(1, a, b)]).toEqual([
          0, 1, 0, 1,
        ]);
      }
      for (const x of [0, Number.MIN_VALUE, 1, 1e10, Number.MAX_VALUE]) {
        const { lower, upper } = incompleteGamma(a, x);
        expect(lower >= 0 && lower <= 1 && upper >= 0 && upper <= 1).toBe(true);
      }
    }
    for (const df of [1e-5, 0.5, 1, 1e10, 2e10, Infinity]) {
      expect(studentTTail(0, df)).toBe(0.5);
      for (const t of [Number.MIN_VALUE, 1e-200, 1e100, Number.MAX_VALUE]) {
        const tail = studentTTail(t, df);
        expect(tail >= 0 && tail <= 0.5).toBe(true);
        expect(studentTTail(-t, df)).toBe(1 - tail);
      }
    }
    for (const df of [2e-6, 1, 2e10]) {
      expect(chiSquareQuantile(0, df)).toBe(0);
      for (const p of probabilities) expect(chiSquareQuantile(p, df) < Infinity).toBe(true);
    }
  });
});
