import { seeded } from '../../reference/seeded';
import { cell, randomCells } from './cells';
import { of, ofCells } from './estimated';
import type { AnswerCell } from '../../../src/domain/score/answer-cell';
import type { Estimate } from '../../../src/domain/score/estimate';
import { MEASURE_IDS, MEASURES, type MeasureId } from '../../../src/domain/score/measure';
import { stepTotals, type StepTotals } from '../../../src/domain/score/step-totals';

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
