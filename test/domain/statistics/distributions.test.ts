import distributions from '../../reference/O01_distributions.json';
import { relativeError } from '../../reference/cases';
import { betaCdf } from '../../../src/domain/statistics/beta-cdf';
import { betaQuantile } from '../../../src/domain/statistics/beta-quantile';
import { chiSquareQuantile } from '../../../src/domain/statistics/chi-square-quantile';
import { digamma } from '../../../src/domain/statistics/digamma';
import { incompleteBeta } from '../../../src/domain/statistics/incomplete-beta';
import { incompleteBetaInverse } from '../../../src/domain/statistics/incomplete-beta-inverse';
import { incompleteGamma } from '../../../src/domain/statistics/incomplete-gamma';
import { logGamma } from '../../../src/domain/statistics/log-gamma';
import { normalQuantile } from '../../../src/domain/statistics/normal-quantile';
import { poissonDeviance } from '../../../src/domain/statistics/poisson-deviance';
import { poissonUpperTail } from '../../../src/domain/statistics/poisson-upper-tail';
import { positiveRoot } from '../../../src/domain/statistics/positive-root';
import { stirlingError } from '../../../src/domain/statistics/stirling-error';
import { studentTQuantile } from '../../../src/domain/statistics/student-t-quantile';
import { studentTTail } from '../../../src/domain/statistics/student-t-tail';

const { expected, tolerance } = distributions;

const within = (actual: number, wanted: number, relative: number) =>
  expect({ actual, wanted, close: relativeError(actual, wanted) <= relative }).toMatchObject({ close: true });

/** Park & Miller's generator, so that the grid is the same in every run. */
const seeded = (seed: number) => () => (seed = (seed * 48271) % 2147483647) / 2147483647;

const spread = (random: () => number, lowest: number, highest: number) =>
  lowest * Math.exp(random() * Math.log(highest / lowest));

describe('every distribution is R’s', () => {
  test('no quantity of the reference case is left out', () => {
    expect(Object.keys(expected).sort()).toEqual(
      ['digamma', 'lgamma', 'pbeta', 'ppois_upper', 'pt', 'qbeta', 'qchisq', 'qnorm', 'qt'].sort(),
    );
  });
  test.each(expected.qnorm)('normal quantile of $p', ({ p, value }) => {
    within(normalQuantile(p), value, tolerance.rel);
    within(studentTQuantile(p, Infinity), value, tolerance.rel);
  });
  test.each(expected.qt)('t quantile of $p with $df degrees of freedom', ({ p, df, value }) => {
    within(studentTQuantile(p, df), value, tolerance.rel);
  });
  test.each(expected.pt)('t distribution at $t with $df degrees of freedom', ({ t, df, value }) => {
    within(studentTTail(-t, df), value, tolerance.rel);
  });
  test.each(expected.qbeta)('beta($a, $b) quantile of $p', ({ p, a, b, value }) => {
    within(betaQuantile(p, a, b), value, tolerance.rel);
  });
  test.each(expected.pbeta)('beta($a, $b) distribution at $x', ({ x, a, b, value }) => {
    within(betaCdf(x, a, b), value, tolerance.rel);
  });
  test.each(expected.qchisq)('chi-square quantile of $p with $df degrees of freedom', ({ p, df, value }) => {
    within(chiSquareQuantile(p, df), value, tolerance.rel);
  });
  test.each(expected.ppois_upper)('Poisson tail from $k with mean $lambda', ({ k, lambda, value }) => {
    within(poissonUpperTail(k, lambda), value, tolerance.rel);
  });
  test.each(expected.lgamma)('log gamma of $x', ({ x, value }) => within(logGamma(x), value, tolerance.rel));
  test.each(expected.digamma)('digamma of $x', ({ x, value }) => within(digamma(x), value, tolerance.rel));
});

