import { seeded } from '../../reference/seeded';
import { cell, distance, randomCells, rowsOf, type RandomDesign } from './cells';
import type { AnswerCell, Calibration } from '../../../src/domain/score/answer-cell';
import { estimateOf } from '../../../src/domain/score/estimate';
import { MEASURE_IDS, MEASURES } from '../../../src/domain/score/measure';
import { noCounts } from '../../../src/domain/score/step-counts';
import { addTotals, emptyTotals, stepTotals, type StepTotals } from '../../../src/domain/score/step-totals';
import { surveyMean } from '../../../src/domain/statistics/survey-mean';
import { STEPS } from '../../../src/domain/step';

const DESIGNS: [string, RandomDesign][] = [
  ['people alone, alike', { strata: 1, clusters: 0, equalWeights: true, people: 6 }],
  ['people alone, with weights', { strata: 1, clusters: 0, equalWeights: false, people: 6 }],
  ['strata of people alone', { strata: 4, clusters: 0, equalWeights: true, people: 3 }],
  ['strata of people alone, with weights', { strata: 3, clusters: 0, equalWeights: false, people: 3 }],
  ['clusters', { strata: 1, clusters: 8, equalWeights: false, people: 2 }],
  ['strata of clusters', { strata: 4, clusters: 5, equalWeights: true, people: 2 }],
  ['strata of few clusters, some single', { strata: 6, clusters: 2, equalWeights: false, people: 2 }],
];

const near = (actual: StepTotals, wanted: StepTotals) => {
  expect(actual.counts).toEqual(wanted.counts);
  expect(actual.df).toEqual(wanted.df);
  expect(actual.lonelyStrata).toBe(wanted.lonelyStrata);
  expect(actual.heaviest).toBe(wanted.heaviest);
  const size = Math.max(...wanted.squares);
  const all = (totals: StepTotals) => [...totals.weights, ...totals.squares, ...totals.covariance];
  all(actual).forEach((value, i) => expect(Math.abs(value - all(wanted)[i]!)).toBeLessThanOrEqual(1e-12 * size * 100));
};

const asSurvey = (cells: readonly AnswerCell[], calibration: Calibration | null = null) => {
  const totals = stepTotals(cells, () => 0, 1, calibration);
  for (const id of MEASURE_IDS) {
    const { rows, design } = rowsOf(cells, MEASURES[id], calibration);
    const wanted = surveyMean(rows, design);
    const found = estimateOf(totals, MEASURES[id], 0.95);
    expect(found.n).toBe(rows.filter(({ inDomain }) => inDomain).length);
    if (wanted.estimate === null) {
      expect(found).toMatchObject({ estimate: null, standardError: null, interval: null });
      continue;
    }
    expect(distance(found.estimate!, wanted.estimate)).toBeLessThan(1e-10);
    expect(found.df).toBe(wanted.df);
    // A variance that is nothing but rounding is 0.
    if (wanted.variance! < 1e-25) expect(found.standardError!).toBeLessThan(1e-10);
    else expect(distance(found.standardError!, Math.sqrt(wanted.variance!))).toBeLessThan(1e-10);
  }
};

test.each(DESIGNS)('%s: counted cells give the mean and variance of the people as rows', (_, design) => {
  const random = seeded(20260901);
  for (let round = 0; round < 60; round++) asSurvey(randomCells(random, design));
});

test.each(DESIGNS)('%s: also where the weights are calibrated', (_, design) => {
  const random = seeded(20260902);
  for (let round = 0; round < 12; round++) {
    const cells = randomCells(random, design);
    const categories = cells.map(() => ({ sex: random() < 0.5 ? 'F' : 'M', age: random() < 0.4 ? 'young' : 'old' }));
    asSurvey(cells, { factors: cells.map(() => 0.5 + random()), categories });
  }
});

test.each(DESIGNS)('%s: a domain keeps every cluster of the design', (_, design) => {
  const random = seeded(20260903);
  for (let round = 0; round < 20; round++) {
    const cells = randomCells(random, design);
    const own = cells.map(() => (random() < 0.3 ? null : random() < 0.5 ? 0 : 1));
    const totals = stepTotals(cells, (_cell, i) => own[i]!, 2);
    for (const domain of [0, 1]) {
      for (const id of ['sat.t2/1', 'sat.mean/1', 'sat.dk/1'] as const) {
        const { rows } = rowsOf(cells, MEASURES[id], null, (_cell, i) => own[i] === domain);
        const wanted = surveyMean(rows, {});
        const found = estimateOf(totals, MEASURES[id], 0.95, 1, domain);
        expect(found.df).toBe(wanted.df);
        if (wanted.estimate === null) expect(found.estimate).toBeNull();
        else {
          expect(distance(found.estimate!, wanted.estimate)).toBeLessThan(1e-10);
          if (wanted.variance! > 1e-25) {
            expect(distance(found.standardError!, Math.sqrt(wanted.variance!))).toBeLessThan(1e-10);
          }
        }
      }
    }
  }
});

