import distributions from '../../reference/O01_distributions.json';
import { within } from '../../reference/within';
import { betaCdf } from '../../../src/domain/statistics/beta-cdf';
import { betaQuantile } from '../../../src/domain/statistics/beta-quantile';
import { chiSquareQuantile } from '../../../src/domain/statistics/chi-square-quantile';
import { digamma } from '../../../src/domain/statistics/digamma';
import { incompleteBeta } from '../../../src/domain/statistics/incomplete-beta';
import { incompleteBetaInverse } from '../../../src/domain/statistics/incomplete-beta-inverse';
import { incompleteGamma } from '../../../src/domain/statistics/incomplete-gamma';
import { logGamma } from '../../../src/domain/statistics/log-gamma';
import { normalQuantile } from '../../../src/domain/statistics/normal-quantile';
import { poissonDeviance } from '../../../src/domain/statistics/poisson-deviance';
import { poissonUpperTail } from '../../../src/domain/statistics/poisson-upper-tail';
import { stirlingError } from '../../../src/domain/statistics/stirling-error';
import { studentTQuantile } from '../../../src/domain/statistics/student-t-quantile';
import { studentTTail } from '../../../src/domain/statistics/student-t-tail';

const { expected, tolerance } = distributions;

describe('every distribution is R’s', () => {
  test('no quantity of the reference case is left out', () => {
    expect(Object.keys(expected).sort()).toEqual(
      ['digamma', 'lgamma', 'pbeta', 'ppois_upper', 'pt', 'qbeta', 'qchisq', 'qnorm', 'qt'].sort(),
    );
  });
  test.each(expected.qnorm)('normal quantile of $p', ({ p, value }) => {
    within(normalQuantile(p), value, tolerance.rel);
    within(studentTQuantile(p, Infinity), value, tolerance.rel);
  });
  test.each(expected.qt)('t quantile of $p with $df degrees of freedom', ({ p, df, value }) => {
    within(studentTQuantile(p, df), value, tolerance.rel);
  });
  test.each(expected.pt)('t distribution at $t with $df degrees of freedom', ({ t, df, value }) => {
    within(studentTTail(-t, df), value, tolerance.rel);
  });
  test.each(expected.qbeta)('beta($a, $b) quantile of $p', ({ p, a, b, value }) => {
    within(betaQuantile(p, a, b), value, tolerance.rel);
  });
  test.each(expected.pbeta)('beta($a, $b) distribution at $x', ({ x, a, b, value }) => {
    within(betaCdf(x, a, b), value, tolerance.rel);
  });
  test.each(expected.qchisq)('chi-square quantile of $p with $df degrees of freedom', ({ p, df, value }) => {
    within(chiSquareQuantile(p, df), value, tolerance.rel);
  });
  test.each(expected.ppois_upper)('Poisson tail from $k with mean $lambda', ({ k, lambda, value }) => {
    within(poissonUpperTail(k, lambda), value, tolerance.rel);
  });
  test.each(expected.lgamma)('log gamma of $x', ({ x, value }) => within(logGamma(x), value, tolerance.rel));
  test.each(expected.digamma)('digamma of $x', ({ x, value }) => within(digamma(x), value, tolerance.rel));
});

test('the examples of the docstrings hold', () => {
  expect(stirlingError(10)).toBeCloseTo(0.008330563433362871, 14);
  expect(poissonDeviance(2, 0.5, -1)).toBeCloseTo(0.3862943611198906, 15);
  expect(poissonDeviance(100, 1.01, 1)).toBeCloseTo(1 - 100 * Math.log1p(0.01), 13);
  expect(poissonDeviance(2, 0, -2)).toBe(Infinity);
  const beta = incompleteBeta(0.25, 0.75, 1, 2);
  within(beta.lower, 0.4375, 1e-14);
  within(beta.upper, 0.5625, 1e-14);
  const { x, y } = incompleteBetaInverse(0.4375, 0.5625, 1, 2);
  within(x, 0.25, 1e-14);
  within(y, 0.75, 1e-14);
  within(betaCdf(0.25, 1, 2), 0.4375, 1e-14);
  within(betaQuantile(0.4375, 1, 2), 0.25, 1e-14);
  within(incompleteGamma(1, 2).upper, Math.exp(-2), 1e-14);
  within(logGamma(0.5), 0.5723649429247001, 1e-15);
  within(digamma(1), -0.5772156649015329, 1e-15);
  within(studentTQuantile(0.975, 14), 2.144786687917804, 1e-14);
  within(studentTTail(2.1, 14), 0.02716657298745242, 1e-14);
  within(chiSquareQuantile(0.95, 3), 7.81472790325118, 1e-14);
  within(poissonUpperTail(5, 1.2), 0.007745788276441408, 1e-14);
});
