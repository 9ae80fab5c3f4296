import { cell, family, SURVEY } from './cells';
import { published } from './one-unit';
import { estimateOf } from '../../../src/domain/score/estimate';
import { limitedShare } from '../../../src/domain/score/figure';
import { MEASURE_IDS, MEASURES } from '../../../src/domain/score/measure';
import { CSM_1 } from '../../../src/domain/score/method';
import { headlineShare, type HeadlineFacts } from '../../../src/domain/score/published-score';
import { scoreUnits } from '../../../src/domain/score/score';
import { stepTotals } from '../../../src/domain/score/step-totals';

const nothing = (because: string) => ({ estimate: null, interval: null, limit: null, because });

test.each([
  ['nobody answered', cell({}), 'no-answers'],
  ['nobody rated', cell({ 0: 50 }), 'too-few'],
  ['9 rated', cell({ 5: 9, 0: 50 }), 'too-few'],
  ['10 rated', cell({ 5: 5, 2: 5 }), 'imprecise'],
  ['29 rated', cell({ 5: 29 }), 'imprecise'],
  ['one cluster was drawn', cell({ 5: 60, 2: 40 }, { cluster: 'a' }), 'one-cluster'],
  ['all of one cluster are satisfied', cell({ 5: 100 }, { cluster: 'a' }), 'one-cluster'],
] as const)('where %s there is nothing but the reason: no n, no figure, no flag', (_, given, because) => {
  const found = published(given, { target: 0.5 });
  expect(found).toMatchObject({ n: null, because, distribution: null, verdict: null, notScored: because, flags: [] });
  for (const id of MEASURE_IDS) expect(found.figures[id]).toEqual(nothing(because));
});

test('30 who rated are enough to be shown, 29 are not, and 30 in effect are', () => {
  expect(published(cell({ 5: 30 })).because).toBeNull();
  const [many, heavy] = [cell({ 5: 58 }), cell({ 4: 1 }, { weight: 12.9 })];
  const effective = 70.9 ** 2 / (58 + 12.9 ** 2);
  expect(effective).toBeLessThan(30);
  expect(published([many, heavy]).because).toBe('imprecise');
  expect(published([many, { ...heavy, weight: 4 }]).because).toBeNull();
});

const LENIENT = { ...CSM_1, presentation: { ...CSM_1.presentation, relativelyWide: 9 } };

test('4 dissatisfied are told as a limit, 5 in numbers; the same for 4 satisfied', () => {
  const at = (few: number, turned = false) =>
    published(cell(turned ? { 5: few, 2: 96 - few } : { 5: 96 - few, 2: few }), { method: LENIENT }).figures[
      'sat.t2/1'
    ];
  const limit = limitedShare(stepTotals([cell({ 5: 92, 2: 4 })]), 'at-least', CSM_1, 1);
  for (const few of [0, 1, 4]) {
    expect(at(few)).toEqual({ estimate: null, interval: limit.interval, limit: limit.limit, because: null });
    expect(at(few, true)).toMatchObject({ estimate: null, limit: { side: 'at-most', share: 0.05 }, because: null });
    expect(at(few, true)).toEqual(at(0, true));
  }
  expect(at(5)).toMatchObject({ estimate: 91 / 96, limit: null });
  expect(at(5, true)).toMatchObject({ estimate: 5 / 96, limit: null });
});

test('whether a limit is precise enough does not tell how few the few are', () => {
  for (const people of [30, 31, 60, 96, 300]) {
    for (const turned of [false, true]) {
      const reasons = [0, 1, 2, 3, 4].map(
        (few) => published(cell(turned ? { 5: few, 2: people - few } : { 5: people - few, 2: few })).because,
      );
      expect(new Set(reasons).size).toBe(1);
    }
  }
  expect(published(cell({ 5: 0, 2: 96 })).because).toBe('imprecise');
  expect(published(cell({ 5: 0, 2: 900 })).because).toBeNull();
});

