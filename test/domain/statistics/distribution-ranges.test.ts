import { refuses } from '../../reference/refuses';
import { betaCdf } from '../../../src/domain/statistics/beta-cdf';
import { betaQuantile } from '../../../src/domain/statistics/beta-quantile';
import { chiSquareQuantile } from '../../../src/domain/statistics/chi-square-quantile';
import { digamma } from '../../../src/domain/statistics/digamma';
import { incompleteBeta } from '../../../src/domain/statistics/incomplete-beta';
import { incompleteBetaInverse } from '../../../src/domain/statistics/incomplete-beta-inverse';
import { incompleteGamma } from '../../../src/domain/statistics/incomplete-gamma';
import { logGamma } from '../../../src/domain/statistics/log-gamma';
import { poissonDeviance } from '../../../src/domain/statistics/poisson-deviance';
import { poissonUpperTail } from '../../../src/domain/statistics/poisson-upper-tail';
import { stirlingError } from '../../../src/domain/statistics/stirling-error';
import { studentTQuantile } from '../../../src/domain/statistics/student-t-quantile';
import { studentTTail } from '../../../src/domain/statistics/student-t-tail';

test('the ends of every range are inside it', () => {
  const ends = [1e-6, 1e10];
  for (const a of ends) {
    for (const b of ends) {
      expect([betaCdf(0, a, b), betaCdf(1, a, b), betaQuantile(0, a, b), betaQuantile(1, a, b)]).toEqual([0, 1, 0, 1]);
      expect(incompleteBetaInverse(0, 1, a, b)).toEqual({ x: 0, y: 1 });
      expect(incompleteBetaInverse(1, 0, a, b)).toEqual({ x: 1, y: 0 });
      expect(incompleteBeta(0, 1, a, b)).toEqual({ lower: 0, upper: 1 });
      expect(incompleteBeta(1, 0, a, b)).toEqual({ lower: 1, upper: 0 });
    }
    expect(incompleteGamma(a, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteGamma(a, Number.MAX_VALUE)).toEqual({ lower: 1, upper: 0 });
    expect(chiSquareQuantile(0, 2 * a)).toBe(0);
    expect(chiSquareQuantile(0.7, 2 * a)).toBeLessThan(2.1e10);
  }
  for (const df of [1e-5, Infinity]) expect([studentTTail(0, df), studentTQuantile(0.5, df)]).toEqual([0.5, 0]);
  expect(incompleteBetaInverse(1, 0, 1, 1e4)).toEqual({ x: 1, y: 0 });
});

describe('input outside the domain is a RangeError that names the rule', () => {
  test.each([0, -1, NaN, Infinity, 1e306])('logGamma(%p)', (x) => {
    refuses(() => logGamma(x), 'logGamma requires 0 < x <= 2.5e305');
  });
  test.each([0, 1e-301, NaN, Infinity])('digamma(%p)', (x) => {
    refuses(() => digamma(x), 'digamma requires 1e-300 <= x < Infinity');
  });
  test.each([0, NaN, Infinity])('stirlingError(%p)', (x) => {
    refuses(() => stirlingError(x), 'stirlingError requires a finite x > 0');
  });
  test.each([
    [0, 1, 0, 'poissonDeviance requires a finite a > 0'],
    [NaN, 1, 0, 'poissonDeviance requires a finite a > 0'],
    [1, -1, 0, 'poissonDeviance requires a finite ratio >= 0'],
    [1, Infinity, 0, 'poissonDeviance requires a finite ratio >= 0'],
    [Infinity, 1, 0, 'poissonDeviance requires a finite a > 0'],
    [1, NaN, 0, 'poissonDeviance requires a finite ratio >= 0'],
    [1, 1, NaN, 'poissonDeviance requires a finite excess'],
    [1, 1, -Infinity, 'poissonDeviance requires a finite excess'],
  ])('poissonDeviance(%p, %p, %p)', (a, ratio, excess, words) =>
    refuses(() => poissonDeviance(a, ratio, excess), words),
  );
  test.each([
    [-0.1, 1, 1, 1, '0 <= x <= 1'],
    [NaN, 1, 1, 1, '0 <= x <= 1'],
    [1.1, 0, 1, 1, '0 <= x <= 1'],
    [0.5, 2, 1, 1, '0 <= y <= 1'],
    [1, -0.1, 1, 1, '0 <= y <= 1'],
    [0.5, 0.6, 1, 1, 'x + y = 1'],
    [0.5, 0.5, 0, 1, '1e-6 <= a <= 1e10'],
    [0.5, 0.5, 2e10, 1, '1e-6 <= a <= 1e10'],
    [0.5, 0.5, 1, 0, '1e-6 <= b <= 1e10'],
    [0.5, 0.5, 1, Infinity, '1e-6 <= b <= 1e10'],
  ])('incompleteBeta(%p, %p, %p, %p)', (x, y, a, b, rule) => {
    refuses(() => incompleteBeta(x, y, a, b), `incompleteBeta requires ${rule}`);
    const inverseRule = rule
      .replace(/x \+ y/, 'lower + upper')
      .replace(/\bx\b/, 'lower')
      .replace(/\by\b/, 'upper');
    refuses(() => incompleteBetaInverse(x, y, a, b), `incompleteBetaInverse requires ${inverseRule}`);
  });
  test.each([
    [-0.1, 1, 1, null],
    [1.1, 1, 1, null],
    [NaN, 1, 1, null],
    [0.5, 0, 1, 'a'],
    [0.5, NaN, 1, 'a'],
    [0.5, 2e10, 1, 'a'],
    [0.5, 1, -1, 'b'],
    [0.5, 1, NaN, 'b'],
    [0.5, 1, 2e10, 'b'],
  ])('betaCdf and betaQuantile(%p, %p, %p)', (at, a, b, shape) => {
    refuses(() => betaCdf(at, a, b), `betaCdf requires ${shape ? `1e-6 <= ${shape} <= 1e10` : '0 <= x <= 1'}`);
    refuses(
      () => betaQuantile(at, a, b),
      `betaQuantile requires ${shape ? `1e-6 <= ${shape} <= 1e10` : '0 <= p <= 1'}`,
    );
  });
  test.each([
    [0, 1, '1e-6 <= a <= 1e10'],
    [2e10, 1, '1e-6 <= a <= 1e10'],
    [NaN, 1, '1e-6 <= a <= 1e10'],
    [1, -1, 'a finite x >= 0'],
    [1, NaN, 'a finite x >= 0'],
    [1, Infinity, 'a finite x >= 0'],
  ])('incompleteGamma(%p, %p)', (a, x, rule) =>
    refuses(() => incompleteGamma(a, x), `incompleteGamma requires ${rule}`),
  );
  test.each([
    [0, 5, '0 < p < 1'],
    [1, 5, '0 < p < 1'],
    [NaN, 5, '0 < p < 1'],
    [0.5, 0, 'df >= 1e-5'],
    [0.5, NaN, 'df >= 1e-5'],
    [1e-300, 0.5, '|t| <= 1.797e308'],
  ])('studentTQuantile(%p, %p)', (p, df, rule) =>
    refuses(() => studentTQuantile(p, df), `studentTQuantile requires ${rule}`),
  );
  test.each([
    [Infinity, 5, 'a finite t'],
    [NaN, 5, 'a finite t'],
    [1, 0, 'df >= 1e-5'],
    [1, NaN, 'df >= 1e-5'],
  ])('studentTTail(%p, %p)', (t, df, rule) => refuses(() => studentTTail(t, df), `studentTTail requires ${rule}`));
  test.each([
    [-0.1, 5, '0 <= p < 1'],
    [1, 5, '0 <= p < 1'],
    [NaN, 5, '0 <= p < 1'],
    [0.5, 0, '2e-6 <= df <= 2e10'],
    [0.5, NaN, '2e-6 <= df <= 2e10'],
    [0.5, 2.1e10, '2e-6 <= df <= 2e10'],
  ])('chiSquareQuantile(%p, %p)', (p, df, rule) =>
    refuses(() => chiSquareQuantile(p, df), `chiSquareQuantile requires ${rule}`),
  );
  test.each([
    [-1, 5, 'an integer 0 <= k <= 1e10'],
    [1.5, 5, 'an integer 0 <= k <= 1e10'],
    [NaN, 5, 'an integer 0 <= k <= 1e10'],
    [1e10 + 1, 5, 'an integer 0 <= k <= 1e10'],
    [1, -1, 'a finite lambda >= 0'],
    [1, NaN, 'a finite lambda >= 0'],
    [0, Infinity, 'a finite lambda >= 0'],
  ])('poissonUpperTail(%p, %p)', (k, lambda, rule) =>
    refuses(() => poissonUpperTail(k, lambda), `poissonUpperTail requires ${rule}`),
  );
});
