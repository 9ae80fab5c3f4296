import { relativeError } from '../../reference/cases';
import housingCase from '../../reference/O03_housing_unweighted.json';
import rakedCase from '../../reference/O04_housing_poststrat_rake.json';
import likert from '../../reference/O06_likert_complex.json';
import { of } from './estimated';
import { housing, likertCategories, likertCells, likertMargins } from './reference-cells';
import { estimateOf } from '../../../src/domain/score/estimate';
import { MEASURES, type Measure } from '../../../src/domain/score/measure';
import { CSM_1 } from '../../../src/domain/score/method';
import { addTotals, stepTotals } from '../../../src/domain/score/step-totals';
import { weigh } from '../../../src/domain/score/weighting';
import { wilson } from '../../../src/domain/statistics/wilson';

/** 1 for the step, 0 for every other that rated. */
const shareOf = (step: number): Measure => ({
  label: '',
  kind: 'share',
  values: { 0: null, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, [step]: 1 },
});

const near = (rel: number) => (actual: number | null | undefined, wanted: number) => {
  expect({ actual, wanted, close: relativeError(actual!, wanted) <= rel }).toMatchObject({ close: true });
};

describe('unweighted residents', () => {
  const { expected, tolerance } = housingCase;
  const close = near(tolerance.rel);
  const { cells, categories } = housing(1);
  const totals = stepTotals(cells);

  test.each([
    ['top1', 'sat.t2/1', expected.top1],
    ['top2', 'sat.t3/1', expected.top2],
    ['score', 'sat.mean/1', expected.score],
  ] as const)('%s is the estimate, standard error and degrees of freedom of the case', (_, id, wanted) => {
    const { n, estimate, standardError, df } = of(totals, id);
    expect([n, df]).toEqual([expected.n, 1680]);
    close(estimate, wanted.estimate);
    close(standardError, wanted.se);
  });

  test('the mean’s interval is Student’s, a share’s is Wilson’s on the size its variance tells: one less than n', () => {
    const mean = of(totals, 'sat.mean/1').interval!;
    close(mean.lower, expected.score.ci_t[0]!);
    close(mean.upper, expected.score.ci_t[1]!);
    const share = of(totals, 'sat.t2/1');
    close(share.nStar, 1680);
    const { lower, upper } = wilson(expected.top1.estimate, 1680, 0.95);
    close(share.interval!.lower, lower);
    close(share.interval!.upper, upper);
    // The case has Wilson's on n, which is as far away as one person of 1,681.
    near(1e-4)(lower, expected.top1.wilson[0]!);
  });

  test.each(expected.by_type)('$type is a domain of the design', ({ type, n, p, domain_se }) => {
    const types = expected.by_type.map((row) => row.type);
    const domains = stepTotals(cells, (_cell, i) => types.indexOf(categories[i]!.Type!), 4);
    const found = of(domains, 'sat.t3/1', 1, types.indexOf(type));
    expect([found.n, found.df]).toEqual([n, n - 1]);
    close(found.estimate, p);
    close(found.standardError, domain_se);
  });
});

test.each([
  ['top1', 'sat.t2/1'],
  ['top2', 'sat.t3/1'],
  ['score', 'sat.mean/1'],
] as const)('raked to three margins, %s is the estimate and standard error of calibrate', (name, id) => {
  const { expected, tolerance } = rakedCase;
  const { cells, categories, margins } = housing();
  const { calibration } = weigh(cells, categories, margins, CSM_1)!;
  const found = of(
    stepTotals(cells, () => 0, 1, calibration),
    id,
  );
  near(tolerance.rel)(found.estimate, expected.calibrate_raking_3margins[name].estimate);
  near(tolerance.rel)(found.standardError, expected.calibrate_raking_3margins[name].se);
});

describe('strata, clusters and weights', () => {
  const { expected, tolerance } = likert;
  const close = near(tolerance.rel);
  const { overall } = expected;
  const totals = stepTotals(likertCells);

  test.each([
    ['t1', shareOf(5)],
    ['t2', MEASURES['sat.t2/1']],
    ['t3', MEASURES['sat.t3/1']],
    ['b2', MEASURES['sat.low/1']],
    ['sc', MEASURES['sat.mean/1']],
  ] as const)('%s of everybody', (name, measure) => {
    const { n, estimate, standardError, df } = estimateOf(totals, measure, 0.95);
    expect([n, df]).toEqual([overall.n, overall.df]);
    close(estimate, overall[name].estimate);
    close(standardError, overall[name].se);
  });

  test('the share of every step, with its error', () => {
    overall.distribution.forEach((share, i) => {
      const { estimate, standardError } = estimateOf(totals, shareOf(i + 1), 0.95);
      close(estimate, share);
      close(standardError, overall.distribution_se[i]!);
    });
  });

  test('the mean’s interval is Student’s with the design’s degrees of freedom', () => {
    const { lower, upper } = of(totals, 'sat.mean/1').interval!;
    close(lower, overall.sc.ci_t[0]!);
    close(upper, overall.sc.ci_t[1]!);
  });

  test('Kish’s design effect is read off the totals', () => {
    const [weight, squares] = [totals.weights, totals.squares].map((all) => all.reduce((a, b) => a + b, 0));
    close((overall.n * squares!) / weight! ** 2, overall.kish.deff);
  });

  test.each(expected.community)('$community', (row) => {
    const own = stepTotals(likertCells.filter(({ stratum }) => stratum === row.community));
    const { n, estimate, standardError, df, neff, nStar, interval } = of(own, 'sat.t2/1');
    expect([n, df]).toEqual([row.n, row.df]);
    close(estimate, row.t2);
    close(standardError, row.se);
    close(neff, row.neff_p);
    close(nStar, row.neff_df_capped);
    close(interval!.lower, row.wilson_deff_lo);
    close(interval!.upper, row.wilson_deff_hi);
    const mean = of(own, 'sat.mean/1');
    close(mean.estimate, row.sc);
    close(mean.standardError, row.sc_se);
  });

  test('added up, the communities are everybody', () => {
    const [first, ...others] = expected.community.map(({ community }) =>
      stepTotals(likertCells.filter(({ stratum }) => stratum === community)),
    );
    for (const other of others) addTotals(first!, other);
    const { estimate, standardError, df } = of(first!, 'sat.t2/1');
    expect(df).toBe(overall.df);
    close(estimate, overall.t2.estimate);
    close(standardError, overall.t2.se);
  });

  test('raked to age and sex, the residuals are those of the base weights', () => {
    const { raked_calibrate: wanted } = expected;
    const { calibration, trimmed } = weigh(likertCells, likertCategories, likertMargins, CSM_1)!;
    const raked = stepTotals(likertCells, () => 0, 1, calibration);
    expect(trimmed).toBe(false);
    close(of(raked, 'sat.t2/1').estimate, wanted.t2);
    close(of(raked, 'sat.t2/1').standardError, wanted.t2_se);
    close(of(raked, 'sat.mean/1').estimate, wanted.sc);
    close(of(raked, 'sat.mean/1').standardError, wanted.sc_se);
    expect(of(raked, 'sat.t2/1').df).toBe(wanted.df);
    const weights = likertCells.map(({ weight }, i) => weight * calibration.factors[i]!);
    // The margins add up to another population than the base weights; shares do not see it.
    const scale = wanted.kish.sumw / weights.reduce((a, b) => a + b, 0);
    wanted.weights_first10.forEach((weight, i) => close(weights[i]! * scale, weight));
  });
});
