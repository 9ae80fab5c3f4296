import { relativeError } from '../../reference/cases';
import housingCase from '../../reference/O03_housing_unweighted.json';
import rakedCase from '../../reference/O04_housing_poststrat_rake.json';
import likert from '../../reference/O06_likert_complex.json';
import { seeded } from '../../reference/seeded';
import { cell, randomCells } from './cells';
import { housing, likertCategories, likertCells, likertMargins } from './reference-cells';
import type { AnswerCell } from '../../../src/domain/score/answer-cell';
import { designEffectOf, estimateOf, quadraticForm, type Estimate } from '../../../src/domain/score/estimate';
import { MEASURE_IDS, MEASURES, type Measure, type MeasureId } from '../../../src/domain/score/measure';
import { CSM_1 } from '../../../src/domain/score/method';
import { addTotals, stepTotals, type StepTotals } from '../../../src/domain/score/step-totals';
import { weigh } from '../../../src/domain/score/weighting';
import { studentTQuantile } from '../../../src/domain/statistics/student-t-quantile';
import { wilson } from '../../../src/domain/statistics/wilson';

const of = (totals: StepTotals, id: MeasureId, deff = 1, domain = 0) =>
  estimateOf(totals, MEASURES[id], 0.95, deff, domain);
const ofCells = (cells: readonly AnswerCell[], id: MeasureId, deff = 1) => of(stepTotals(cells), id, deff);

/** 1 for the step, 0 for every other that rated. */
const shareOf = (step: number): Measure => ({
  label: '',
  kind: 'share',
  values: { 0: null, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, [step]: 1 },
});

const near = (rel: number) => (actual: number | null | undefined, wanted: number) => {
  expect({ actual, wanted, close: relativeError(actual!, wanted) <= rel }).toMatchObject({ close: true });
};

describe('against R', () => {
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
});

const RANDOM = { strata: 3, clusters: 4, equalWeights: false, people: 4 };

test('weights all alike are no weights: the plain mean', () => {
  const random = seeded(20260910);
  for (let round = 0; round < 50; round++) {
    const cells = randomCells(random, { ...RANDOM, equalWeights: true });
    for (const id of MEASURE_IDS) {
      let [n, sum] = [0, 0];
      for (const { counts } of cells) {
        for (const step of [0, 1, 2, 3, 4, 5] as const) {
          const value = MEASURES[id].values[step];
          if (value !== null) n += counts[step];
          sum += (value ?? 0) * counts[step];
        }
      }
      expect(ofCells(cells, id).estimate).toBeCloseTo(sum / n, 12);
    }
  }
});

const alike = (a: Estimate, b: Estimate) => {
  expect([a.n, a.df]).toEqual([b.n, b.df]);
  const all = ({ estimate, standardError, neff, nStar, interval }: Estimate) => [
    estimate,
    standardError,
    neff,
    nStar,
    interval?.lower ?? null,
    interval?.upper ?? null,
  ];
  all(a).forEach((value, i) => {
    const other = all(b)[i]!;
    if (value === null || other === null) expect(value).toBe(other);
    else expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(other)));
  });
};

test.each([1e-50, 0.01, 3, 1e60])('the scale of the weights is irrelevant: %p', (scale) => {
  const random = seeded(20260911);
  for (let round = 0; round < 30; round++) {
    const cells = randomCells(random, RANDOM);
    const scaled = cells.map((one) => ({ ...one, weight: one.weight * scale }));
    for (const id of MEASURE_IDS) alike(ofCells(scaled, id), ofCells(cells, id));
  }
});

test('somebody who skipped the item moves no estimate', () => {
  const random = seeded(20260912);
  for (let round = 0; round < 50; round++) {
    const cells = randomCells(random, RANDOM);
    const at = Math.floor(random() * cells.length);
    const more = cells.map((one, i) => (i === at ? { ...one, missing: one.missing + 3 } : one));
    for (const id of MEASURE_IDS) {
      const [before, after] = [ofCells(cells, id), ofCells(more, id)];
      expect([after.estimate, after.n, after.df]).toEqual([before.estimate, before.n, before.df]);
    }
  }
});

