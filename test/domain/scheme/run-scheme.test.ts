import { runScheme, type CommunityResults } from '../../../src/domain/scheme/run-scheme';
import type { IndicatorResult } from '../../../src/domain/scheme/indicator-points';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import type { KnownCovariance } from '../../../src/domain/scheme/total-error';
import { seeded } from '../../reference/seeded';
import { example, goodFile, question, runnable, service } from './schemes';

const figure = (estimate: number, standardError: number): IndicatorResult => ({
  estimate,
  standardError,
  interval: { lower: Math.max(0, estimate - 2 * standardError), upper: Math.min(1, estimate + 2 * standardError) },
  because: null,
});
const unscored = (because: string): IndicatorResult => ({
  estimate: null,
  standardError: null,
  interval: null,
  because,
});

/** The target of 0.8 on `handling` is met. */
const RESULTS = {
  overall: figure(0.9, 0.02),
  environment: figure(0.8, 0.03),
  'activity-room': figure(0.7, 0.04),
  fixed: figure(0.6, 0.05),
  handling: figure(0.9, 0.02),
  window: figure(0.5, 0.06),
};
// Not while the file loads: a compiler that refuses the good example is to fail tests, not to leave none.
let GOOD: Scheme;
beforeAll(() => {
  GOOD = runnable(example('good'));
});
const run = (results: CommunityResults['results'], covariances?: readonly KnownCovariance[], scheme = GOOD) =>
  runScheme(scheme, [{ community: '320402001001', results, ...(covariances ? { covariances } : {}) }])[0]!;

test('T is the weighted sum, its error linear within a source and in squares across sources', () => {
  const { total } = run(RESULTS);
  // 40·.9 + 10·.8 + 10·.7 + 15·.6 + 10·1 + 15·.5
  expect(total.estimate).toBeCloseTo(77.5, 12);
  const survey = 40 * 0.02 + 10 * 0.03 + 10 * 0.04;
  const expected = Math.hypot(survey, 15 * 0.05, 15 * 0.06);
  expect(total).toMatchObject({ kind: 'number', correlation: 'perfect-correlation-bound', because: null });
  if (total.kind !== 'number') throw new Error();
  expect(total.standardError).toBeCloseTo(expected, 12);
  expect(total.interval.lower).toBeCloseTo(77.5 - 1.959963984540054 * expected, 9);
  expect(total.interval.upper).toBeCloseTo(77.5 + 1.959963984540054 * expected, 9);
});

const PAIRS = [
  ['overall', 'environment'],
  ['overall', 'activity-room'],
  ['environment', 'activity-room'],
] as const;

test('with every covariance given, the error is that of each person’s own weighted answer', () => {
  const next = seeded(7);
  const people = Array.from({ length: 400 }, () => {
    const mood = next();
    return [0, 1, 2].map(() => (0.6 * mood + 0.4 * next() < 0.6 ? 1 : 0));
  });
  const mean = (of: (person: number[]) => number) => people.reduce((sum, one) => sum + of(one), 0) / people.length;
  const covariance = (f: (p: number[]) => number, g: (p: number[]) => number) =>
    (mean((p) => f(p) * g(p)) - mean(f) * mean(g)) / (people.length - 1);
  const survey = ['overall', 'environment', 'activity-room'];
  const answer = survey.map((_, item) => (person: number[]) => person[item]!);
  const surveyed = Object.fromEntries(
    survey.map((id, i) => [id, figure(mean(answer[i]!), Math.sqrt(covariance(answer[i]!, answer[i]!)))]),
  );
  const exact = { fixed: figure(0.6, 0), window: figure(0.5, 0) };
  const flat = Object.fromEntries(Object.entries(exact).map(([id, result]) => [id, { ...result, interval: null }]));
  const known = PAIRS.map(([a, b]) => ({
    between: [b, a] as const,
    covariance: covariance(answer[survey.indexOf(a)]!, answer[survey.indexOf(b)]!),
  }));
  const composite = (p: number[]) => 40 * p[0]! + 10 * p[1]! + 10 * p[2]!;
  const { total } = run({ ...RESULTS, ...surveyed, ...flat }, known);
  const { total: bound } = run({ ...RESULTS, ...surveyed, ...flat });
  if (total.kind !== 'number' || bound.kind !== 'number') throw new Error();
  expect(total.correlation).toBe('given');
  expect(total.standardError).toBeCloseTo(Math.sqrt(covariance(composite, composite)), 10);
  expect(bound.standardError).toBeGreaterThan(total.standardError);
});

test('one covariance missing and the bound is used for that pair, and said', () => {
  const all = PAIRS.map((between) => ({ between, covariance: 0 }));
  const errorOf = (known: readonly KnownCovariance[]) => {
    const { total } = run(RESULTS, known);
    if (total.kind !== 'number') throw new Error();
    return total;
  };
  expect(errorOf(all)).toMatchObject({ correlation: 'given' });
  expect(errorOf(all).standardError).toBeCloseTo(Math.hypot(0.8, 0.3, 0.4, 0.75, 0.9), 12);
  expect(errorOf(all.slice(1))).toMatchObject({ correlation: 'perfect-correlation-bound' });
  expect(errorOf(all.slice(1)).standardError).toBeCloseTo(Math.hypot(1.1, 0.4, 0.75, 0.9), 12);
});