test('few at the bottom: the wide rate and the low rate are limits of the same people', () => {
  const { figures } = published(cell({ 5: 50, 4: 30, 3: 20, 2: 3 }));
  expect(figures['sat.t2/1'].estimate).toBeCloseTo(80 / 103, 12);
  expect(figures['sat.t3/1']).toMatchObject({ estimate: null, limit: { side: 'at-least', share: 0.96 } });
  expect(figures['sat.low/1']).toMatchObject({ estimate: null, limit: { side: 'at-most', share: 0.04 } });
  expect(figures['sat.mean/1']).toEqual(nothing('would-reveal'));
  const none = published(cell({ 5: 98, 3: 2 })).figures;
  expect(none['sat.t3/1']).toMatchObject({ limit: { side: 'at-least', share: 0.96 } });
  expect(none['sat.low/1']).toMatchObject({ limit: { side: 'at-most', share: 0.04 } });
});

test('few in the middle: neither the wide rate nor the low one, or they would follow', () => {
  const { figures } = published(cell({ 5: 60, 4: 30, 3: 4, 2: 12, 1: 10 }));
  expect(figures['sat.t3/1']).toEqual(nothing('would-reveal'));
  expect(figures['sat.low/1']).toEqual(nothing('would-reveal'));
  expect(published(cell({ 5: 60, 4: 30, 3: 5, 2: 12, 1: 10 })).figures['sat.t3/1'].estimate).toBeCloseTo(95 / 117, 12);
});

test('a mean is shown where every step is; a step of fewer than 10 is told with its neighbour', () => {
  const all = published(cell({ 5: 60, 4: 30, 3: 20, 2: 12, 1: 10 }));
  expect(all.figures['sat.mean/1'].estimate).not.toBeNull();
  const low = published(cell({ 5: 60, 4: 30, 3: 20, 2: 12, 1: 9 }));
  expect(low.figures['sat.mean/1']).toEqual(nothing('would-reveal'));
  expect(low.distribution).toEqual([
    { steps: [5], count: 60 },
    { steps: [4], count: 30 },
    { steps: [3], count: 20 },
    { steps: [2, 1], count: 21 },
  ]);
  const high = published(cell({ 5: 9, 4: 60, 3: 20, 2: 12, 1: 10 }));
  expect(high.figures['sat.mean/1']).toEqual(nothing('would-reveal'));
  expect(high.distribution![0]).toEqual({ steps: [5, 4], count: 69 });
});

test('不了解: a limit for fewer than 5, a number where it is precise enough', () => {
  const dontKnow = (people: number) => published(cell({ 5: 300, 2: 60, 0: people })).figures['sat.dk/1'];
  expect(dontKnow(4)).toMatchObject({ estimate: null, limit: { side: 'at-most', share: 0.02 }, because: null });
  expect(dontKnow(0)).toMatchObject({ estimate: 0, because: null });
  expect(dontKnow(100).estimate).toBeCloseTo(100 / 460, 12);
  expect(published(cell({ 5: 40, 2: 10, 0: 6 })).figures['sat.dk/1']).toEqual(nothing('imprecise'));
});

test('a low rate too small for its interval is withheld, beside a headline that is not', () => {
  const { figures } = published(cell({ 5: 60, 4: 30, 3: 20, 2: 6 }));
  expect(figures['sat.t3/1'].estimate).toBeCloseTo(110 / 116, 12);
  expect(figures['sat.low/1']).toEqual(nothing('imprecise'));
});

describe('不了解 hidden for the sake of a few beside it', () => {
  // 2 and 60 of 62: with the 60 the 2 would be told.
  const [, few, many] = scoreUnits(
    family([[cell({ 5: 60, 2: 40, 0: 2 })], [cell({ 5: 60, 2: 40, 0: 60 })]]),
    SURVEY,
  ).map((score) => score.published);

  test('is not told, nor by a flag', () => {
    expect(many!.figures['sat.dk/1']).toEqual(nothing('would-reveal'));
    expect(many).toMatchObject({ because: null, flags: [] });
    expect(published(cell({ 5: 60, 2: 40, 0: 60 })).flags).toEqual(['K1']);
  });

  test('while the few are told as a limit', () => {
    expect(few!.figures['sat.dk/1']).toMatchObject({ limit: { side: 'at-most', share: 0.04 } });
  });
});

