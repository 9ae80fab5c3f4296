import { within } from '../../reference/within';
import { digamma } from '../../../src/domain/statistics/digamma';
import { logGamma } from '../../../src/domain/statistics/log-gamma';
import { poissonDeviance } from '../../../src/domain/statistics/poisson-deviance';
import { stirlingError } from '../../../src/domain/statistics/stirling-error';

const EULER = 0.5772156649015329;

test('log gamma is ln of factorials, and 0 at 1 and 2', () => {
  let factorial = 1;
  for (let k = 1; k <= 170; k += 1) {
    within(logGamma(k), Math.log(factorial), 1e-14);
    factorial *= k;
  }
  expect([logGamma(1), logGamma(2)]).toEqual([0, 0]);
});

test('log gamma keeps its digits next to its zeros at 1 and 2', () => {
  within(logGamma(1 + 2 ** -40), -EULER * 2 ** -40, 1e-11);
  within(logGamma(2 + 2 ** -40), (1 - EULER) * 2 ** -40, 1e-11);
});

test('log gamma obeys Euler’s reflection and Legendre’s duplication', () => {
  for (let x = 0.01; x < 1; x += 0.0173) {
    within(logGamma(x) + logGamma(1 - x), Math.log(Math.PI / Math.sin(Math.PI * x)), 1e-13);
  }
  for (let x = 0.05; x < 20; x += 0.377) {
    const doubled = (1 - 2 * x) * Math.LN2 + Math.log(Math.PI) / 2 + logGamma(2 * x);
    within(Math.exp(logGamma(x) + logGamma(x + 0.5) - doubled), 1, 1e-13);
  }
});

test('log gamma reaches from the smallest number to the largest of its range', () => {
  within(logGamma(Number.MIN_VALUE), -Math.log(Number.MIN_VALUE), 1e-15);
  within(logGamma(2.5e305), 2.5e305 * (Math.log(2.5e305) - 1), 1e-15);
});

test('digamma steps by 1 / x', () => {
  for (const x of [0.01, 0.7, 3, 11.5, 40, 1e4]) expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 12);
});

test('digamma is Gauss’s at fractions, −1 / x near 0 and ln x far out', () => {
  within(digamma(0.5), -EULER - 2 * Math.LN2, 1e-14);
  within(digamma(0.25), -EULER - Math.PI / 2 - 3 * Math.LN2, 1e-14);
  within(digamma(1 / 3), -EULER - Math.PI / (2 * Math.sqrt(3)) - 1.5 * Math.log(3), 1e-14);
  within(digamma(1e-300), -1e300, 1e-15);
  within(digamma(1e300), 300 * Math.LN10, 1e-15);
});

test('the Stirling error of 1/2, 1 and 2 is what their factorials leave', () => {
  within(stirlingError(0.5), (1 - Math.LN2) / 2, 1e-13);
  within(stirlingError(1), 1 - Math.log(2 * Math.PI) / 2, 1e-13);
  within(stirlingError(2), 2 - 1.5 * Math.LN2 - Math.log(2 * Math.PI) / 2, 1e-13);
});

test('the Poisson deviance is that of its formula far from the mean, and of its series near it', () => {
  for (const mean of [0.01, 50, 89, 111, 300]) {
    within(poissonDeviance(100, mean / 100, mean - 100), 100 * Math.log(100 / mean) + mean - 100, 1e-13);
  }
  within(poissonDeviance(100, 1 + 1e-9, 1e-7), 5e-17 * (1 - 2e-9 / 3), 1e-14);
  expect(poissonDeviance(100, 1, 0)).toBe(0);
});