describe('closed forms far from the reference rows', () => {
  test.each([1e-300, 1e-20, 0.3, 0.999])('beta(a, 1) is the power and beta(1, b) its mirror, at p = %p', (p) => {
    for (const a of [0.5, 1, 3.3, 100, 1e4, 1e6]) {
      within(betaQuantile(p, a, 1), p ** (1 / a), 1e-13);
      within(betaQuantile(p, 1, a), -Math.expm1(Math.log1p(-p) / a), 1e-13);
    }
  });
  test.each([1e-300, 1e-20, 0.3, 0.49])('t with 1 and 2 degrees of freedom at p = %p', (p) => {
    within(studentTQuantile(p, 1), -1 / Math.tan(Math.PI * p), 1e-13);
    within(studentTQuantile(p, 2), (p - 0.5) * Math.sqrt(2 / (p * (1 - p))), 1e-13);
  });
  test('chi-square with 2 degrees of freedom is exponential', () => {
    for (const p of [1e-300, 1e-9, 0.2, 0.7, 1 - 1e-9]) {
      within(chiSquareQuantile(p, 2), -2 * Math.log1p(-p), 1e-13);
    }
  });
  test('the normal tail and quantile agree far out', () => {
    for (const p of [1e-300, 1e-100, 1e-20, 1e-5, 0.2]) {
      within(studentTTail(-normalQuantile(p), Infinity), p, 1e-12);
    }
    expect([studentTTail(39.5, Infinity), studentTTail(-39.5, Infinity)]).toEqual([0, 1]);
  });
  test('t passes into the normal smoothly where its own formula ends', () => {
    for (const p of [1e-300, 1e-9, 0.025, 0.4, 0.9]) {
      within(studentTQuantile(p, 1e10), studentTQuantile(p, 1.000001e10), 1e-11);
      const t = studentTQuantile(p, 1e10);
      within(studentTTail(t, 1e10), studentTTail(t, 1.000001e10), 1e-10);
    }
  });
  test('log gamma is ln of factorials, and 0 at 1 and 2', () => {
    let factorial = 1;
    for (let k = 1; k <= 170; k += 1) {
      within(logGamma(k), Math.log(factorial), 1e-14);
      factorial *= k;
    }
    expect([logGamma(1), logGamma(2)]).toEqual([0, 0]);
  });
  test('log gamma keeps its digits next to its zero at 1', () =>
    within(logGamma(1 + 2 ** -40), -EULER * 2 ** -40, 1e-11));
  test('digamma steps by 1 / x', () => {
    for (const x of [0.01, 0.7, 3, 11.5, 40, 1e4]) expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 12);
  });
  test('a Poisson tail is the sum of its terms', () => {
    const below = Math.exp(-1.2) * (1 + 1.2 + 1.2 ** 2 / 2 + 1.2 ** 3 / 6 + 1.2 ** 4 / 24);
    within(poissonUpperTail(5, 1.2), 1 - below, 1e-13);
    expect([poissonUpperTail(0, 3), poissonUpperTail(0, 0), poissonUpperTail(1, 0), poissonUpperTail(3, 1e6)]).toEqual([
      1, 1, 0, 1,
    ]);
  });
});

const EULER = 0.5772156649015329;