describe('the share that verdict, band and place are read from', () => {
  const totals = stepTotals([cell({ 5: 60, 2: 40 })]);
  const headline = estimateOf(totals, MEASURES['sat.t2/1'], 0.95);
  const facts: HeadlineFacts = { totals, headline, state: 'exact', because: null, enough: true, deff: 1 };

  test('is the headline', () => {
    const { estimate, nStar } = headline;
    expect(headlineShare(facts, CSM_1)).toEqual({ figure: published(cell({ 5: 60, 2: 40 })).figures['sat.t2/1'], estimate, nStar }); // prettier-ignore
  });

  test('or the limit, and what lies beyond it', () => {
    expect(headlineShare({ ...facts, state: 'y-limited' }, CSM_1)).toMatchObject({
      estimate: 0.96,
      nStar: 100,
      end: 1,
    });
    expect(headlineShare({ ...facts, state: 'x-limited' }, CSM_1)).toMatchObject({
      estimate: 0.04,
      nStar: 100,
      end: 0,
    });
  });

  test('is none where there is a reason', () => {
    expect(headlineShare({ ...facts, state: 'hidden', because: 'protects-others' }, CSM_1)).toBeNull();
  });
});

describe('flags', () => {
  test('V1: a stratum with a single cluster', () => {
    const clusters = ['a', 'b'].map((cluster) => cell({ 5: 40, 2: 12 }, { cluster }));
    expect(published([...clusters, cell({ 5: 9, 2: 2 }, { stratum: 'T', cluster: 'c' })]).flags).toEqual(['V1']);
    expect(published(clusters).flags).toEqual([]);
  });

  test('W1: a design effect of the weights above 2, not of 2', () => {
    // Half with weight 0 would be 2; n Σw² / (Σw)² of n people of weight 1 and one of weight w.
    const heavy = (weight: number) => published([cell({ 5: 80, 2: 20 }), cell({ 4: 4 }, { weight })]).flags;
    const kish = (weight: number) => (104 * (100 + 4 * weight ** 2)) / (100 + 4 * weight) ** 2;
    const roots = [5, 6, 7, 8, 9].map((weight) => [weight, kish(weight) > 2] as const);
    expect(new Set(roots.map(([, above]) => above)).size).toBe(2);
    for (const [weight, above] of roots) expect(heavy(weight)).toEqual(above ? ['W1'] : []);
    const effect = kish(7);
    const at = (kishFlag: number) =>
      published([cell({ 5: 80, 2: 20 }), cell({ 4: 4 }, { weight: 7 })], { method: { ...CSM_1, kishFlag } }).flags;
    expect([at(effect * (1 + 1e-12)), at(effect * (1 - 1e-12))]).toEqual([[], ['W1']]);
    // Who answered 不了解 does not weigh on the figure.
    expect(published([cell({ 5: 80, 2: 20 }), cell({ 0: 10 }, { weight: 50 })]).flags).not.toContain('W1');
    const even = [cell({ 5: 32, 2: 32 }), cell({ 4: 64 }, { weight: 4 })];
    // 128 · (64 + 64 · 16) / 320² = 1.36
    expect(published(even, { method: { ...CSM_1, kishFlag: 1.36 } }).flags).toEqual([]);
  });

  test('K1: more than 20% 不了解, not 20%', () => {
    const flags = (people: number) => published(cell({ 5: 100, 2: 60, 0: people })).flags;
    expect([flags(40), flags(41)]).toEqual([[], ['K1']]);
  });
});
