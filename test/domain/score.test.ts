import { shownShare } from '../../src/domain/score/rounding';
import { satisfactionRate } from '../../src/domain/score/score';
import { noCounts } from '../../src/domain/score/step-counts';

const counts = (five: number, four: number, three: number, two: number, one: number, dontKnow = 0) => ({
  ...noCounts(),
  5: five,
  4: four,
  3: three,
  2: two,
  1: one,
  0: dontKnow,
});

test('满意率 is the share of 非常满意 and 满意 among those who know', () => {
  const score = satisfactionRate(counts(30, 23, 1, 1, 0, 40));
  expect(score.n).toBe(55);
  expect(score.estimate).toBeCloseTo(53 / 55, 15);
  expect(score.interval?.lower).toBeCloseTo(0.877, 3);
});

test('below ten answers there is no number at all, not even n', () => {
  expect(satisfactionRate(counts(9, 0, 0, 0, 0, 5))).toEqual({
    n: null,
    estimate: null,
    interval: null,
    because: 'too-few',
  });
  expect(satisfactionRate(counts(9, 0, 0, 0, 1)).because).toBeNull();
});

test('nobody answering is not zero per cent', () => {
  expect(satisfactionRate(counts(0, 0, 0, 0, 0, 3))).toEqual({
    n: null,
    estimate: null,
    interval: null,
    because: 'no-answers',
  });
});

test('limits are rounded outwards, and decimals go where the interval is wide', () => {
  expect(shownShare(0.8734, { lower: 0.8562, upper: 0.8891 })).toEqual({
    estimate: '87.3',
    lower: '85.6',
    upper: '89.0',
  });
  expect(shownShare(0.86, { lower: 0.8201, upper: 0.8999 })).toEqual({ estimate: '86', lower: '82', upper: '90' });
});

test('a limit that is exact is not pushed out by binary fractions', () => {
  expect(shownShare(0.6, { lower: 0.57, upper: 0.63 })).toEqual({ estimate: '60', lower: '57', upper: '63' });
  expect(shownShare(1, { lower: 0.9, upper: 1 })).toEqual({ estimate: '100', lower: '90', upper: '100' });
});
