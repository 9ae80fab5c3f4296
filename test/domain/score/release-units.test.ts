import sampleSizes from '../../reference/O15_sample_size_fpc.json';
import { cell, family, SURVEY } from './cells';
import { one, published } from './one-unit';
import type { AnswerCell } from '../../../src/domain/score/answer-cell';
import { estimateOf } from '../../../src/domain/score/estimate';
import { limitedShare } from '../../../src/domain/score/figure';
import { MEASURES } from '../../../src/domain/score/measure';
import { CSM_1 } from '../../../src/domain/score/method';
import { isEnough } from '../../../src/domain/score/release-units';
import { scoreUnits, type UnitScore } from '../../../src/domain/score/score';
import { stepTotals } from '../../../src/domain/score/step-totals';

describe('enough to be scored', () => {
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

  test('counts 5 satisfied, too, where so small a share may be shown', () => {
    const lenient = { ...CSM_1, presentation: { ...CSM_1.presentation, relativelyWide: 9 } };
    const also = (...satisfied: number[]) =>
      sizeOf(scoreUnits(family([a, clustered(...satisfied), flat]), { ...SURVEY, method: lenient }), 3);
    expect(also(2, 0, 1, 1)).toBeCloseTo(40 / effectOf(a), 9);
    expect(also(2, 0, 2, 1)).toBeCloseTo((2 * 40) / (effectOf(a) + effectOf(clustered(2, 0, 2, 1))), 9);
  });

  test('of clusters all alike nothing tells, and they are judged by their own share, on few degrees of freedom', () => {
    const lenient = { ...CSM_1, presentation: { ...CSM_1.presentation, relativelyWide: 9 } };
    const alike = clustered(30, 30, 30);
    expect(sizeOf(scoreUnits(family([alike, flat]), SURVEY), 2)).toBe(40);
    expect(published(alike, { method: lenient }).because).toBe('imprecise');
    expect(published(clustered(30, 30, 30, 30, 30, 30), { method: lenient }).because).toBeNull();
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
