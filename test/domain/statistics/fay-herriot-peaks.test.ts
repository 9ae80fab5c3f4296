import { fayHerriot } from '../../../src/domain/statistics/fay-herriot';

/** Likelihood of areas with one mean at a variance of `a`; restricted, it also has the error of the mean. */
const likelihood = (areas: readonly (readonly [number, number])[], a: number, method: 'REML' | 'ML') => {
  const precision = areas.reduce((sum, [, d]) => sum + 1 / (a + d), 0);
  const mean = areas.reduce((sum, [y, d]) => sum + y / (a + d), 0) / precision;
  const fits = areas.reduce((sum, [y, d]) => sum - (Math.log(a + d) + (y - mean) ** 2 / (a + d)) / 2, 0);
  return method === 'ML' ? fits : fits - Math.log(precision) / 2;
};

test.each<['REML' | 'ML', string, [number, number][]]>([
  ['ML', '0 and a higher one', [[8.3, 38.6], [1.1, 13.9], [5.1, 1.4], [8, 0.1]]], // prettier-ignore
  ['ML', '0 and a lower one', [[4.7, 0.1], [3.3, 0.5], [7.9, 1.8], [4.7, 0.7]]], // prettier-ignore
  ['ML', 'a higher one further out', [[7.6, 0.1], [8.5, 0.1], [13, 7.8], [19.2, 11.9]]], // prettier-ignore
  ['ML', 'a lower one further out', [[4.8, 0.1], [3.2, 0.1], [17.3, 12.6], [4.1, 0.1]]], // prettier-ignore
  ['ML', '0 and two lower ones', [[6.8, 1.5], [19.3, 20.6], [4.6, 0.1], [0.2, 20.5]]], // prettier-ignore
  ['REML', '0 and a higher one', [[2, 0.1], [2.3, 0.1], [2.9, 16.1], [6.4, 2.6]]], // prettier-ignore
  ['REML', '0 and a lower one', [[15.6, 10.4], [8.5, 0.1], [8.5, 1.2], [13.7, 18.3]]], // prettier-ignore
  ['REML', 'a higher one further out', [[4.7, 0.5], [5.9, 0.2], [19.1, 13.4], [5.1, 0.1]]], // prettier-ignore
  ['REML', 'a lower one further out', [[8.8, 0.1], [6.8, 3.5], [19.6, 13.9], [8, 0.2]]], // prettier-ignore
])('where the likelihood has several peaks, by %s the highest counts: %s', (method, _, areas) => {
  const peak = fayHerriot(areas.map(([estimate, variance]) => ({ estimate, variance, covariates: [1] })), method).variance; // prettier-ignore
  const highest = likelihood(areas, peak, method);
  for (let a = 1e-4; a < 1e3; a *= 1.05) expect(likelihood(areas, a, method)).toBeLessThanOrEqual(highest);
  expect(likelihood(areas, 0, method)).toBeLessThanOrEqual(highest);
});
