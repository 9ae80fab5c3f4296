import rakedCase from '../../reference/O04_housing_poststrat_rake.json';
import { relativeError } from '../../reference/cases';
import housingCase from '../../reference/O03_housing_unweighted.json';
import { seeded } from '../../reference/seeded';
import { cell, family, randomCells, SURVEY, unit } from './cells';
import { one, published } from './one-unit';
import { housing } from './reference-cells';
import { outwards } from '../../../src/domain/score/figure';
import { MEASURE_IDS } from '../../../src/domain/score/measure';
import { CSM_1 } from '../../../src/domain/score/method';
import { scoreUnits, type UnitScore } from '../../../src/domain/score/score';
import { stepTotals } from '../../../src/domain/score/step-totals';
import { verdictOf } from '../../../src/domain/score/verdict';
import { weigh } from '../../../src/domain/score/weighting';
import { wilson } from '../../../src/domain/statistics/wilson';

describe('against R', () => {
  test.each(housingCase.expected.by_type)('$type of the unweighted residents', ({ type, n, p }) => {
    const { cells, categories } = housing(1);
    const types = housingCase.expected.by_type.map((row) => row.type);
    const communities = types.map((name) => cells.filter((_cell, i) => categories[i]!.Type === name));
    const { estimates } = scoreUnits(family(communities), SURVEY)[1 + types.indexOf(type)]!;
    const found = estimates['sat.t3/1'];
    expect(found.n).toBe(n);
    expect(relativeError(found.estimate!, p)).toBeLessThanOrEqual(housingCase.tolerance.rel);
    expect(found.interval).toEqual(wilson(found.estimate!, found.nStar!, 0.95));
  });

  test('all residents, raked', () => {
    const { cells, categories, margins } = housing();
    const { calibration } = weigh(cells, categories, margins, CSM_1)!;
    const totals = stepTotals(cells, () => 0, 1, calibration);
    const { estimates } = scoreUnits([unit(totals)], SURVEY)[0]!;
    const { top1, top2, score } = rakedCase.expected.calibrate_raking_3margins;
    for (const [id, wanted] of [
      ['sat.t2/1', top1],
      ['sat.t3/1', top2],
      ['sat.mean/1', score],
    ] as const) {
      expect(relativeError(estimates[id].estimate!, wanted.estimate)).toBeLessThanOrEqual(rakedCase.tolerance.rel);
      expect(relativeError(estimates[id].standardError!, wanted.se)).toBeLessThanOrEqual(rakedCase.tolerance.rel);
    }
  });
});

test('a full score, as it is published', () => {
  const window = { from: '2026-03-01T00:00:00+08:00', until: '2026-04-01T00:00:00+08:00' };
  const cells = cell({ 5: 80, 4: 60, 3: 20, 2: 15, 1: 12, 0: 30 });
  const { estimates, published: found } = one(cells, { evidence: 'invited', window, target: 0.6 });
  const share = (id: keyof typeof estimates) => {
    const { estimate, interval } = estimates[id];
    return { estimate, interval: outwards(interval!, id === 'sat.mean/1' ? 100 : 1), limit: null, because: null };
  };
  expect(found).toEqual({
    methodId: 'csm/1',
    evidence: 'invited',
    window,
    n: 187,
    because: null,
    figures: {
      'sat.t2/1': share('sat.t2/1'),
      'sat.t3/1': share('sat.t3/1'),
      'sat.mean/1': share('sat.mean/1'),
      'sat.low/1': share('sat.low/1'),
      'sat.dk/1': share('sat.dk/1'),
    },
    distribution: [
      { steps: [5], count: 80 },
      { steps: [4], count: 60 },
      { steps: [3], count: 20 },
      { steps: [2], count: 15 },
      { steps: [1], count: 12 },
    ],
    notScored: null,
    verdict: 'met',
    band: null,
    place: null,
    flags: [],
  });
  expect(estimates['sat.t2/1'].estimate).toBeCloseTo(140 / 187, 12);
  expect(estimates['sat.dk/1'].estimate).toBeCloseTo(30 / 217, 12);
  expect(estimates['sat.mean/1'].estimate).toBeCloseTo((80 * 100 + 60 * 75 + 20 * 50 + 15 * 25) / 187, 12);
});