test('in a cluster that is there anyway, who skipped the item or answered 不了解 moves no error either', () => {
  const random = seeded(20260913);
  for (let round = 0; round < 50; round++) {
    const cells = [cell({ 5: 2, 2: 1, 0: 1 }, { stratum: '0', cluster: '0' }), ...randomCells(random, RANDOM)];
    const more = [...cells, cell({}, { stratum: '0', cluster: '0', weight: 2, missing: 5 })];
    for (const id of MEASURE_IDS) alike(ofCells(more, id), ofCells(cells, id));
    const unsure = [...cells, cell({ 0: 4 }, { stratum: '0', cluster: '0', weight: 2 })];
    for (const id of ['sat.t2/1', 'sat.t3/1', 'sat.low/1', 'sat.mean/1'] as const) {
      alike(ofCells(unsure, id), ofCells(cells, id));
    }
    expect(ofCells(unsure, 'sat.dk/1').estimate).toBeGreaterThan(ofCells(cells, 'sat.dk/1').estimate!);
  }
});

test('不了解 moves the estimate, n and degrees of freedom of its own measure only', () => {
  const random = seeded(20260914);
  for (let round = 0; round < 50; round++) {
    const cells = randomCells(random, RANDOM);
    const at = Math.floor(random() * cells.length);
    const more = cells.map((one, i) => (i === at ? { ...one, counts: { ...one.counts, 0: one.counts[0] + 4 } } : one));
    for (const id of MEASURE_IDS) {
      const [before, after] = [ofCells(cells, id), ofCells(more, id)];
      if (id === 'sat.dk/1') expect(after.n).toBe(before.n + 4);
      else expect([after.estimate, after.n, after.df]).toEqual([before.estimate, before.n, before.df]);
    }
  }
});

test('one more person alone who does not rate widens the others’ error as one more draw of the design: n / (n − 1)', () => {
  const before = ofCells([cell({ 5: 30, 2: 20 })], 'sat.t2/1');
  const after = ofCells([cell({ 5: 30, 2: 20, 0: 50 })], 'sat.t2/1');
  expect(after).toMatchObject({ n: 50, df: 49, estimate: 0.6 });
  expect(before.standardError! ** 2).toBeCloseTo(0.24 / 49, 12);
  expect(after.standardError! ** 2).toBeCloseTo((0.24 / 50) * (100 / 99), 12);
});

test('满意率 ≤ 含基本满意, and 不满意率 is what that leaves, with the same error', () => {
  const random = seeded(20260915);
  for (let round = 0; round < 100; round++) {
    const totals = stepTotals(randomCells(random, RANDOM));
    const [t2, t3, low] = [of(totals, 'sat.t2/1'), of(totals, 'sat.t3/1'), of(totals, 'sat.low/1')];
    expect(t2.estimate).toBeLessThanOrEqual(t3.estimate!);
    expect(low.estimate).toBeCloseTo(1 - t3.estimate!, 12);
    expect(low.standardError).toBeCloseTo(t3.standardError!, 12);
    if (!low.interval) continue;
    expect(low.interval.lower).toBeCloseTo(1 - t3.interval!.upper, 9);
    expect(low.interval.upper).toBeCloseTo(1 - t3.interval!.lower, 9);
  }
});

const NASTY: [string, AnswerCell[]][] = [
  ['one answer', [cell({ 4: 1 })]],
  ['one answer in a cluster', [cell({ 2: 1 }, { cluster: 'a' })]],
  ['不了解 alone', [cell({ 0: 30 })]],
  ['all alike', [cell({ 5: 40 })]],
  ['all at the bottom', [cell({ 1: 40 }, { weight: 3 })]],
  ['all alike in the middle', [cell({ 3: 7 }, { weight: 0.1 }), cell({ 3: 9 }, { weight: 0.7 })]],
  ['one cluster', [cell({ 5: 20, 1: 20 }, { cluster: 'a' })]],
  ['single clusters only', [cell({ 5: 20 }, { cluster: 'a' }), cell({ 1: 20 }, { stratum: 'T', cluster: 'a' })]],
  ['clusters all alike', ['a', 'b', 'c'].map((cluster) => cell({ 5: 3, 2: 1 }, { cluster }))],
  ['the least and the largest weight', [cell({ 5: 20 }, { weight: 1e100 }), cell({ 1: 20 }, { weight: 1e-100 })]],
  ['weights that only rounding tells apart', [cell({ 5: 20 }), cell({ 1: 20 }, { weight: 1e-17 })]],
  ['a crowd', [cell({ 5: 1e9, 4: 1e9, 1: 1 })]],
  ['somebody without an answer', [cell({}, { missing: 1 })]],
];