test('covariances no estimates can have are refused', () => {
  expect(() => run(RESULTS, [{ between: ['overall', 'environment'], covariance: 0.001 }])).toThrow(RangeError);
  expect(() => run(RESULTS, [{ between: ['overall', 'environment'], covariance: NaN }])).toThrow(RangeError);
  expect(() => run(RESULTS, [{ between: ['overall', 'nobody'], covariance: 0 }])).toThrow('no indicator nobody');
});

test('a verdict has no error, so a covariance with its figure moves nothing', () => {
  for (const handling of [RESULTS.handling, figure(0.8, 0.02)]) {
    const known = [{ between: ['fixed', 'handling'], covariance: 0.0005 }] as const;
    expect(run({ ...RESULTS, handling }, known)).toEqual(run({ ...RESULTS, handling }));
  }
});

test('a smaller share of the dissatisfied is the better one, and moves with satisfaction the other way', () => {
  const scheme = runnable(goodFile((file) => (question(file).measure = 'sat.low/1')));
  const low = { ...RESULTS, overall: figure(0.1, 0.02) };
  expect(run(low, undefined, scheme).total.estimate).toBeCloseTo(77.5, 12);
  const errorWith = (covariance: number) => {
    const { total } = run(low, [{ between: ['overall', 'environment'], covariance }], scheme);
    return total.kind === 'number' ? total.standardError : NaN;
  };
  expect(errorWith(-0.0006)).toBeCloseTo(Math.hypot(1.5, 0.75, 0.9), 12);
  expect(errorWith(0.0006)).toBeLessThan(errorWith(-0.0006));
});

test('a target gives all, nothing, or a range with its reason', () => {
  const handled = (lower: number, upper: number) =>
    run({ ...RESULTS, handling: { estimate: 0.85, standardError: 0.02, interval: { lower, upper }, because: null } });
  expect(handled(0.8, 0.9).total.estimate).toBeCloseTo(77.5, 12);
  expect(handled(0.7, 0.79).total.estimate).toBeCloseTo(67.5, 12);
  const { total, parts } = handled(0.75, 0.85);
  expect(total).toMatchObject({
    kind: 'range',
    estimate: null,
    because: [{ indicator: 'handling', because: 'target-undetermined' }],
  });
  if (total.kind !== 'range') throw new Error();
  expect(total.range.lower).toBeCloseTo(67.5, 12);
  expect(total.range.upper).toBeCloseTo(77.5, 12);
  expect(total.interval.lower).toBeCloseTo(67.5 - 1.959963984540054 * total.standardError, 9);
  expect(total.interval.upper).toBeCloseTo(77.5 + 1.959963984540054 * total.standardError, 9);
  expect(parts.find(({ indicator }) => indicator === 'handling')!.result).toEqual({
    kind: 'undetermined',
    points: null,
    verdict: 'undetermined',
  });
});

test('a target for a share that should be small is the most it may be', () => {
  const scheme = runnable(
    goodFile((file) => Object.assign(question(file), { measure: 'sat.low/1', rule: { kind: 'target', target: 0.05 } })),
  );
  const verdict = (lower: number, upper: number) => {
    const overall = { estimate: upper, standardError: 0.01, interval: { lower, upper }, because: null };
    const { result } = run({ ...RESULTS, overall }, undefined, scheme).parts[0]!;
    return result.kind === 'none' ? result.because : result.verdict;
  };
  expect(verdict(0.01, 0.05)).toBe('met');
  expect(verdict(0.05, 0.06)).toBe('undetermined');
  expect(verdict(0.051, 0.06)).toBe('not-met');
});

test('an indicator without a number leaves the community 未评, with every reason, and the others as they were', () => {
  const missing: Record<string, IndicatorResult> = { ...RESULTS, overall: unscored('too-few-to-score') };
  delete missing.window;
  const [one, other] = runScheme(GOOD, [
    { community: '1', results: missing },
    { community: '2', results: RESULTS },
  ]);
  expect(one!.total).toEqual({
    kind: 'none',
    estimate: null,
    because: [
      { indicator: 'overall', because: 'too-few-to-score' },
      { indicator: 'window', because: 'no-result' },
    ],
  });
  expect(other!.total.estimate).toBeCloseTo(77.5, 12);
});

test('a number whose error nobody knows gives no total', () => {
  const bare = (id: string) =>
    run({ ...RESULTS, [id]: { estimate: 0.9, standardError: null, interval: null, because: null } });
  expect(bare('window').total.because).toEqual([{ indicator: 'window', because: 'no-standard-error' }]);
  expect(bare('handling').total.because).toEqual([{ indicator: 'handling', because: 'no-interval' }]);
});

