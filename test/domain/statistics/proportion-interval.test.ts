import { relativeError } from '../../reference/cases';
import { localCase } from '../../reference/local-case';
import unweighted from '../../reference/O03_housing_unweighted.json';
import poststratRake from '../../reference/O04_housing_poststrat_rake.json';
import likert from '../../reference/O06_likert_complex.json';
import { seeded } from '../../reference/seeded';
import { proportionInterval, type ProportionMethod } from '../../../src/domain/statistics/proportion-interval';

const METHODS: readonly ProportionMethod[] = ['logit', 'xlogit', 'beta', 'mean', 'asin'];

interface Share {
  estimate: number;
  se: number;
  /** Limits by method. R’s `likelihood` profiles a model and is not among the product’s methods. */
  ci: Partial<Record<ProportionMethod | 'likelihood', number[]>>;
}

function agrees({ estimate, se, ci }: Share, n: number, df: number, rel: number, level = 0.95): void {
  const given = METHODS.filter((method) => ci[method] !== undefined);
  expect(given.length + Number('likelihood' in ci)).toBe(Object.keys(ci).length);
  for (const method of given) {
    const { lower, upper } = proportionInterval(method, estimate, se ** 2, n, df, level)!;
    expect(relativeError(lower, ci[method]![0]!)).toBeLessThanOrEqual(rel);
    expect(relativeError(upper, ci[method]![1]!)).toBeLessThanOrEqual(rel);
  }
}

test.each(['top1', 'top2'] as const)('housing, unweighted: %s is R’s by every method', (id) => {
  const { n, [id]: figure } = unweighted.expected;
  agrees(figure, n, figure.df, unweighted.tolerance.rel);
});

test('housing, unweighted: the score’s t interval is R’s', () => {
  const { estimate, se, ci_t } = unweighted.expected.score;
  // The score is 0..100; as a share it is a number like any other to the method `mean`.
  const { lower, upper } = proportionInterval('mean', estimate / 100, (se / 100) ** 2, 1681, 1680, 0.95)!;
  expect(relativeError(100 * lower, ci_t[0]!)).toBeLessThanOrEqual(unweighted.tolerance.rel);
  expect(relativeError(100 * upper, ci_t[1]!)).toBeLessThanOrEqual(unweighted.tolerance.rel);
});

test.each(unweighted.expected.by_type)('housing, unweighted: $type is R’s', (row) => {
  const ci = { xlogit: [row.xlogit_df_nminus1_lo, row.xlogit_df_nminus1_hi] };
  agrees({ estimate: row.p, se: row.domain_se, ci }, row.n, row.n - 1, unweighted.tolerance.rel);
});

test.each([
  'poststrat_type',
  'poststrat_type_fpc',
  'rake_3margins_R_rake',
  'rake_3margins_R_rake_fpc',
  'calibrate_raking_3margins',
  'calibrate_raking_3margins_fpc',
] as const)('housing: %s is R’s', (id) => {
  const { top1, top2, kish, df } = poststratRake.expected[id];
  for (const figure of [top1, top2]) agrees(figure, kish.n, df, poststratRake.tolerance.rel);
});

describe('five-level ratings', () => {
  const { expected, tolerance } = likert;
  const { overall, raked_calibrate, raked_R_rake } = expected;

  test.each(['t1', 't2', 't3', 'b2'] as const)('%s overall is R’s', (id) => {
    agrees(overall[id], overall.n, overall.df, tolerance.rel);
  });

  test('the score’s t interval is R’s', () => {
    const { estimate, se, ci_t } = overall.sc;
    const { lower, upper } = proportionInterval('mean', estimate / 100, (se / 100) ** 2, 1543, overall.df, 0.95)!;
    expect(relativeError(100 * lower, ci_t[0]!)).toBeLessThanOrEqual(tolerance.rel);
    expect(relativeError(100 * upper, ci_t[1]!)).toBeLessThanOrEqual(tolerance.rel);
  });

  test.each(expected.community)('$community is R’s', (row) => {
    const ci = { xlogit: [row.xlogit_lo, row.xlogit_hi] };
    agrees({ estimate: row.t2, se: row.se, ci }, row.n, row.df, tolerance.rel);
  });

  // Given the standard error, rake()'s interval follows as calibrate()'s does.
  test.each([raked_calibrate, raked_R_rake])('raked is R’s', ({ t2, t2_se, xlogit, df, kish }) => {
    agrees({ estimate: t2, se: t2_se, ci: { xlogit } }, kish.n, df, tolerance.rel);
  });
});

type Schools = Record<string, { prop_comp_imp?: Share; df: number; kish: { n: number } }>;

localCase<unknown, Schools>('O05_api_design', ({ expected, tolerance }) => {
  const designs = Object.entries(expected).filter(([, figures]) => figures.prop_comp_imp);
  test.each(designs)('schools: %s is R’s', (_, { prop_comp_imp, df, kish }) => {
    agrees(prop_comp_imp!, kish.n, df, tolerance.rel);
  });
});

interface Examined {
  estimate: number;
  se: number;
  df: number;
  n: number;
  ci95: Share['ci'];
  ci90: Share['ci'];
}