const rangeOf: Record<MeasureId, number> = {
  'sat.t2/1': 1,
  'sat.t3/1': 1,
  'sat.mean/1': 100,
  'sat.low/1': 1,
  'sat.dk/1': 1,
};

/** Every number is one, in range, and the interval holds the estimate. */
const isSound = (totals: StepTotals) => {
  for (const id of MEASURE_IDS) {
    for (const deff of [1, 1.7]) {
      const { n, estimate, standardError, neff, nStar, df, interval } = of(totals, id, deff);
      expect([n, df].every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
      if (estimate === null) {
        expect([standardError, neff, nStar, interval]).toEqual([null, null, null, null]);
        continue;
      }
      expect(estimate >= 0 && estimate <= rangeOf[id]).toBe(true);
      expect(standardError! >= 0 && standardError! < Infinity).toBe(true);
      if (id === 'sat.mean/1') expect([neff, nStar]).toEqual([null, null]);
      else expect(neff! > 0 && neff! < Infinity).toBe(true);
      if (nStar !== null) expect(nStar > 0 && nStar <= n).toBe(true);
      if (interval) {
        expect(interval.lower >= 0 && interval.lower <= estimate + 1e-12).toBe(true);
        expect(interval.upper <= rangeOf[id] && interval.upper >= estimate - 1e-12).toBe(true);
      } else expect(df < 1).toBe(true);
    }
  }
};

test.each(NASTY)('%s: a number in range or null, never NaN', (_, cells) => isSound(stepTotals(cells)));

test('the same for designs at random', () => {
  const random = seeded(20260916);
  for (let round = 0; round < 300; round++) {
    const design = {
      strata: 1 + Math.floor(4 * random()),
      clusters: Math.floor(4 * random()),
      equalWeights: random() < 0.5,
      people: 1 + Math.floor(3 * random()),
    };
    isSound(stepTotals(randomCells(random, design)));
  }
});

test('nobody in the denominator is null, not zero per cent', () => {
  const wanted = { n: 0, estimate: null, standardError: null, neff: null, nStar: null, interval: null, df: 0 };
  expect(ofCells([cell({ 0: 30 })], 'sat.t2/1')).toEqual(wanted);
  expect(ofCells([], 'sat.dk/1')).toEqual(wanted);
});

describe('where all chose alike', () => {
  test('n* is n over the larger of Kish’s design effect and the one given, which is at least 1', () => {
    const plain = [cell({ 5: 40 })];
    expect(ofCells(plain, 'sat.t2/1')).toMatchObject({ estimate: 1, standardError: 0, neff: 40, nStar: 40 });
    expect(ofCells(plain, 'sat.t2/1', 0.5).nStar).toBe(40);
    expect(ofCells(plain, 'sat.t2/1', 1.6)).toMatchObject({ neff: 25, nStar: 25, interval: wilson(1, 25, 0.95) });
    const weighted = [cell({ 5: 20 }), cell({ 4: 20 }, { weight: 3 })];
    // n Σw² / (Σw)² = 40 · 200 / 80² = 1.25
    expect(ofCells(weighted, 'sat.t2/1').nStar).toBe(32);
    expect(ofCells(weighted, 'sat.t2/1', 1.6).nStar).toBe(25);
  });

  test('the mean’s interval is Wilson’s of the mean as a share', () => {
    expect(ofCells([cell({ 4: 40 })], 'sat.mean/1', 1.6).interval).toEqual({
      lower: 100 * wilson(0.75, 25, 0.95).lower,
      upper: 100 * wilson(0.75, 25, 0.95).upper,
    });
  });

  test('the design effect given counts there only', () => {
    const cells = [cell({ 5: 30, 2: 10 })];
    for (const id of MEASURE_IDS.filter((other) => other !== 'sat.dk/1')) {
      expect(ofCells(cells, id, 9)).toEqual(ofCells(cells, id));
    }
    expect(ofCells(cells, 'sat.dk/1', 9)).not.toEqual(ofCells(cells, 'sat.dk/1'));
    // A share that only rounding makes 1.
    const extreme = [cell({ 5: 20 }), cell({ 1: 20 }, { weight: 1e-17 })];
    expect(ofCells(extreme, 'sat.t2/1').estimate).toBe(1);
    expect(ofCells(extreme, 'sat.t2/1', 9)).not.toEqual(ofCells(extreme, 'sat.t2/1'));
  });
});

test('one cluster tells no error: an estimate without an interval', () => {
  const cells = [cell({ 5: 30, 3: 5, 2: 10 }, { cluster: 'a' })];
  for (const id of ['sat.t2/1', 'sat.mean/1'] as const) {
    expect(ofCells(cells, id)).toMatchObject({ nStar: null, interval: null, df: 0 });
    expect(ofCells(cells, id).standardError).not.toBeNull();
  }
  const two = [...cells, cell({ 5: 3, 1: 1 }, { cluster: 'b' })];
  expect(ofCells(two, 'sat.mean/1').interval).not.toBeNull();
  expect(ofCells(two, 'sat.t2/1').df).toBe(1);
});

test('a mean’s limits stay within 0 and 100, and follow level and degrees of freedom', () => {
  const high = ofCells([cell({ 5: 9, 1: 1 })], 'sat.mean/1');
  expect(high.interval!.upper).toBe(100);
  expect(ofCells([cell({ 5: 1, 1: 9 })], 'sat.mean/1').interval!.lower).toBe(0);
  for (const [people, level] of [
    [10, 0.95],
    [10, 0.9],
    [31, 0.95],
  ] as const) {
    const { estimate, standardError, interval, df } = estimateOf(
      stepTotals([cell({ 3: people - 3, 4: 3 })]),
      MEASURES['sat.mean/1'],
      level,
    );
    expect(df).toBe(people - 1);
    const reach = studentTQuantile((1 + level) / 2, people - 1) * standardError!;
    expect(interval!.lower).toBeCloseTo(estimate! - reach, 12);
    expect(interval!.upper).toBeCloseTo(estimate! + reach, 12);
  }
});

test('a share’s interval follows the level', () => {
  const totals = stepTotals([cell({ 5: 30, 2: 20 })]);
  expect(estimateOf(totals, MEASURES['sat.t2/1'], 0.8).interval).toEqual(
    wilson(0.6, of(totals, 'sat.t2/1').nStar!, 0.8),
  );
});

test('a design effect is told by shares strictly between 0 and 1 with an error', () => {
  const clustered = ['a', 'b', 'c'].map((cluster, i) => cell({ 5: 3 + i, 2: 4 - i }, { cluster }));
  const { n, estimate, standardError } = ofCells(clustered, 'sat.t2/1');
  expect(designEffectOf(ofCells(clustered, 'sat.t2/1'))).toBeCloseTo(
    (n * standardError! ** 2) / (estimate! * (1 - estimate!)),
    12,
  );
  expect(designEffectOf(ofCells(clustered, 'sat.mean/1'))).toBeNull();
  expect(designEffectOf(ofCells([cell({ 5: 9 })], 'sat.t2/1'))).toBeNull();
  expect(designEffectOf(ofCells([cell({ 2: 9 })], 'sat.t2/1'))).toBeNull();
  expect(designEffectOf(ofCells([], 'sat.t2/1'))).toBeNull();
  const equal = ['a', 'b'].map((cluster) => cell({ 5: 2, 1: 2 }, { cluster }));
  expect(designEffectOf(ofCells(equal, 'sat.t2/1'))).toBeNull();
});

test('terms that cancel leave no variance, small ones that do not cancel do', () => {
  const ones = { counts: [1, 1], covariance: [1, 1, 1, 1] };
  expect(quadraticForm(ones, [0, 1], [1 / 3, -1 / 3])).toBe(0);
  expect(quadraticForm(ones, [0, 1], [1, -1 + 1e-15])).toBe(0);
  expect(quadraticForm(ones, [0, 1], [1, -1 + 1e-6])).toBeCloseTo(1e-12, 15);
  expect(quadraticForm({ counts: [1], covariance: [1e-30] }, [0], [1])).toBe(1e-30);
  expect(quadraticForm({ counts: [1, 1], covariance: [4, 1, 1, 9] }, [1], [2])).toBe(36);
});
