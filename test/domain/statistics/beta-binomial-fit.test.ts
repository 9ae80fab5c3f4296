import housing from '../../reference/O08_eb_betabinomial_housing.json';
import effective from '../../reference/O17_eb_effective_counts.json';
import { relativeError } from '../../reference/cases';
import { seeded } from '../../reference/seeded';
import { betaBinomialFit, type BetaBinomialFit } from '../../../src/domain/statistics/beta-binomial-fit';

describe.each([housing, effective])('$title', ({ input, expected, tolerance }) => {
  let fit: BetaBinomialFit;
  beforeAll(() => (fit = betaBinomialFit(input.areas, 0.95)!));
  const within = (actual: number, reference: number) =>
    expect(relativeError(actual, reference)).toBeLessThanOrEqual(tolerance.rel);

  test('the fitted distribution is R’s', () => {
    within(fit.mu, expected.fit.mu);
    within(fit.m, expected.fit.M);
    within(fit.alpha, expected.fit.alpha);
    within(fit.beta, expected.fit.beta);
    within(fit.rho, expected.fit.rho);
    within(fit.logLikelihood, expected.fit.loglik);
  });

  test('the likelihood is level there, as the reference’s is', () => {
    expect(fit.score).toHaveLength(expected.fit.score.length);
    for (const slope of [...fit.score, ...expected.fit.score]) expect(Math.abs(slope)).toBeLessThan(1e-9);
  });

  test('every area is R’s', () => {
    expect(fit.areas).toHaveLength(expected.areas.length);
    expected.areas.forEach((reference, i) => {
      const area = fit.areas[i]!;
      within(area.raw, reference.raw);
      within(area.shrink, reference.shrink);
      within(area.mean, reference.post_mean);
      within(area.standardDeviation, reference.post_sd);
      within(area.lower, reference.cred_lo);
      within(area.upper, reference.cred_hi);
      within(area.aboveMu, reference.p_above_mu);
    });
  });

  test('each rate lies between the area’s own and the mean, inside its interval', () => {
    for (const { raw, mean, lower, upper } of fit.areas) {
      expect(Math.min(raw, fit.mu) <= mean && mean <= Math.max(raw, fit.mu)).toBe(true);
      expect(lower < mean && mean < upper).toBe(true);
    }
  });
});

test('the example of the docstring', () => {
  const fit = betaBinomialFit([{ y: 2, n: 20 }, { y: 10, n: 20 }, { y: 18, n: 20 }], 0.95); // prettier-ignore
  expect(fit!.mu).toBeCloseTo(0.5, 12);
});

test('counting dissatisfied instead of satisfied mirrors everything', () => {
  const fit = betaBinomialFit(housing.input.areas, 0.9)!;
  const mirrored = betaBinomialFit(housing.input.areas.map(({ y, n }) => ({ y: n - y, n })), 0.9)!; // prettier-ignore
  expect(relativeError(mirrored.m, fit.m)).toBeLessThan(1e-9);
  expect(relativeError(mirrored.mu, 1 - fit.mu)).toBeLessThan(1e-9);
  mirrored.areas.forEach((area, i) => {
    expect(relativeError(area.lower, 1 - fit.areas[i]!.upper)).toBeLessThan(1e-8);
    expect(relativeError(area.aboveMu, 1 - fit.areas[i]!.aboveMu)).toBeLessThan(1e-6);
  });
});

test('no prior nearby is more likely', () => {
  const random = seeded(3);
  for (let round = 0; round < 8; round += 1) {
    const areas = Array.from({ length: 15 }, () => {
      const n = 1 + 80 * random();
      return { y: n * random(), n };
    });
    const fit = betaBinomialFit(areas, 0.95)!;
    for (const slope of fit.score) expect(Math.abs(slope)).toBeLessThan(1e-9);
    for (const { raw, mean } of fit.areas) {
      expect(Math.min(raw, fit.mu) <= mean && mean <= Math.max(raw, fit.mu)).toBe(true);
    }
  }
});

test.each([
  ['areas differ less than by chance', [{ y: 50, n: 100 }, { y: 50, n: 100 }, { y: 51, n: 100 }]], // prettier-ignore
  ['there is one area', [{ y: 5, n: 10 }]],
  ['nobody is satisfied', [{ y: 0, n: 10 }, { y: 0, n: 20 }]], // prettier-ignore
  ['everybody is satisfied', [{ y: 10, n: 10 }, { y: 20, n: 20 }]], // prettier-ignore
  ['every area lies at 0 or 1', [{ y: 0, n: 10 }, { y: 20, n: 20 }]], // prettier-ignore
  ['every area has one answer', [{ y: 0, n: 1 }, { y: 1, n: 1 }, { y: 1, n: 1 }]], // prettier-ignore
  ['no spread at all is likelier than the best spread', [{ y: 88, n: 180 }, { y: 0, n: 2 }, { y: 0, n: 4 }]], // prettier-ignore
  ['the counts are next to nothing', [{ y: 1e-12, n: 3 }, { y: 1e-300, n: 4 }]], // prettier-ignore
])('there is no fit where %s', (_, areas) => {
  expect(betaBinomialFit(areas, 0.95)).toBeNull();
});

test('an area of one answer counts among larger ones, also where the prior outweighs it a thousand times', () => {
  const areas = [{ y: 1, n: 1 }, { y: 499e3, n: 1e6 }, { y: 501e3, n: 1e6 }, { y: 505e3, n: 1e6 }]; // prettier-ignore
  const fit = betaBinomialFit(areas, 0.95)!;
  expect(fit.m).toBeGreaterThan(1e4);
  expect(fit.areas[0]!.mean).toBeCloseTo(fit.mu, 4);
});

test('the largest counts allowed are fitted', () => {
  const fit = betaBinomialFit([{ y: 499e3, n: 1e6 }, { y: 501e3, n: 1e6 }, { y: 505e3, n: 1e6 }], 0.95)!; // prettier-ignore
  expect(fit.areas.every((area) => Object.values(area).every(Number.isFinite))).toBe(true);
});

const one = { y: 5, n: 10 };
test.each([
  [[], 0.95, 'betaBinomialFit requires at least one area'],
  [[one, { y: 0, n: 0 }], 0.95, 'betaBinomialFit requires 0 < n <= 1e6'],
  [[one, { y: 0, n: 2e6 }], 0.95, 'betaBinomialFit requires 0 < n <= 1e6'],
  [[one, { y: 0, n: NaN }], 0.95, 'betaBinomialFit requires 0 < n <= 1e6'],
  [[one, { y: -1, n: 5 }], 0.95, 'betaBinomialFit requires 0 <= y <= n'],
  [[one, { y: 6, n: 5 }], 0.95, 'betaBinomialFit requires 0 <= y <= n'],
  [[one, { y: NaN, n: 5 }], 0.95, 'betaBinomialFit requires 0 <= y <= n'],
  [[one], 0, 'betaBinomialFit requires 0 < level < 1'],
  [[one], 1, 'betaBinomialFit requires 0 < level < 1'],
  [[one], NaN, 'betaBinomialFit requires 0 < level < 1'],
])('betaBinomialFit(%j, %p) is a RangeError', (areas, level, words) => {
  expect(() => betaBinomialFit(areas, level)).toThrow(new RangeError(words));
});