localCase<unknown, { overall: Examined; domains: Record<string, Examined> }>('O07_nhanes_design', (national) => {
  const { overall, domains } = national.expected;
  test.each([['overall', overall] as const, ...Object.entries(domains)])('high cholesterol: %s is R’s', (_, row) => {
    agrees({ ...row, ci: row.ci95 }, row.n, row.df, national.tolerance.rel, 0.95);
    agrees({ ...row, ci: row.ci90 }, row.n, row.df, national.tolerance.rel, 0.9);
  });
});

test('the example of the docstring', () => {
  const { lower, upper } = proportionInterval('mean', 0.5, 0.01, 60, Infinity, 0.95)!;
  expect([lower.toString().slice(0, 6), upper.toString().slice(0, 6)]).toEqual(['0.3040', '0.6959']);
});

test('a share of 0 or 1 has Wald’s interval only', () => {
  expect(proportionInterval('mean', 0, 0, 55, 10, 0.95)).toEqual({ lower: 0, upper: 0 });
  for (const method of METHODS.filter((other) => other !== 'mean')) {
    expect(proportionInterval(method, 0, 0, 55, 10, 0.95)).toBeNull();
    expect(proportionInterval(method, 1, 0.01, 55, 10, 0.95)).toBeNull();
  }
});

test('no interval without degrees of freedom, and no beta interval without a variance or a second person', () => {
  for (const method of METHODS) expect(proportionInterval(method, 0.5, 0.01, 55, 0, 0.95)).toBeNull();
  expect(proportionInterval('beta', 0.5, 0, 55, 10, 0.95)).toBeNull();
  expect(proportionInterval('beta', 0.5, 1e-300, 55, 10, 0.95)).toBeNull();
  expect(proportionInterval('beta', 0.5, 0.01, 1, 10, 0.95)).toBeNull();
  expect(proportionInterval('beta', 0.5, 0.01, 2, 10, 0.95)).not.toBeNull();
});

test('no beta interval from less than a millionth of an answer', () => {
  // The effective size is about (1/4) / V, and the counts are its shares.
  expect(proportionInterval('beta', 0.5, 1e4, 60, 59, 0.95)).not.toBeNull();
  expect(proportionInterval('beta', 0.5, 1e6, 60, 59, 0.95)).toBeNull();
  expect(proportionInterval('beta', 1e-7, 1e-6, 60, 59, 0.95)).toBeNull();
});

test('whatever the share, its interval holds it, lies in 0..1, grows with level, and mirrors at 1 − p', () => {
  const random = seeded(20260709);
  for (let round = 0; round < 300; round++) {
    const p = 0.001 + 0.998 * random();
    const n = 10 + Math.floor(200 * random());
    const variance = ((p * (1 - p)) / n) * (0.5 + 4 * random());
    const df = 1 + Math.floor(30 * random());
    for (const method of METHODS.filter((other) => other !== 'mean')) {
      const { lower, upper } = proportionInterval(method, p, variance, n, df, 0.95)!;
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThan(p);
      expect(upper).toBeGreaterThan(p);
      expect(upper).toBeLessThanOrEqual(1);
      const narrower = proportionInterval(method, p, variance, n, df, 0.8)!;
      expect(narrower.upper - narrower.lower).toBeLessThan(upper - lower);
      const mirrored = proportionInterval(method, 1 - p, variance, n, df, 0.95)!;
      expect(Math.abs(1 - mirrored.upper - lower)).toBeLessThan(1e-9);
    }
  }
});

test.each([
  [-0.1, 0.01, 60, 8, 0.95, 'proportionInterval requires 0 <= p <= 1'],
  [1.1, 0.01, 60, 8, 0.95, 'proportionInterval requires 0 <= p <= 1'],
  [NaN, 0.01, 60, 8, 0.95, 'proportionInterval requires 0 <= p <= 1'],
  [0.5, -1, 60, 8, 0.95, 'proportionInterval requires a finite variance >= 0'],
  [0.5, Infinity, 60, 8, 0.95, 'proportionInterval requires a finite variance >= 0'],
  [0.5, NaN, 60, 8, 0.95, 'proportionInterval requires a finite variance >= 0'],
  [0.5, 0.01, 0, 8, 0.95, 'proportionInterval requires a finite n > 0'],
  [0.5, 0.01, Infinity, 8, 0.95, 'proportionInterval requires a finite n > 0'],
  [0.5, 0.01, NaN, 8, 0.95, 'proportionInterval requires a finite n > 0'],
  [0.5, 0.01, 60, -1, 0.95, 'proportionInterval requires df >= 0'],
  [0.5, 0.01, 60, NaN, 0.95, 'proportionInterval requires df >= 0'],
  [0.5, 0.01, 60, 8, 0, 'proportionInterval requires 0 < level < 1'],
  [0.5, 0.01, 60, 8, 1, 'proportionInterval requires 0 < level < 1'],
  [0.5, 0.01, 60, 8, 1 - Number.EPSILON / 2, 'proportionInterval requires 0 < level < 1'],
  [0.5, 0.01, 60, 8, NaN, 'proportionInterval requires 0 < level < 1'],
])('p = %p, V = %p, n = %p, df = %p, level = %p is a RangeError', (p, variance, n, df, level, words) => {
  expect(() => proportionInterval('xlogit', p, variance, n, df, level)).toThrow(new RangeError(words));
});
