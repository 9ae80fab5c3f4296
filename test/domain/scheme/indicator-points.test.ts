import { indicatorPoints, type IndicatorResult } from '../../../src/domain/scheme/indicator-points';
import { CORRELATION_WORDS, REASON_WORDS, type OwnReason } from '../../../src/domain/scheme/reason-words';
import type { Indicator } from '../../../src/domain/scheme/scheme';

const PROPORTIONAL: Indicator = {
  id: 'overall',
  title: null,
  text: '您对本社区的工作满意吗？',
  basisPoints: 6000,
  measure: 'sat.t2/1',
  better: 'higher',
  source: 'resident-survey',
  item: 1,
  rule: { kind: 'proportional' },
};
const TARGET: Indicator = { ...PROPORTIONAL, rule: { kind: 'target', target: 0.8 } };
const REACH = 1.959963984540054;

const result = (particulars: Partial<IndicatorResult>): IndicatorResult => ({
  estimate: 0.9,
  standardError: 0.02,
  interval: { lower: 0.85, upper: 0.94 },
  because: null,
  ...particulars,
});

test('a target gives all points or none, without an error of their own', () => {
  expect(indicatorPoints(TARGET, result({}))).toEqual({ kind: 'points', points: 1, standardError: 0, verdict: 'met' });
  const below = result({ estimate: 0.7, interval: { lower: 0.65, upper: 0.75 } });
  expect(indicatorPoints(TARGET, below)).toEqual({ kind: 'points', points: 0, standardError: 0, verdict: 'not-met' });
});

describe('the error of a share', () => {
  const errorOf = (particulars: Partial<IndicatorResult>) => {
    const points = indicatorPoints(PROPORTIONAL, result(particulars));
    return points.kind === 'points' ? points.standardError : null;
  };

  test('is the one it came with', () => {
    expect(errorOf({})).toBe(0.02);
    expect(errorOf({ interval: null })).toBe(0.02);
    expect(errorOf({ interval: null, standardError: 0 })).toBe(0);
  });

  test.each([0, null])('is the wider half of the interval where it came with %p', (standardError) => {
    expect(errorOf({ standardError })).toBeCloseTo(0.05 / REACH, 12);
    expect(errorOf({ standardError, estimate: 0.86 })).toBeCloseTo(0.08 / REACH, 12);
  });
});

test('whoever withholds a figure says why; without a word there is no result', () => {
  const withheld = { estimate: null, standardError: null, interval: null };
  const none = { kind: 'none', points: null };
  expect(indicatorPoints(TARGET, result({ ...withheld, because: 'too-few' }))).toEqual({ ...none, because: 'too-few' });
  expect(indicatorPoints(TARGET, result(withheld))).toEqual({ ...none, because: 'no-result' });
  expect(indicatorPoints(TARGET, undefined)).toEqual({ ...none, because: 'no-result' });
});

test.each<[string, Partial<IndicatorResult>]>([
  ['an estimate', { estimate: -0.01 }],
  ['an estimate', { estimate: 1.01 }],
  ['a standard error', { standardError: -0.01 }],
  ['a standard error', { standardError: NaN }],
  ['an interval', { interval: { lower: -0.1, upper: 0.9 } }],
  ['an interval', { interval: { lower: 0.9, upper: 1.1 } }],
  ['an interval', { interval: { lower: 0.95, upper: 0.9 } }],
])('%s that cannot be one is refused with the indicator: %j', (what, particulars) => {
  const compute = () => indicatorPoints(PROPORTIONAL, result(particulars));
  expect(compute).toThrow(RangeError);
  expect(compute).toThrow(`overall: ${what}`);
});

test('the ends themselves can be: nobody, everybody, no error', () => {
  const ends = result({ estimate: 0, standardError: 0, interval: { lower: 0, upper: 1 } });
  expect(indicatorPoints(PROPORTIONAL, ends)).toMatchObject({ kind: 'points', points: 0 });
  expect(indicatorPoints(PROPORTIONAL, { ...ends, estimate: 1 })).toMatchObject({ kind: 'points', points: 1 });
  const certain = result({ interval: { lower: 0.9, upper: 0.9 } });
  expect(indicatorPoints(PROPORTIONAL, certain)).toMatchObject({ kind: 'points', points: 0.9 });
});

test('every reason and every way to combine errors is told in Chinese and in English', () => {
  const reasons: OwnReason[] = ['no-result', 'no-standard-error', 'no-interval', 'target-undetermined'];
  const combined = ['given', 'perfect-correlation-bound', 'independent'] as const;
  const words = [...reasons.map((one) => REASON_WORDS[one]), ...combined.map((one) => CORRELATION_WORDS[one])];
  for (const { zh, en } of words) {
    expect(zh).toMatch(/^[\u4e00-\u9fff].{5,}[\u4e00-\u9fff]$/);
    expect(en).toMatch(/^[a-z][\x20-\x7e]{10,}$/);
  }
  expect(new Set(words.flatMap(({ zh, en }) => [zh, en])).size).toBe(14);
});
