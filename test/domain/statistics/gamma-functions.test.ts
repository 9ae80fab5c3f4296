import { within } from '../../reference/within';
import { digamma } from '../../../src/domain/statistics/digamma';
import { logGamma } from '../../../src/domain/statistics/log-gamma';

const EULER = 0.5772156649015329;

test('log gamma is ln of factorials, and 0 at 1 and 2', () => {
  let factorial = 1;
  for (let k = 1; k <= 170; k += 1) {
    within(logGamma(k), Math.log(factorial), 1e-14);
    factorial *= k;
  }
  expect([logGamma(1), logGamma(2)]).toEqual([0, 0]);
});
test('log gamma keeps its digits next to its zero at 1', () =>
  within(logGamma(1 + 2 ** -40), -EULER * 2 ** -40, 1e-11));
test('digamma steps by 1 / x', () => {
  for (const x of [0.01, 0.7, 3, 11.5, 40, 1e4]) expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 12);
});
