import { shownDifference, shownLimit, shownMean, shownShare } from '../../../src/domain/score/rounding';

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
  expect(shownShare(0.05, { lower: 0.02, upper: 0.07 })).toEqual({ estimate: '5', lower: '2', upper: '7' });
  expect(shownShare(0.3, { lower: 0.29, upper: 0.56 })).toEqual({ estimate: '30', lower: '29', upper: '56' });
  expect(shownShare(1, { lower: 0.9, upper: 1 })).toEqual({ estimate: '100', lower: '90', upper: '100' });
});

test('a half-width of 2.5 points has no decimals, anything less has one', () => {
  expect(shownShare(0.6, { lower: 0.575, upper: 0.625 }).estimate).toBe('60');
  expect(shownShare(0.6, { lower: 0.57501, upper: 0.625 }).estimate).toBe('60.0');
  expect(shownMean(60, { lower: 57.5, upper: 62.5 }).estimate).toBe('60');
  expect(shownMean(60, { lower: 57.51, upper: 62.5 }).estimate).toBe('60.0');
});

test('a mean is in points as it is', () => {
  expect(shownMean(81.44, { lower: 80.09, upper: 82.71 })).toEqual({ estimate: '81.4', lower: '80.0', upper: '82.8' });
  expect(shownMean(50, { lower: 0, upper: 100 })).toEqual({ estimate: '50', lower: '0', upper: '100' });
});

test('a share or a mean a hair below 0 is 0, without a sign', () => {
  expect(shownShare(-1e-17, { lower: -1e-17, upper: 0.04 })).toEqual({ estimate: '0.0', lower: '0.0', upper: '4.0' });
  expect(shownMean(-1e-17, { lower: -1e-17, upper: 6 })).toEqual({ estimate: '0', lower: '0', upper: '6' });
});

test('a difference shows its signs, and 0 has none', () => {
  expect(shownDifference(0.0312, { lower: -0.0044, upper: 0.0411 })).toEqual({
    estimate: '+3.1',
    lower: '−0.5',
    upper: '+4.2',
  });
  expect(shownDifference(-0.1, { lower: -0.2, upper: 0 })).toEqual({ estimate: '−10', lower: '−20', upper: '0' });
  expect(shownDifference(0, { lower: -0.001, upper: 0.001 }).estimate).toBe('0.0');
});

test('a difference that lies on one side of 0 is not rounded onto it', () => {
  expect(shownDifference(0.03, { lower: 0.004, upper: 0.056 })).toEqual({
    estimate: '+3.0',
    lower: '+0.4',
    upper: '+5.6',
  });
  expect(shownDifference(-0.03, { lower: -0.056, upper: -0.004 })).toEqual({
    estimate: '−3.0',
    lower: '−5.6',
    upper: '−0.4',
  });
  expect(shownDifference(0.04, { lower: 0.01, upper: 0.07 })).toEqual({ estimate: '+4', lower: '+1', upper: '+7' });
});

test('a limit is read 以上 or 以下', () => {
  expect(shownLimit({ side: 'at-least', share: 0.95 })).toBe('95%以上');
  expect(shownLimit({ side: 'at-most', share: 0.07 })).toBe('7%以下');
});

test('no shown interval is narrower than the true one', () => {
  for (let i = 0; i <= 200; i++) {
    const [lower, upper] = [i / 211, Math.min(1, i / 211 + 0.043)];
    const shown = shownShare((lower + upper) / 2, { lower, upper });
    expect(Number(shown.lower)).toBeLessThanOrEqual(100 * lower + 1e-9);
    expect(Number(shown.upper)).toBeGreaterThanOrEqual(100 * upper - 1e-9);
  }
});