describe('a quantile put back into its distribution gives the probability', () => {
  const probabilities = [1e-300, 1e-100, 1e-20, 1e-8, 0.001, 0.025, 0.3, 0.5, 0.7, 0.975, 0.9999, 1 - 1e-9, 1 - 1e-12];
  const shapes = [0.01, 0.1, 0.5, 1, 3, 30, 1e3, 1e5, 1e6];
  const random = seeded(20261123);
  const drawn = Array.from({ length: 300 }, () => [spread(random, 0.01, 1e6), spread(random, 0.01, 1e6)] as const);
  const pairs = [...shapes.flatMap((a) => shapes.map((b) => [a, b] as const)), ...drawn];

  test('beta, shapes from 0.01 to a million', () => {
    for (const [a, b] of pairs) {
      for (const p of probabilities) {
        const { x, y } = incompleteBetaInverse(p, 1 - p, a, b);
        expect(betaQuantile(p, a, b)).toBe(x);
        expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
        if (x < 1e-300 || y < 1e-300) continue;
        const { lower, upper } = incompleteBeta(x, y, a, b);
        // ln p and x have the condition number ln p · √shape here; x is a rounded double.
        const exactness = 1e-10;
        if (p < 0.5) within(lower, p, exactness);
        else within(upper, 1 - p, exactness);
      }
    }
  });
  test('t, degrees of freedom from 0.5 to a million', () => {
    for (const df of [0.5, 1, 2, 3.5, 14, 200, 1e4, 1e6, 1e10, 2e10, ...drawn.map(([a]) => Math.max(0.5, a))]) {
      for (const p of probabilities) {
        if (df < 1 && p < 1e-100) continue;
        const t = studentTQuantile(p, df);
        expect(Number.isFinite(t)).toBe(true);
        if (p < 0.5) within(studentTTail(-t, df), p, 1e-10);
        else within(studentTTail(t, df), 1 - p, 1e-10);
      }
    }
  });
  test('chi-square, degrees of freedom from 0.02 to two million', () => {
    for (const df of [0.02, 1, 7, 2e3, 2e6, ...drawn.map(([a]) => 2 * a)]) {
      for (const p of probabilities) {
        const x = chiSquareQuantile(p, df);
        expect(x >= 0 && x < Infinity).toBe(true);
        if (x < 1e-300) continue;
        const { lower, upper } = incompleteGamma(df / 2, x / 2);
        if (p < 0.5) within(lower, p, 1e-10);
        else within(upper, 1 - p, 1e-10);
      }
    }
  });
  test('at the ends of the allowed shapes every result is a probability or a share', () => {
    for (const a of [1e-6, 1e-3, 1, 1e4, 1e10]) {
      for (const b of [1e-6, 1e-3, 1, 1e4, 1e10]) {
        for (const p of [0, Number.MIN_VALUE, ...probabilities, 1]) {
          for (const value of [betaQuantile(p, a, b), betaCdf(p, a, b)]) expect(value >= 0 && value <= 1).toBe(true);
        }
        expect([betaQuantile(0, a, b), betaQuantile(1, a, b), betaCdf(0, a, b), betaCdf(1, a, b)]).toEqual([
          0, 1, 0, 1,
        ]);
      }
      for (const x of [0, Number.MIN_VALUE, 1, 1e10, Number.MAX_VALUE]) {
        const { lower, upper, kernel } = incompleteGamma(a, x);
        expect(lower >= 0 && lower <= 1 && upper >= 0 && upper <= 1 && kernel >= 0 && kernel < Infinity).toBe(true);
      }
    }
    for (const df of [1e-5, 0.5, 1, 1e10, 2e10, Infinity]) {
      expect(studentTTail(0, df)).toBe(0.5);
      for (const t of [Number.MIN_VALUE, 1e-200, 1e100, Number.MAX_VALUE]) {
        const tail = studentTTail(t, df);
        expect(tail >= 0 && tail <= 0.5).toBe(true);
        expect(studentTTail(-t, df)).toBe(1 - tail);
      }
    }
    for (const df of [2e-6, 1, 2e10]) {
      expect(chiSquareQuantile(0, df)).toBe(0);
      for (const p of probabilities) expect(chiSquareQuantile(p, df) < Infinity).toBe(true);
    }
  });
});

test('the quantile of one half is exactly 0 for t, and t is symmetric', () => {
  for (const df of [0.5, 1, 14, 1e12, Infinity]) {
    expect(studentTQuantile(0.5, df)).toBe(0);
    expect(studentTQuantile(0.25, df)).toBe(-studentTQuantile(0.75, df));
  }
});

