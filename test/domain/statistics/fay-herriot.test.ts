import matrixFormulas from '../../reference/P01_fay_herriot.json';
import { localCase } from '../../reference/local-case';
import { seeded } from '../../reference/seeded';
import { within } from '../../reference/within';
import { fayHerriot, type EstimatedArea, type FayHerriotMethod } from '../../../src/domain/statistics/fay-herriot';

interface Input {
  areas: { yi: number; SD: number; MajorArea: number }[];
}

interface Fit {
  A: number;
  beta: number[];
  beta_se: number[];
  loglik: number;
  shrinkage_B: number[];
  eblup: number[];
  mse: number[];
  rmse: number[];
  check_metafor: { tau2: number; max_abs_diff_eblup: number };
}

const methods = ['REML', 'ML', 'FH'] as const;

test.each(methods)('eight areas by %s are those of the matrix formulas at 50 digits', (method) => {
  const { input, expected: fits, tolerance } = matrixFormulas;
  const expected = fits[method];
  const fit = fayHerriot(input.areas, method);
  all([fit.variance, fit.logLikelihood], [expected.variance, expected.logLikelihood], tolerance.rel);
  all(fit.coefficients, expected.coefficients, tolerance.rel);
  all(fit.standardErrors, expected.standardErrors, tolerance.rel);
  for (const figure of ['shrink', 'eblup', 'mse'] as const) {
    all(fit.areas.map((area) => area[figure]), expected.areas.map((area) => area[figure]), tolerance.rel); // prettier-ignore
  }
  expect(fit.areas.map(({ rmse }) => rmse)).toEqual(fit.areas.map(({ mse }) => Math.sqrt(mse)));
});

const all = (actual: readonly (number | null)[], expected: readonly number[], rel: number) => {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => within(value!, expected[i]!, rel));
};

localCase<Input, Record<FayHerriotMethod, Fit>>('O09_fay_herriot_milk', ({ input, expected: fits, tolerance }) => {
  const direct = input.areas.map(({ yi, SD, MajorArea }) => ({
    estimate: yi,
    variance: SD ** 2,
    covariates: [1, ...[2, 3, 4].map((major) => (MajorArea === major ? 1 : 0))],
  }));

  test.each(methods)('43 areas by %s are those of sae, their variance also that of metafor', (method) => {
    const expected = fits[method];
    const fit = fayHerriot(direct, method);
    all([fit.variance, fit.variance], [expected.A, expected.check_metafor.tau2], tolerance.rel);
    expect(expected.check_metafor.max_abs_diff_eblup).toBeLessThan(1e-12);
    all([fit.logLikelihood], [expected.loglik], tolerance.rel);
    all(fit.coefficients, expected.beta, tolerance.rel);
    all(fit.standardErrors, expected.beta_se, tolerance.rel);
    all(fit.areas.map(({ shrink }) => shrink), expected.shrinkage_B, tolerance.rel); // prettier-ignore
    all(fit.areas.map(({ eblup }) => eblup), expected.eblup, tolerance.rel); // prettier-ignore
    all(fit.areas.map(({ mse }) => mse), expected.mse, tolerance.rel); // prettier-ignore
    all(fit.areas.map(({ rmse }) => rmse), expected.rmse, tolerance.rel); // prettier-ignore
  });
});

const alike = (estimates: number[], variance = 1) =>
  estimates.map((estimate) => ({ estimate, variance, covariates: [1] }));

test('the example of the docstring', () => {
  expect(fayHerriot(alike([1, 2, 6]), 'REML').variance).toBeCloseTo(6, 12);
});

test('with equal variances the three are the classical ones', () => {
  // Sum of squares 14 about the mean 3: 14/2 − 1 and 14/3 − 1.
  expect(fayHerriot(alike([1, 2, 6]), 'FH').variance).toBeCloseTo(6, 12);
  expect(fayHerriot(alike([1, 2, 6]), 'ML').variance).toBeCloseTo(11 / 3, 12);
});

test.each(methods)('by %s areas that differ less than by chance share the mean', (method) => {
  const { variance, areas, coefficients } = fayHerriot(alike([1, 1.1, 1.3, 0.9, 1.2]), method);
  expect(variance).toBe(0);
  expect(coefficients[0]).toBeCloseTo(1.1, 14);
  for (const { shrink, eblup, mse, rmse } of areas) {
    expect(shrink).toBe(1);
    expect(eblup).toBeCloseTo(1.1, 14);
    expect(Number.isFinite(mse)).toBe(true);
    if (mse >= 0) expect(rmse).toBe(Math.sqrt(mse));
    else expect(rmse).toBeNull();
  }
});