test('people drawn one by one beside clusters count as clusters of one', () => {
  const random = seeded(20260906);
  for (let round = 0; round < 30; round++) {
    const cells = randomCells(random, { strata: 2, clusters: 3, equalWeights: false, people: 3 });
    asSurvey(cells.map((one) => (random() < 0.5 ? { ...one, cluster: null } : one)));
  }
});

test('two calibrated domains are each what it would be alone; who is in neither is in no number', () => {
  const random = seeded(20260907);
  const cells = randomCells(random, { strata: 3, clusters: 6, equalWeights: false, people: 4 });
  const calibration = {
    factors: cells.map(() => 0.5 + random()),
    categories: cells.map(() => ({ sex: random() < 0.5 ? 'F' : 'M' })),
  };
  const own = cells.map((_cell, i) => [0, 1, null][i % 3] ?? null);
  expect(cells.some(({ missing }, i) => missing > 0 && own[i] === 0)).toBe(true);
  const both = stepTotals(cells, (_cell, i) => own[i]!, 2, calibration);
  for (const domain of [0, 1]) {
    const alone = stepTotals(cells, (_cell, i) => (own[i] === domain ? 0 : null), 1, calibration);
    for (const id of MEASURE_IDS) {
      const [found, wanted] = [estimateOf(both, MEASURES[id], 0.95, 1, domain), estimateOf(alone, MEASURES[id], 0.95)];
      expect([found.n, found.df, found.estimate]).toEqual([wanted.n, wanted.df, wanted.estimate]);
      expect(distance(found.standardError!, wanted.standardError!)).toBeLessThan(1e-10);
    }
  }
});