test('the examples of the docstrings hold', () => {
  expect(stirlingError(10)).toBeCloseTo(0.008330563433362871, 14);
  expect(poissonDeviance(2, 0.5, -1)).toBeCloseTo(0.3862943611198906, 15);
  expect(poissonDeviance(100, 1.01, 1)).toBeCloseTo(1 - 100 * Math.log1p(0.01), 13);
  expect(poissonDeviance(2, 0, -2)).toBe(Infinity);
  const beta = incompleteBeta(0.25, 0.75, 1, 2);
  within(beta.lower, 0.4375, 1e-14);
  within(beta.upper, 0.5625, 1e-14);
  within(beta.kernel, 0.28125, 1e-14);
  const { x, y } = incompleteBetaInverse(0.4375, 0.5625, 1, 2);
  within(x, 0.25, 1e-14);
  within(y, 0.75, 1e-14);
  within(betaCdf(0.25, 1, 2), 0.4375, 1e-14);
  within(betaQuantile(0.4375, 1, 2), 0.25, 1e-14);
  within(incompleteGamma(1, 2).upper, Math.exp(-2), 1e-14);
  within(logGamma(0.5), 0.5723649429247001, 1e-15);
  within(digamma(1), -EULER, 1e-15);
  within(studentTQuantile(0.975, 14), 2.144786687917804, 1e-14);
  within(studentTTail(2.1, 14), 0.02716657298745242, 1e-14);
  within(chiSquareQuantile(0.95, 3), 7.81472790325118, 1e-14);
  within(poissonUpperTail(5, 1.2), 0.007745788276441408, 1e-14);
  const root = positiveRoot((at) => ({ value: at * at - 2, slope: 2 * at * at }), 1, 0.1, 10);
  within(root, Math.SQRT2, 1e-15);
});

test('a root outside the bracket gives the nearer end', () => {
  const f = (x: number) => ({ value: x - 5, slope: x });
  within(positiveRoot(f, 1, 0.5, 2), 2, 1e-15);
  within(positiveRoot(f, 9, 8, 20), 8, 1e-15);
});

test('a root is found where the slope says nothing', () => {
  within(
    positiveRoot((x) => ({ value: x < 3 ? -1 : 1, slope: 0 }), 1, 1e-300, 1e300),
    3,
    1e-14,
  );
});

const refuses = (call: () => unknown, words: string) => expect(call).toThrow(new RangeError(words));