test('where everybody agrees the interval still carries an error', () => {
  const all = { estimate: 1, standardError: 0, interval: { lower: 0.93, upper: 1 }, because: null };
  const certain = { ...figure(0.5, 0), interval: null };
  const { total } = run({ ...RESULTS, window: all, fixed: certain });
  if (total.kind !== 'number') throw new Error();
  expect(total.standardError).toBeCloseTo(Math.hypot(1.5, (15 * 0.07) / 1.959963984540054), 12);
});

test('an indicator without weight neither counts nor leaves a community 未评', () => {
  const scheme = runnable(
    goodFile((file) => file.blocks[2]!.indicators.push({ ...service(file), id: 'listed', basisPoints: 0 })),
  );
  expect(run(RESULTS, undefined, scheme).total.estimate).toBeCloseTo(77.5, 12);
});

test('every total carries method, evidence and the words for open evidence', () => {
  const open = { methodId: 'csm/1', evidence: 'open', evidenceWords: '开放参与，非概率样本' };
  const scheme = runnable(example('open-evidence'));
  expect(run(RESULTS, undefined, scheme)).toMatchObject(open);
  expect(run({}, undefined, scheme)).toMatchObject(open);
});

test.each([
  { estimate: 1.01, standardError: 0.1, interval: null, because: null },
  { estimate: NaN, standardError: 0.1, interval: null, because: null },
  { estimate: 0.9, standardError: -0.1, interval: null, because: null },
  { estimate: 0.9, standardError: Infinity, interval: null, because: null },
  { estimate: 0.9, standardError: 0.1, interval: { lower: 0.9, upper: 0.8 }, because: null },
  { estimate: 0.9, standardError: 0.1, interval: { lower: 80, upper: 95 }, because: null },
])('a figure that cannot be one is refused: %j', (window) => {
  expect(() => run({ ...RESULTS, window })).toThrow(RangeError);
});

test('a figure of an indicator the scheme does not have is refused', () => {
  expect(() => run({ ...RESULTS, windows: figure(0.5, 0.1) })).toThrow('the scheme has no indicator windows');
});

describe('for any figures', () => {
  const next = seeded(99);
  const any = () => Object.fromEntries(Object.keys(RESULTS).map((id) => [id, figure(next(), next() / 10)]));
  const lowest = ({ total }: ReturnType<typeof run>) =>
    total.kind === 'none' ? NaN : total.kind === 'range' ? total.range.lower : total.estimate;

  test('T and its interval lie in 0..100, the interval around T', () => {
    for (let i = 0; i < 500; i++) {
      const { total } = run(any());
      if (total.kind === 'none') throw new Error();
      const { lower, upper } = total.kind === 'range' ? total.range : { lower: total.estimate, upper: total.estimate };
      expect(0 <= total.interval.lower && total.interval.lower <= lower).toBe(true);
      expect(lower <= upper && upper <= total.interval.upper && total.interval.upper <= 100).toBe(true);
    }
  });

  test('a better figure never lowers T', () => {
    for (let i = 0; i < 500; i++) {
      const results = any();
      const id = Object.keys(RESULTS)[i % 6]!;
      const { estimate, standardError } = results[id]!;
      const better = figure(estimate! + (1 - estimate!) * next(), standardError!);
      expect(lowest(run({ ...results, [id]: better }))).toBeGreaterThanOrEqual(lowest(run(results)) - 1e-12);
    }
  });

  test('the order of blocks and indicators changes nothing', () => {
    for (let i = 0; i < 100; i++) {
      const shuffled = goodFile((file) => {
        file.blocks.sort(() => next() - 0.5);
        for (const { indicators } of file.blocks) indicators.sort(() => next() - 0.5);
      });
      const results = any();
      const [one, other] = [run(results), run(results, undefined, runnable(shuffled))];
      expect(lowest(other)).toBeCloseTo(lowest(one), 10);
      if (one.total.kind === 'none' || other.total.kind === 'none') throw new Error();
      expect(other.total.standardError).toBeCloseTo(one.total.standardError, 10);
    }
  });

  test('all figures 1 give exactly 100 and all 0 exactly 0', () => {
    const all = (x: number) => Object.fromEntries(Object.keys(RESULTS).map((id) => [id, figure(x, 0)]));
    expect(run(all(1)).total).toMatchObject({ estimate: 100, standardError: 0, interval: { lower: 100, upper: 100 } });
    expect(run(all(0)).total).toMatchObject({ estimate: 0, standardError: 0, interval: { lower: 0, upper: 0 } });
  });
});

test('in every scheme that runs, the weights sum to 10000', () => {
  const next = seeded(5);
  for (let i = 0; i < 200; i++) {
    const others = Math.floor(next() * 2500);
    const file = goodFile((draft) => {
      draft.blocks[0]!.basisPoints = 10000 - 2500 - others;
      question(draft).basisPoints = 10000 - 2500 - others - 2000;
      draft.blocks[2]!.basisPoints = others;
      service(draft).basisPoints = others;
    });
    const { blocks } = runnable(file);
    const weights = blocks.flatMap(({ indicators }) => indicators.map(({ basisPoints }) => basisPoints));
    expect(weights.reduce((a, b) => a + b, 0)).toBe(10000);
  }
});