test('the evidence, the window and the method’s id come back as given', () => {
  const { evidence, window, methodId } = published(cell({ 5: 40 }), { evidence: null });
  expect([evidence, window, methodId]).toEqual([null, null, 'csm/1']);
});

describe('scored', () => {
  test('from 100 who rated, not from 99', () => {
    expect(published(cell({ 5: 80, 2: 19 }), { target: 0.5 })).toMatchObject({
      notScored: 'too-few-to-score',
      verdict: null,
      because: null,
    });
    expect(published(cell({ 5: 80, 2: 20 }), { target: 0.5 })).toMatchObject({ notScored: null, verdict: 'met' });
  });

  test('a small unit is scored by its population', () => {
    // ±5 points of 60 take 53.
    const of = (rated: number, population: number | null) =>
      published(cell({ 5: rated - 10, 2: 10 }), { target: 0.5 }, population);
    expect([of(52, 60).notScored, of(53, 60).notScored, of(53, null).notScored]).toEqual([
      'too-few-to-score',
      null,
      'too-few-to-score',
    ]);
    expect(of(53, 60).verdict).not.toBeNull();
  });

  test('the verdict is that of the interval, a limit’s too; without a target there is none', () => {
    for (const target of [0.5, 0.7, 0.75, 0.8, 0.9]) {
      const { estimates, published: found } = one(cell({ 5: 150, 2: 50 }), { target });
      expect(found.verdict).toBe(verdictOf(estimates['sat.t2/1'].interval!, target));
    }
    expect(published(cell({ 5: 150, 2: 50 })).verdict).toBeNull();
    expect(published(cell({ 5: 200, 2: 3 }), { target: 0.9 }).verdict).toBe('met');
    expect(published(cell({ 5: 200, 2: 3 }), { target: 0.99 }).verdict).toBe('undetermined');
    expect(published(cell({ 5: 3, 2: 200 }), { target: 0.5 }).verdict).toBe('not-met');
    expect(published(cell({ 5: 150, 2: 50 }), { target: 0 }).verdict).toBe('met');
  });
});

/** Every number of the published is finite; every figure has a number, a limit or a reason. */
const isSound = ({ published: found }: UnitScore) => {
  for (const id of MEASURE_IDS) {
    const { estimate, interval, limit, because } = found.figures[id];
    expect([estimate, limit, because].filter((value) => value !== null)).toHaveLength(1);
    expect(interval === null).toBe(because !== null);
    const most = id === 'sat.mean/1' ? 100 : 1;
    if (interval) expect(interval.lower >= 0 && interval.lower <= interval.upper && interval.upper <= most).toBe(true);
    if (interval && estimate !== null) {
      expect(interval.lower <= estimate + 1e-12 && estimate - 1e-12 <= interval.upper).toBe(true);
    }
  }
  expect((found.band === null) === (found.place === null)).toBe(true);
  if (found.notScored !== null) expect([found.band, found.place, found.verdict]).toEqual([null, null, null]);
  JSON.stringify(found, (_key, value: unknown) => {
    if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    return value;
  });
};

test('whatever the answers, a number in range or a reason, never NaN', () => {
  const random = seeded(20261031);
  const upTo = (most: number) => Math.floor((most + 1) * random());
  for (let round = 0; round < 60; round++) {
    const communities = Array.from({ length: 1 + upTo(5) }, () =>
      randomCells(random, {
        strata: 1 + upTo(1),
        clusters: upTo(5),
        equalWeights: random() < 0.5,
        people: [1, 3, 20, 80][upTo(3)]!,
      }),
    );
    for (const score of scoreUnits(family(communities), { ...SURVEY, target: random() })) isSound(score);
  }
  const extreme = [
    [cell({ 5: 200 }), cell({ 1: 200 }, { weight: 1e-17 })],
    [cell({ 5: 200 }, { weight: 1e100 }), cell({ 1: 200 }, { weight: 1e-100 })],
    [cell({ 5: 200, 4: 100, 3: 20, 2: 20, 1: 1e8 })],
    [cell({ 5: 1 })],
    [cell({}, { missing: 1 })],
    [],
  ];
  for (const cells of extreme) isSound(one(cells, { target: 0.9 }));
  for (const score of scoreUnits(family(extreme), { ...SURVEY, target: 0.9 })) isSound(score);
});

test('no units, no scores', () => {
  expect(scoreUnits([], SURVEY)).toEqual([]);
});