describe('input outside the domain is a RangeError that names the rule', () => {
  test.each([0, -1, NaN, Infinity, 1e306])('logGamma(%p)', (x) => {
    refuses(() => logGamma(x), 'logGamma requires 0 < x <= 2.5e305');
  });
  test.each([0, 1e-301, NaN, Infinity])('digamma(%p)', (x) => {
    refuses(() => digamma(x), 'digamma requires 1e-300 <= x < Infinity');
  });
  test.each([0, NaN, Infinity])('stirlingError(%p)', (x) => {
    refuses(() => stirlingError(x), 'stirlingError requires a finite x > 0');
  });
  test.each([
    [0, 1, 0, 'poissonDeviance requires a finite a > 0'],
    [NaN, 1, 0, 'poissonDeviance requires a finite a > 0'],
    [1, -1, 0, 'poissonDeviance requires a finite ratio >= 0'],
    [1, Infinity, 0, 'poissonDeviance requires a finite ratio >= 0'],
    [1, 1, NaN, 'poissonDeviance requires a finite excess'],
  ])('poissonDeviance(%p, %p, %p)', (a, ratio, excess, words) =>
    refuses(() => poissonDeviance(a, ratio, excess), words),
  );
  test.each([
    [0, 1, 2, 'positiveRoot requires start > 0'],
    [NaN, 1, 2, 'positiveRoot requires start > 0'],
    [1, 0, 2, 'positiveRoot requires 0 < lower < upper < Infinity'],
    [1, 2, 2, 'positiveRoot requires 0 < lower < upper < Infinity'],
    [1, 1, Infinity, 'positiveRoot requires 0 < lower < upper < Infinity'],
  ])('positiveRoot(f, %p, %p, %p)', (start, lower, upper, words) => {
    refuses(() => positiveRoot((x) => ({ value: x, slope: x }), start, lower, upper), words);
  });
  test.each([
    [-0.1, 1, 1, 1, '0 <= x <= 1'],
    [NaN, 1, 1, 1, '0 <= x <= 1'],
    [0.5, 2, 1, 1, '0 <= y <= 1'],
    [0.5, 0.6, 1, 1, 'x + y = 1'],
    [0.5, 0.5, 0, 1, '1e-6 <= a <= 1e10'],
    [0.5, 0.5, 1, Infinity, '1e-6 <= b <= 1e10'],
  ])('incompleteBeta(%p, %p, %p, %p)', (x, y, a, b, rule) => {
    refuses(() => incompleteBeta(x, y, a, b), `incompleteBeta requires ${rule}`);
    const inverseRule = rule
      .replace(/x \+ y/, 'lower + upper')
      .replace(/\bx\b/, 'lower')
      .replace(/\by\b/, 'upper');
    refuses(() => incompleteBetaInverse(x, y, a, b), `incompleteBetaInverse requires ${inverseRule}`);
  });
  test.each([
    [-0.1, 1, 1, null],
    [1.1, 1, 1, null],
    [NaN, 1, 1, null],
    [0.5, 0, 1, 'a'],
    [0.5, NaN, 1, 'a'],
    [0.5, 2e10, 1, 'a'],
    [0.5, 1, -1, 'b'],
    [0.5, 1, NaN, 'b'],
  ])('betaCdf and betaQuantile(%p, %p, %p)', (at, a, b, shape) => {
    refuses(() => betaCdf(at, a, b), `betaCdf requires ${shape ? `1e-6 <= ${shape} <= 1e10` : '0 <= x <= 1'}`);
    refuses(
      () => betaQuantile(at, a, b),
      `betaQuantile requires ${shape ? `1e-6 <= ${shape} <= 1e10` : '0 <= p <= 1'}`,
    );
  });
  test.each([
    [0, 1, '1e-6 <= a <= 1e10'],
    [NaN, 1, '1e-6 <= a <= 1e10'],
    [1, -1, 'a finite x >= 0'],
    [1, NaN, 'a finite x >= 0'],
    [1, Infinity, 'a finite x >= 0'],
  ])('incompleteGamma(%p, %p)', (a, x, rule) =>
    refuses(() => incompleteGamma(a, x), `incompleteGamma requires ${rule}`),
  );
  test.each([
    [0, 5, '0 < p < 1'],
    [1, 5, '0 < p < 1'],
    [NaN, 5, '0 < p < 1'],
    [0.5, 0, 'df >= 1e-5'],
    [0.5, NaN, 'df >= 1e-5'],
    [1e-300, 0.5, '|t| <= 1.797e308'],
  ])('studentTQuantile(%p, %p)', (p, df, rule) =>
    refuses(() => studentTQuantile(p, df), `studentTQuantile requires ${rule}`),
  );
  test.each([
    [Infinity, 5, 'a finite t'],
    [NaN, 5, 'a finite t'],
    [1, 0, 'df >= 1e-5'],
    [1, NaN, 'df >= 1e-5'],
  ])('studentTTail(%p, %p)', (t, df, rule) => refuses(() => studentTTail(t, df), `studentTTail requires ${rule}`));
  test.each([
    [-0.1, 5, '0 <= p < 1'],
    [1, 5, '0 <= p < 1'],
    [NaN, 5, '0 <= p < 1'],
    [0.5, 0, '2e-6 <= df <= 2e10'],
    [0.5, NaN, '2e-6 <= df <= 2e10'],
  ])('chiSquareQuantile(%p, %p)', (p, df, rule) =>
    refuses(() => chiSquareQuantile(p, df), `chiSquareQuantile requires ${rule}`),
  );
  test.each([
    [-1, 5, 'an integer 0 <= k <= 1e10'],
    [1.5, 5, 'an integer 0 <= k <= 1e10'],
    [NaN, 5, 'an integer 0 <= k <= 1e10'],
    [1, -1, 'a finite lambda >= 0'],
    [1, NaN, 'a finite lambda >= 0'],
    [0, Infinity, 'a finite lambda >= 0'],
  ])('poissonUpperTail(%p, %p)', (k, lambda, rule) =>
    refuses(() => poissonUpperTail(k, lambda), `poissonUpperTail requires ${rule}`),
  );
});