test('an error estimate below 0 has no root', () => {
  const areas = [0.001, 1, 1, 1, 1, 1].map((variance) => ({ estimate: 1, variance, covariates: [1] }));
  const below = fayHerriot(areas, 'FH').areas.filter(({ mse }) => mse < 0);
  expect(below.length).toBeGreaterThan(0);
  for (const { rmse } of below) expect(rmse).toBeNull();
});

test.each(methods)('by %s each estimate lies between the direct one and the regression, in any unit', (method) => {
  const random = seeded(5);
  for (let round = 0; round < 25; round += 1) {
    const areas = Array.from({ length: 8 }, () => ({
      estimate: 4 * random(),
      variance: 0.01 + random(),
      covariates: [1, random()],
    }));
    const fit = fayHerriot(areas, method);
    const inOtherUnits = fayHerriot(
      areas.map(({ estimate, variance, covariates: [one, x] }) => ({
        estimate: 100 * estimate,
        variance: 1e4 * variance,
        covariates: [one!, 1e6 * x!],
      })),
      method,
    );
    expect(Math.abs(inOtherUnits.variance / 1e4 - fit.variance)).toBeLessThan(1e-8);
    areas.forEach(({ estimate, covariates }, i) => {
      const { shrink, eblup } = fit.areas[i]!;
      const regression = covariates.reduce((sum, x, k) => sum + x * fit.coefficients[k]!, 0);
      expect(eblup).toBeCloseTo(shrink * regression + (1 - shrink) * estimate, 10);
      expect(shrink > 0 && shrink <= 1).toBe(true);
      expect(inOtherUnits.areas[i]!.eblup / 100).toBeCloseTo(eblup, 7);
    });
  }
});

test('a variance at the end of what is allowed is fitted', () => {
  within(fayHerriot(alike([1e50, -1e50, 0], 1e50), 'FH').variance, 1e100, 1e-14);
  expect(fayHerriot(alike([1e-26, -1e-26, 0], 1e-50), 'FH').areas).toHaveLength(3);
});

test('by ML nothing in reach is more likely', () => {
  const areas = [3, 9, 4, 7, 1].map((estimate, i) => ({ estimate, variance: 1 + i, covariates: [1] }));
  const { variance, coefficients, logLikelihood } = fayHerriot(areas, 'ML');
  const at = (a: number, b: number) =>
    areas.reduce(
      (sum, { estimate, variance: d }) => sum - 0.5 * (Math.log(2 * Math.PI * (a + d)) + (estimate - b) ** 2 / (a + d)),
      0,
    );
  expect(at(variance, coefficients[0]!)).toBeCloseTo(logLikelihood, 12);
  for (const [da, db] of [
    [0.1, 0],
    [-0.1, 0],
    [0, 0.1],
    [0, -0.1],
    [9, 0],
  ] as const) {
    // prettier-ignore
    expect(at(variance + da, coefficients[0]! + db)).toBeLessThan(logLikelihood);
  }
});

const range = 'fayHerriot requires estimates and covariates between -1e50 and 1e50';
const positive = 'fayHerriot requires 1e-50 <= variance <= 1e50';
const three = (change: Partial<EstimatedArea>) => [...alike([1, 2]), { ...alike([6])[0]!, ...change }];
test.each<[EstimatedArea[], string]>([
  [[], 'fayHerriot requires at least one area and one covariate'],
  [[{ estimate: 1, variance: 1, covariates: [] }], 'fayHerriot requires at least one area and one covariate'],
  [three({ covariates: [1, 2] }), 'fayHerriot requires equally many covariates for every area'],
  [alike([1]), 'fayHerriot requires more areas than covariates'],
  [three({ estimate: NaN }), range],
  [three({ estimate: 2e50 }), range],
  [three({ covariates: [NaN] }), range],
  [three({ covariates: [-Infinity] }), range],
  [three({ variance: 0 }), positive],
  [three({ variance: NaN }), positive],
  [three({ variance: 2e50 }), positive],
  [
    [1, 2, 3].map((estimate) => ({ estimate, variance: 1, covariates: [1, 2] })),
    'fayHerriot requires linearly independent covariates',
  ],
  [
    [1, 2, 3].map((estimate) => ({ estimate, variance: 1, covariates: [0] })),
    'fayHerriot requires linearly independent covariates',
  ],
  [
    [
      { estimate: 1e-46, variance: 1e50, covariates: [1, 1e-36] },
      { estimate: 1e25, variance: 1e-40, covariates: [1, 1e-35] },
      { estimate: 1e46, variance: 1e-22, covariates: [1, 1e-19] },
    ],
    'fayHerriot requires numbers of comparable size',
  ],
])('fayHerriot(%j) is a RangeError', (areas, words) => {
  expect(() => fayHerriot(areas, 'REML')).toThrow(new RangeError(words));
});
