import { outwards } from '../../../src/domain/score/figure';
import sampleSizes from '../../reference/O15_sample_size_fpc.json';
import { relativeError } from '../../reference/cases';
import { seeded } from '../../reference/seeded';
import housingCase from '../../reference/O03_housing_unweighted.json';
import rakedCase from '../../reference/O04_housing_poststrat_rake.json';
import { cell, family, randomCells, SURVEY, unit } from './cells';
import { housing } from './reference-cells';
import type { AnswerCell } from '../../../src/domain/score/answer-cell';
import { bandsOf } from '../../../src/domain/score/bands';
import { estimateOf } from '../../../src/domain/score/estimate';
import { limitedShare } from '../../../src/domain/score/figure';
import { MEASURE_IDS, MEASURES } from '../../../src/domain/score/measure';
import { CSM_1 } from '../../../src/domain/score/method';
import { pairLevel, placesOf } from '../../../src/domain/score/places';
import { isEnough } from '../../../src/domain/score/release-units';
import { scoreUnits, type Survey, type UnitScore } from '../../../src/domain/score/score';
import { stepTotals } from '../../../src/domain/score/step-totals';
import { verdictOf } from '../../../src/domain/score/verdict';
import { weigh } from '../../../src/domain/score/weighting';
import { effectiveSize } from '../../../src/domain/statistics/effective-size';
import { wilson } from '../../../src/domain/statistics/wilson';

/** The score of one unit by itself. */
const one = (
  cells: AnswerCell | readonly AnswerCell[],
  survey: Partial<Survey> = {},
  population: number | null = null,
) => scoreUnits([unit(stepTotals([cells].flat()), -1, population)], { ...SURVEY, ...survey })[0]!;

const published = (...given: Parameters<typeof one>) => one(...given).published;

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

