import { within } from '../../reference/within';
import { betaCdf } from '../../../src/domain/statistics/beta-cdf';
import { betaQuantile } from '../../../src/domain/statistics/beta-quantile';
import { chiSquareQuantile } from '../../../src/domain/statistics/chi-square-quantile';
import { incompleteBetaInverse } from '../../../src/domain/statistics/incomplete-beta-inverse';
import { incompleteGamma } from '../../../src/domain/statistics/incomplete-gamma';
import { normalQuantile } from '../../../src/domain/statistics/normal-quantile';
import { poissonUpperTail } from '../../../src/domain/statistics/poisson-upper-tail';
import { studentTQuantile } from '../../../src/domain/statistics/student-t-quantile';
import { studentTTail } from '../../../src/domain/statistics/student-t-tail';

describe('closed forms far from the reference rows', () => {
  test.each([1e-300, 1e-20, 0.3, 0.999])('beta(a, 1) is the power and beta(1, b) its mirror, at p = %p', (p) => {
    for (const a of [0.5, 1, 3.3, 100, 1e4, 1e6]) {
      const [power, mirror] = [p ** (1 / a), -Math.expm1(Math.log1p(-p) / a)];
      within(betaQuantile(p, a, 1), power, 2e-13);
      within(betaQuantile(p, 1, a), mirror, mirror < 1e-304 ? 1e-11 : 2e-13);
    }
  });
  test.each([1e-300, 1e-20, 0.3, 0.49])('t with 1 and 2 degrees of freedom at p = %p', (p) => {
    within(studentTQuantile(p, 1), -1 / Math.tan(Math.PI * p), 1e-13);
    within(studentTQuantile(p, 2), (p - 0.5) * Math.sqrt(2 / (p * (1 - p))), 1e-13);
  });
  test.each([0.3, 2, 1e5, 1e12, 1e100, 1e300])('the t tails with 1 and 2 degrees of freedom beyond %p', (t) => {
    within(studentTTail(t, 1), Math.atan(1 / t) / Math.PI, 1e-13);
    const root = Math.sqrt(2 + t * t);
    within(studentTTail(t, 2), 1 / root / (root + t), 1e-13);
  });
  test('no normal tail is left where its square would overflow', () => {
    expect([studentTTail(1e200, Infinity), studentTTail(-1e200, Infinity)]).toEqual([0, 1]);
  });
  test('chi-square with 2 degrees of freedom is exponential', () => {
    for (const p of [1e-300, 1e-9, 0.2, 0.7, 1 - 1e-9]) {
      within(chiSquareQuantile(p, 2), -2 * Math.log1p(-p), 1e-13);
    }
  });
  test('beta(1/2, 1/2) is the arcsine law, down to the smallest numbers', () => {
    for (const p of [0.4, 1e-3, 1e-40, 1e-151, 1e-153])
      within(betaQuantile(p, 0.5, 0.5), Math.sin((Math.PI * p) / 2) ** 2, 1e-12);
    for (const x of [0.1, 0.3, 0.7, 0.95]) within(betaCdf(x, 0.5, 0.5), (2 / Math.PI) * Math.asin(Math.sqrt(x)), 1e-14);
  });
  test('a quantile beyond which almost nothing lies is found from what lies there', () => {
    const { x, y } = incompleteBetaInverse(1, 1e-40, 1, 100);
    within(y, 10 ** -0.4, 1e-13);
    within(x, 1 - 10 ** -0.4, 1e-13);
  });
  test('gamma(1) is exponential, gamma(1/2) has the normal tail, and both tails make 1', () => {
    for (const x of [0, 0.3, 1, 2, 2.5, 7, 40]) {
      const { lower, upper } = incompleteGamma(1, x);
      within(upper, Math.exp(-x), 1e-14);
      within(lower, -Math.expm1(-x), 1e-14);
      expect(lower + upper).toBeCloseTo(1, 15);
    }
    within(incompleteGamma(0.5, 1.959963984540054 ** 2 / 2).upper, 0.05, 1e-13);
    within(incompleteGamma(0.5, 0.6744897501960817 ** 2 / 2).lower, 0.5, 1e-13);
  });
  test('chi-square with 1 degree of freedom is π p² / 2 near 0, down to the smallest numbers', () => {
    for (const p of [1e-40, 1e-151, 1.5e-152, 2e-152, 1e-153])
      within(chiSquareQuantile(p, 1), (Math.PI / 2) * p * p, 1e-12);
    expect([chiSquareQuantile(1e-163, 1), chiSquareQuantile(0, 1)]).toEqual([0, 0]);
  });
  test('a Poisson count of ten thousand million is allowed', () => {
    expect(poissonUpperTail(1e10, 1e10)).toBeCloseTo(0.5, 4);
  });
  test('the normal tail and quantile agree far out', () => {
    for (const p of [1e-300, 1e-100, 1e-20, 1e-5, 0.2]) {
      within(studentTTail(-normalQuantile(p), Infinity), p, 1e-12);
    }
    expect([studentTTail(39.5, Infinity), studentTTail(-39.5, Infinity)]).toEqual([0, 1]);
  });
  test('t passes into the normal smoothly where its own formula ends', () => {
    for (const p of [1e-300, 1e-9, 0.025, 0.4, 0.9]) {
      within(studentTQuantile(p, 1e10), studentTQuantile(p, 1.000001e10), 1e-11);
      const t = studentTQuantile(p, 1e10);
      within(studentTTail(t, 1e10), studentTTail(t, 1.000001e10), 1e-10);
    }
  });
  test('a Poisson tail is the sum of its terms', () => {
    const below = Math.exp(-1.2) * (1 + 1.2 + 1.2 ** 2 / 2 + 1.2 ** 3 / 6 + 1.2 ** 4 / 24);
    within(poissonUpperTail(5, 1.2), 1 - below, 1e-13);
    expect([poissonUpperTail(0, 3), poissonUpperTail(0, 0), poissonUpperTail(1, 0), poissonUpperTail(3, 1e6)]).toEqual([
      1, 1, 0, 1,
    ]);
  });
});

test('the quantile of one half is exactly 0 for t, and t is symmetric', () => {
  for (const df of [0.5, 1, 14, 1e12, Infinity]) {
    expect(studentTQuantile(0.5, df)).toBe(0);
    expect(studentTQuantile(0.25, df)).toBe(-studentTQuantile(0.75, df));
  }
});
