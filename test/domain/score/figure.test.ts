import { cell } from './cells';
import { estimateOf } from '../../../src/domain/score/estimate';
import { limitedShare, outwards, shown, withheld } from '../../../src/domain/score/figure';
import { MEASURES } from '../../../src/domain/score/measure';
import { CSM_1 } from '../../../src/domain/score/method';
import { stepTotals } from '../../../src/domain/score/step-totals';
import { wilson } from '../../../src/domain/statistics/wilson';
import type { AnswerCell } from '../../../src/domain/score/answer-cell';

const estimate = (...cells: AnswerCell[]) => estimateOf(stepTotals(cells), MEASURES['sat.t2/1'], 0.95);

test('a figure is a number with its interval, or why there is none', () => {
  const found = estimate(cell({ 5: 30, 2: 10 }));
  expect(shown(found)).toEqual({
    estimate: 0.75,
    interval: outwards(found.interval!, 1),
    limit: null,
    because: null,
  });
  expect(shown(estimate(cell({ 0: 30 })))).toEqual(withheld('no-answers'));
  expect(shown(estimate(cell({ 5: 30, 2: 10 }, { cluster: 'a' })))).toEqual(withheld('one-cluster'));
  expect(withheld('too-few')).toEqual({ estimate: null, interval: null, limit: null, because: 'too-few' });
});

test('«95%以上»: at least what is left when the most that are not told are missing', () => {
  const totals = stepTotals([cell({ 5: 97, 1: 3 })]);
  expect(limitedShare(totals, 'at-least', CSM_1, 1)).toEqual({
    limit: { side: 'at-least', share: 0.96 },
    estimate: 0.96,
    nStar: 100,
    interval: outwards({ lower: wilson(0.96, 100, 0.95).lower, upper: 1 }, 1),
  });
});

test('«4%以下»: at most what the most that are not told come to', () => {
  const totals = stepTotals([cell({ 5: 3, 1: 97 })]);
  expect(limitedShare(totals, 'at-most', CSM_1, 1)).toEqual({
    limit: { side: 'at-most', share: 0.04 },
    estimate: 0.04,
    nStar: 100,
    interval: outwards({ lower: 0, upper: wilson(0.04, 100, 0.95).upper }, 1),
  });
});

test('the limit is in whole per cent, rounded away from the count', () => {
  const totals = stepTotals([cell({ 5: 87, 1: 3 })]);
  // 4 of 90 are 4.4…%
  expect(limitedShare(totals, 'at-least', CSM_1, 1).limit.share).toBe(0.95);
  expect(limitedShare(totals, 'at-most', CSM_1, 1).limit.share).toBe(0.05);
});

test('the numbers are the same for every count the limit allows', () => {
  const of = (few: number, side: 'at-least' | 'at-most') =>
    limitedShare(
      stepTotals([cell(side === 'at-least' ? { 5: 60 - few, 1: few } : { 5: few, 1: 60 - few })]),
      side,
      CSM_1,
      1.3,
    );
  for (const side of ['at-least', 'at-most'] as const) {
    for (const few of [1, 2, 3, 4]) expect(of(few, side)).toEqual(of(0, side));
  }
});

test('where weights differ the few may be those with the heaviest, and never more than everybody', () => {
  const totals = stepTotals([cell({ 5: 50 }), cell({ 4: 40, 2: 2 }, { weight: 3 })]);
  const found = limitedShare(totals, 'at-least', CSM_1, 1);
  expect(found.estimate).toBeCloseTo(1 - 12 / 176, 12);
  // n / Kish's design effect = (Σw)² / Σw²
  expect(found.nStar).toBeCloseTo(176 ** 2 / (50 + 42 * 9), 10);
  const heavy = stepTotals([cell({ 5: 3 }, { weight: 1000 }), cell({ 4: 40 })]);
  expect(limitedShare(heavy, 'at-least', CSM_1, 1)).toMatchObject({ estimate: 0, limit: { share: 0 } });
  expect(limitedShare(heavy, 'at-most', CSM_1, 1)).toMatchObject({ estimate: 1, limit: { share: 1 } });
});

test('n* is n over the largest of 1, the round’s design effect and Kish’s', () => {
  const totals = stepTotals([cell({ 5: 80 })]);
  expect(limitedShare(totals, 'at-least', CSM_1, 1.6).nStar).toBe(50);
  expect(limitedShare(totals, 'at-least', CSM_1, 0.5).nStar).toBe(80);
});

test('the denominator is those who rated, for 不了解 the four there may be on top of them, whoever they are', () => {
  const of = (dontKnow: number) => stepTotals([cell({ 0: dontKnow, 5: 60, 2: 37 })]);
  expect(limitedShare(of(3), 'at-most', CSM_1, 1, 'answered')).toMatchObject({ estimate: 4 / 101, nStar: 101 });
  for (const few of [0, 1, 2, 4]) {
    expect(limitedShare(of(few), 'at-most', CSM_1, 1, 'answered')).toEqual(
      limitedShare(of(3), 'at-most', CSM_1, 1, 'answered'),
    );
  }
  expect(limitedShare(of(3), 'at-most', CSM_1, 1)).toMatchObject({ estimate: 4 / 97, nStar: 97 });
});

test('the four who may not know are as heavy as anybody', () => {
  const totals = stepTotals([cell({ 5: 50, 0: 2 }), cell({ 4: 47 }, { weight: 3 })]);
  const { estimate, nStar } = limitedShare(totals, 'at-most', CSM_1, 1, 'answered');
  const weight = 50 + 51 * 3;
  expect(estimate).toBeCloseTo(12 / weight, 12);
  expect(nStar).toBeCloseTo(weight ** 2 / (50 + 51 * 9), 10);
});

test('limits go to a tenth of a point, the lower down and the upper up, and no further', () => {
  expect(outwards({ lower: 0.82164, upper: 0.90001 }, 1)).toEqual({ lower: 0.821, upper: 0.901 });
  expect(outwards({ lower: 0.82, upper: 0.9 }, 1)).toEqual({ lower: 0.82, upper: 0.9 });
  expect(outwards({ lower: 0.57, upper: 1 }, 1)).toEqual({ lower: 0.57, upper: 1 });
  const mean = outwards({ lower: 70.123, upper: 75.66 }, 100);
  expect(mean.lower).toBeCloseTo(70.1, 10);
  expect(mean.upper).toBeCloseTo(75.7, 10);
});