describe('scored', () => {
  test('from 100 who rated, not from 99', () => {
    expect(published(cell({ 5: 80, 2: 19 }), { target: 0.5 })).toMatchObject({
      notScored: 'too-few-to-score',
      verdict: null,
      because: null,
    });
    expect(published(cell({ 5: 80, 2: 20 }), { target: 0.5 })).toMatchObject({ notScored: null, verdict: 'met' });
  });

  test.each(sampleSizes.input.grid.map((row, i) => ({ ...row, wanted: sampleSizes.expected.n_ceiling[i]! })))(
    'a small unit of $N from the sample of ±$moe: $wanted, but never under 10 or over 100',
    ({ N, moe, wanted }) => {
      const method = { ...CSM_1, smallUnitMargin: moe };
      const from = Math.min(100, wanted);
      expect([isEnough(from - 1, N, method), isEnough(from, N, method)]).toEqual([false, true]);
    },
  );

  test('however small the unit, 10 have to rate; where its size is unknown, 100', () => {
    expect([isEnough(9, 5, CSM_1), isEnough(10, 5, CSM_1)]).toEqual([false, true]);
    expect([isEnough(99, null, CSM_1), isEnough(100, null, CSM_1)]).toEqual([false, true]);
    expect(isEnough(99, 1_000_000, CSM_1)).toBe(false);
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

describe('the round’s design effect', () => {
  /** A share of 0 or 1 is where it shows. */
  const sizeOf = (scores: readonly UnitScore[], at: number) => scores[at]!.estimates['sat.t2/1'].nStar!;
  const clustered = (...satisfied: number[]) =>
    satisfied.map((k, i) => cell({ 5: k, 2: 40 - k }, { cluster: String(i) }));
  const effectOf = (cells: AnswerCell[]) => {
    const { n, neff } = estimateOf(stepTotals(cells), MEASURES['sat.t2/1'], 0.95);
    return n / neff!;
  };
  const [a, b, c] = [
    clustered(35, 24, 33, 29, 36, 27, 33, 30),
    clustered(35, 25, 33, 29, 35, 28, 32, 30),
    clustered(34, 26, 33, 29, 34, 28, 32, 30),
  ];
  const flat = [cell({ 5: 40 })];

  test('stands in where all chose alike: the middle one, or the mean of the two in the middle', () => {
    const [high, middle, low] = [a, b, c].map(effectOf) as [number, number, number];
    expect(high > middle && middle > low && low > 1).toBe(true);
    expect(sizeOf(scoreUnits(family([a, b, c, flat]), SURVEY), 4)).toBeCloseTo(40 / middle, 10);
    expect(sizeOf(scoreUnits(family([a, c, b, flat]), SURVEY), 4)).toBeCloseTo(40 / middle, 10);
    expect(sizeOf(scoreUnits(family([c, b, flat]), SURVEY), 3)).toBeCloseTo((2 * 40) / (middle + low), 10);
    expect(sizeOf(scoreUnits(family([c, flat]), SURVEY), 2)).toBeCloseTo(40 / low, 10);
  });

  test('counts the lowest units only', () => {
    const units = family([a, flat]);
    // A street between the whole and its communities.
    const street = [
      units[0]!,
      { ...units[0]!, parent: 0 },
      ...units.slice(1).map((below) => ({ ...below, parent: 1 })),
    ];
    expect(sizeOf(scoreUnits(street, SURVEY), 3)).toBeCloseTo(40 / effectOf(a), 10);
  });

  test('counts only units that may be told in numbers: 5 on either side, precise enough', () => {
    const without = 40 / effectOf(a);
    const also = (cells: AnswerCell[]) => sizeOf(scoreUnits(family([a, cells, flat]), SURVEY), 3);
    const both = (cells: AnswerCell[]) => (2 * 40) / (effectOf(a) + effectOf(cells));
    const [few, enough] = [clustered(39, 40, 38, 39), clustered(39, 40, 38, 38)];
    expect([also(few), also(enough)].map((size) => size.toFixed(9))).toEqual(
      [without, both(enough)].map((size) => size.toFixed(9)),
    );
    expect(also(clustered(1, 0, 2, 1))).toBeCloseTo(without, 9);
    const [small, large] = [[cell({ 5: 20, 2: 9 })], [cell({ 5: 30, 2: 30 })]];
    expect(also(small)).toBeCloseTo(without, 9);
    expect(also(large)).toBeCloseTo(both(large), 9);
  });

  test('is 1 where no unit tells', () => {
    expect(sizeOf(scoreUnits(family([flat, flat]), SURVEY), 1)).toBe(40);
  });

  test('reaches the limits, and moves nothing that has an error of its own', () => {
    const all = [cell({ 5: 90 })];
    const scores = scoreUnits(family([a, b, c, all]), SURVEY);
    expect(scores[4]!.published.figures['sat.t2/1'].interval).toEqual(
      limitedShare(stepTotals(all), 'at-least', CSM_1, effectOf(b)).interval,
    );
    const { estimates } = one(a);
    for (const id of ['sat.t2/1', 'sat.low/1', 'sat.mean/1'] as const) {
      expect(scores[1]!.estimates[id].interval!.lower).toBeCloseTo(estimates[id].interval!.lower, 10);
    }
  });

  test('tells nobody how few they are: a limit is the same for every number it allows, in clusters too', () => {
    const figures = [0, 1, 2, 3, 4].map(
      (few) =>
        published(
          Array.from({ length: 8 }, (_, i) => cell({ 5: i < few ? 14 : 15, 2: i < few ? 1 : 0 }, { cluster: `${i}` })),
        ).figures['sat.t2/1'],
    );
    for (const figure of figures) expect(figure).toEqual(figures[0]);
    expect(figures[0]!.limit).toEqual({ side: 'at-least', share: 0.96 });
  });
});

describe('bands and places', () => {
  const shares = [0.95, 0.9, 0.85, 0.7, 0.5, 0.9];
  const alone = shares.map((share) => [cell({ 5: Math.round(200 * share), 2: Math.round(200 * (1 - share)) })]);

  test('are of every scored unit below another, against the whole and among its siblings', () => {
    const scores = scoreUnits(family(alone), SURVEY);
    expect(scores[0]!.published).toMatchObject({ band: null, place: null });
    const sized = scores.slice(1).map(({ estimates }) => {
      const { estimate, nStar } = estimates['sat.t2/1'];
      return { estimate: estimate!, nStar: nStar! };
    });
    const whole = scores[0]!.estimates['sat.t2/1'].estimate!;
    expect(scores.slice(1).map(({ published: { band } }) => band)).toEqual(bandsOf(sized, whole, CSM_1));
    expect(scores.slice(1).map(({ published: { place } }) => place)).toEqual(placesOf(sized, CSM_1));
    expect(scores.slice(1).map(({ published: { band } }) => band)).toEqual([
      'above',
      'above',
      'same',
      'below',
      'below',
      'above',
    ]);
  });

  test('of clustered samples take n* at the level of the test, which trusts few clusters less', () => {
    const random = seeded(20261030);
    const communities = shares.map((share) =>
      Array.from({ length: 6 }, (_, i) => {
        const satisfied = Math.min(40, Math.round(40 * share + 3 * (random() - 0.5)));
        return cell({ 5: satisfied, 2: 40 - satisfied }, { cluster: String(i) });
      }),
    );
    const scores = scoreUnits(family(communities), SURVEY);
    const sized = (level: number) =>
      scores.slice(1).map(({ estimates, published: { figures } }) => {
        const { estimate, standardError, n, df, nStar } = estimates['sat.t2/1'];
        expect(figures['sat.t2/1'].estimate).not.toBeNull();
        const size = effectiveSize(estimate!, standardError! ** 2, n, df, 1, level)!;
        expect(size).toBeLessThanOrEqual(nStar!);
        return { estimate: estimate!, nStar: size };
      });
    const whole = scores[0]!.estimates['sat.t2/1'].estimate!;
    expect(scores.slice(1).map(({ published: { band } }) => band)).toEqual(
      bandsOf(sized(1 - CSM_1.alpha / 6), whole, CSM_1),
    );
    expect(scores.slice(1).map(({ published: { place } }) => place)).toEqual(
      placesOf(sized(pairLevel(6, CSM_1)), CSM_1),
    );
  });

  test('a unit told by a limit stands where its limit does', () => {
    const scores = scoreUnits(family([[cell({ 5: 300, 2: 1 })], ...alone.slice(3)]), SURVEY);
    expect(scores[1]!.published.figures['sat.t2/1'].limit).not.toBeNull();
    expect(scores[1]!.published).toMatchObject({ band: 'above', place: { lower: 1 } });
    const other = scoreUnits(family([[cell({ 5: 300, 2: 4 })], ...alone.slice(3)]), SURVEY);
    expect(other[1]!.published.place).toEqual(scores[1]!.published.place);
  });

  test('a unit that is not scored has neither, and does not count among the others', () => {
    const few = scoreUnits(family([...alone, [cell({ 5: 10, 2: 89 })]]), SURVEY);
    expect(few[7]!.published).toMatchObject({ notScored: 'too-few-to-score', band: null, place: null });
    expect(Math.max(...few.map(({ published: { place } }) => place?.upper ?? 0))).toBe(6);
    const fewer = scoreUnits(family([...alone, [cell({ 5: 5, 2: 4 })], [cell({ 5: 3, 2: 5 })]]), SURVEY);
    expect(fewer[7]!.published).toMatchObject({ notScored: 'too-few', band: null, place: null });
  });

  test('each street is a family of its own', () => {
    const units = family([alone[0]!, alone[4]!]);
    const two = [
      unit(units[0]!.totals),
      { ...units[1]!, parent: 0 },
      { ...units[2]!, parent: 0 },
      { ...units[1]!, parent: 1 },
      { ...units[2]!, parent: 2 },
    ];
    const places = scoreUnits(two, SURVEY).map(({ published: { place } }) => place);
    expect(places).toEqual([
      null,
      { lower: 1, upper: 1 },
      { lower: 2, upper: 2 },
      { lower: 1, upper: 1 },
      { lower: 1, upper: 1 },
    ]);
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
    const even = [cell({ 5: 32, 2: 32 }), cell({ 4: 64 }, { weight: 4 })];
    // 128 · (64 + 64 · 16) / 320² = 1.36
    expect(published(even, { method: { ...CSM_1, kishFlag: 1.36 } }).flags).toEqual([]);
  });

  test('K1: more than 20% 不了解, not 20%', () => {
    const flags = (people: number) => published(cell({ 5: 100, 2: 60, 0: people })).flags;
    expect([flags(40), flags(41)]).toEqual([[], ['K1']]);
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