test('a stratum of people alone and alike, in numbers: w² n / (n − 1) (diag(c) − c c’ / n)', () => {
  const { counts, weights, squares, covariance, df, heaviest, lonelyStrata } = stepTotals([
    cell({ 5: 6, 2: 3 }, { weight: 2, missing: 1 }),
  ]);
  expect(counts).toEqual([0, 0, 3, 0, 0, 6]);
  expect(weights).toEqual([0, 0, 6, 0, 0, 12]);
  expect(squares).toEqual([0, 0, 12, 0, 0, 24]);
  expect(covariance[35]).toBeCloseTo((4 * 10 * (6 - 3.6)) / 9, 12);
  expect(covariance[17]).toBeCloseTo((4 * 10 * (0 - 1.8)) / 9, 12);
  expect(covariance[32]).toBe(covariance[17]);
  expect(covariance.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
  expect([df, heaviest, lonelyStrata]).toEqual([{ rated: [8], answered: [8], together: 8 }, 2, 0]);
});

test('degrees of freedom are clusters less strata, of those who rated and of all who answered', () => {
  const cells = [
    cell({ 5: 2 }, { cluster: 'a' }),
    cell({ 4: 1 }, { cluster: 'b' }),
    cell({ 0: 4 }, { cluster: 'c' }),
    cell({}, { cluster: 'd', missing: 3 }),
    cell({}, { cluster: 'e' }),
    cell({ 3: 2, 0: 1 }, { stratum: 'T' }),
  ];
  const totals = stepTotals(cells);
  expect(totals.df).toEqual({ rated: [1 + 1], answered: [2 + 2], together: 2 });
  const parts = stepTotals(cells, ({ stratum, cluster }) => (stratum === 'T' ? null : cluster === 'a' ? 0 : 1), 2);
  expect(parts.df).toEqual({ rated: [0, 0], answered: [0, 1], together: 1 });
});

test('weights of 0, which calibration may leave, count no degree of freedom', () => {
  const cells = [cell({ 5: 2 }, { cluster: 'a' }), cell({ 4: 1 }, { cluster: 'b' }), cell({ 1: 1 }, { cluster: 'c' })];
  const categories = cells.map(() => ({ sex: 'F' }));
  expect(stepTotals(cells, () => 0, 1, { factors: [1, 1, 0], categories }).df.rated).toEqual([1]);
});

test('a stratum with a single cluster is counted, an empty one is none', () => {
  const lonely = (...cells: AnswerCell[]) => stepTotals(cells).lonelyStrata;
  expect(lonely(cell({ 5: 9 }, { cluster: 'a' }))).toBe(1);
  expect(lonely(cell({ 5: 9 }, { cluster: 'a' }), cell({ 1: 1 }, { cluster: 'b' }))).toBe(0);
  expect(lonely(cell({ 5: 9 }, { cluster: 'a' }), cell({ 1: 1 }))).toBe(0);
  expect(lonely(cell({ 5: 1 }))).toBe(1);
  expect(lonely(cell({ 5: 2 }))).toBe(0);
  expect(lonely(cell({}))).toBe(0);
  expect(lonely(cell({}, { cluster: 'a' }))).toBe(0);
  expect(lonely(cell({ 5: 1 }, { stratum: 'A' }), cell({ 5: 3 }, { stratum: 'B', cluster: 'b' }))).toBe(2);
});

test('a single person, or a single cluster, is measured from 0', () => {
  expect(stepTotals([cell({ 5: 1 }, { weight: 3 })]).covariance[35]).toBe(9);
  expect(stepTotals([cell({ 5: 2, 1: 1 }, { weight: 3, cluster: 'a' })]).covariance.slice(30)).toEqual([
    0, 18, 0, 0, 0, 36,
  ]);
});

test('nobody at all gives nothing at all', () => {
  expect(stepTotals([])).toEqual(emptyTotals());
  expect(stepTotals([cell({}), cell({}, { cluster: 'a', stratum: 'T' })])).toEqual(emptyTotals());
});

test.each(DESIGNS)('%s: neither the order of the cells nor how people are parted into them matters', (_, design) => {
  const random = seeded(20260904);
  for (let round = 0; round < 20; round++) {
    const cells = randomCells(random, design);
    const whole = stepTotals(cells);
    near(stepTotals([...cells].reverse()), whole);
    const parted = cells.flatMap((one) => {
      const some = { ...noCounts() };
      const rest = { ...one.counts };
      for (const step of STEPS) {
        some[step] = Math.floor(rest[step] * random());
        rest[step] -= some[step];
      }
      return [
        { ...one, counts: some, missing: 0 },
        { ...one, counts: rest },
      ];
    });
    near(stepTotals(parted), whole);
  }
});

test.each(DESIGNS)('%s: strata added up are the strata computed at once', (_, design) => {
  const random = seeded(20260905);
  for (let round = 0; round < 20; round++) {
    const cells = randomCells(random, { ...design, strata: design.strata + 2 });
    const sum = emptyTotals();
    for (const stratum of new Set(cells.map((one) => one.stratum))) {
      addTotals(sum, stepTotals(cells.filter((one) => one.stratum === stratum)));
    }
    near(sum, stepTotals(cells));
  }
});

test('domains are added each to its own, also where only one of them has anybody', () => {
  const parts = (cells: AnswerCell[]) => stepTotals(cells, ({ cluster }) => (cluster === null ? 0 : 1), 2);
  const first = [cell({ 5: 3, 0: 1 }), cell({ 4: 2 }, { cluster: 'a', weight: 5 })];
  const second = [cell({ 2: 2 }, { stratum: 'T' }), cell({ 3: 1 }, { stratum: 'U', cluster: 'b' })];
  const sum = emptyTotals(2);
  addTotals(sum, parts(first));
  addTotals(sum, parts(second));
  near(sum, parts([...first, ...second]));
  expect(sum.counts).toEqual([1, 0, 2, 0, 0, 3, 0, 0, 0, 1, 2, 0]);
  expect(sum.df).toEqual({ rated: [3, 0], answered: [4, 0], together: 4 });
  expect([sum.heaviest, sum.lonelyStrata]).toEqual([5, 1]);
});

test('the heaviest is the heaviest person of a domain, whose weight is final', () => {
  const cells = [
    cell({ 5: 3 }),
    cell({ 4: 1 }, { weight: 7 }),
    cell({}, { weight: 99 }),
    cell({}, { weight: 98, missing: 1 }),
  ];
  expect(stepTotals(cells).heaviest).toBe(7);
  expect(stepTotals(cells, ({ weight }) => (weight === 1 ? 0 : null)).heaviest).toBe(1);
  const categories = cells.map(() => ({ sex: 'F' }));
  expect(stepTotals(cells, () => 0, 1, { factors: [9, 1, 1, 1], categories }).heaviest).toBe(9);
});

test.each([0, -1, NaN, Infinity, 0.9e-100, 1.1e100])('a weight of %p is a RangeError', (weight) => {
  const words = 'stepTotals requires weights 1e-100..1e100';
  expect(() => stepTotals([cell({ 5: 1 }), cell({ 5: 1 }, { weight })])).toThrow(new RangeError(words));
});

test.each([1e-100, 1e100])('the largest and least weights, %p among them, stay finite', (weight) => {
  const { covariance, squares } = stepTotals([cell({ 5: 9, 1: 4 }, { weight }), cell({ 4: 3 })]);
  expect([...covariance, ...squares].every(Number.isFinite)).toBe(true);
  expect(squares[5]).toBeGreaterThan(0);
});
