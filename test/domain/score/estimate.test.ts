import { cell } from './cells';
import { of, ofCells } from './estimated';
import { designEffectOf, estimateOf, quadraticForm } from '../../../src/domain/score/estimate';
import { MEASURE_IDS, MEASURES, type Measure } from '../../../src/domain/score/measure';
import { stepTotals } from '../../../src/domain/score/step-totals';
import { studentTQuantile } from '../../../src/domain/statistics/student-t-quantile';
import { wilson } from '../../../src/domain/statistics/wilson';

test('nobody in the denominator is null, not zero per cent', () => {
  const wanted = { n: 0, estimate: null, standardError: null, neff: null, nStar: null, interval: null, df: 0 };
  expect(ofCells([cell({ 0: 30 })], 'sat.t2/1')).toEqual(wanted);
  expect(ofCells([], 'sat.dk/1')).toEqual(wanted);
});

test('不了解 has the degrees of freedom of all who answered, the others of those who rated', () => {
  const cells = [cell({ 5: 2 }, { cluster: 'a' }), cell({ 4: 1 }, { cluster: 'b' }), cell({ 0: 4 }, { cluster: 'c' })];
  expect([ofCells(cells, 'sat.t2/1').df, ofCells(cells, 'sat.dk/1').df]).toEqual([1, 2]);
});

test('a mean of people who all chose one step is the value of the step to the last digit', () => {
  // 75 times each of these weights and divided by it again is more, or less, than 75.
  for (const weight of [99 / 7, 97 / 7]) {
    expect((75 * weight) / weight).not.toBe(75);
    expect(ofCells([cell({ 4: 1 }, { weight })], 'sat.mean/1').estimate).toBe(75);
  }
});

test('a step that a measure leaves out moves nothing but the degrees of freedom', () => {
  const extremes: Measure = { label: '', kind: 'share', values: { 0: null, 1: 0, 2: 0, 3: null, 4: 1, 5: 1 } };
  const clusters = (three: number) =>
    ['a', 'b', 'c', 'd'].map((cluster, i) => cell({ 5: 6 + i, 3: three * (i + 1), 2: 4, 1: i }, { cluster }));
  const [with3, without3] = [5, 0].map((three) => estimateOf(stepTotals(clusters(three)), extremes, 0.95));
  expect(with3).toEqual(without3);
});

test('a domain is estimated as if no other had anybody', () => {
  const cells = ['a', 'b', 'c'].map((cluster, i) => cell({ 5: 6 + i, 4: 1, 3: 2, 2: 4 - i, 1: i, 0: 2 }, { cluster }));
  const totals = stepTotals(cells, () => 1, 2);
  for (const id of MEASURE_IDS) expect(of(totals, id, 1, 1)).toEqual(ofCells(cells, id));
});

test('where calibration leaves nobody satisfied any weight, n* is that of a share of 0', () => {
  const cells = ['a', 'b', 'c'].map((cluster, i) => cell({ [i === 0 ? 5 : 1]: 20, 2: 5 * i }, { cluster }));
  const categories = ['F', 'M', 'F'].map((sex) => ({ sex }));
  const { estimate, standardError, neff, nStar } = of(
    stepTotals(cells, () => 0, 1, { factors: [0, 1, 1.5], categories }),
    'sat.t2/1',
  );
  expect(estimate).toBe(0);
  expect(standardError).toBeGreaterThan(0);
  expect(neff).toBe(nStar);
  expect(neff).toBeGreaterThan(1);
});

describe('where all chose alike', () => {
  test('n* is n over the larger of Kish’s design effect and the one given, which is at least 1', () => {
    const plain = [cell({ 5: 40 })];
    expect(ofCells(plain, 'sat.t2/1')).toMatchObject({ estimate: 1, standardError: 0, neff: 40, nStar: 40 });
    expect(ofCells(plain, 'sat.t2/1', 0.5).nStar).toBe(40);
    expect(ofCells(plain, 'sat.t2/1', 1.6)).toMatchObject({ neff: 25, nStar: 25, interval: wilson(1, 25, 0.95) });
    const weighted = [cell({ 5: 20 }), cell({ 4: 20 }, { weight: 3 })];
    // n Σw² / (Σw)² = 40 · 200 / 80² = 1.25
    expect(ofCells(weighted, 'sat.t2/1').nStar).toBe(32);
    expect(ofCells(weighted, 'sat.t2/1', 1.6).nStar).toBe(25);
  });

  test('the mean’s interval is Wilson’s of the mean as a share', () => {
    expect(ofCells([cell({ 4: 40 })], 'sat.mean/1', 1.6).interval).toEqual({
      lower: 100 * wilson(0.75, 25, 0.95).lower,
      upper: 100 * wilson(0.75, 25, 0.95).upper,
    });
  });

  test('the design effect given counts there only', () => {
    const cells = [cell({ 5: 30, 2: 10 })];
    for (const id of MEASURE_IDS.filter((other) => other !== 'sat.dk/1')) {
      expect(ofCells(cells, id, 9)).toEqual(ofCells(cells, id));
    }
    expect(ofCells(cells, 'sat.dk/1', 9)).not.toEqual(ofCells(cells, 'sat.dk/1'));
    // A share that only rounding makes 1.
    const extreme = [cell({ 5: 20 }), cell({ 1: 20 }, { weight: 1e-17 })];
    expect(ofCells(extreme, 'sat.t2/1').estimate).toBe(1);
    expect(ofCells(extreme, 'sat.t2/1', 9)).not.toEqual(ofCells(extreme, 'sat.t2/1'));
  });
});

test('one cluster tells no error: an estimate without an interval', () => {
  const cells = [cell({ 5: 30, 3: 5, 2: 10 }, { cluster: 'a' })];
  for (const id of ['sat.t2/1', 'sat.mean/1'] as const) {
    expect(ofCells(cells, id)).toMatchObject({ nStar: null, interval: null, df: 0 });
    expect(ofCells(cells, id).standardError).not.toBeNull();
  }
  const two = [...cells, cell({ 5: 3, 1: 1 }, { cluster: 'b' })];
  expect(ofCells(two, 'sat.mean/1').interval).not.toBeNull();
  expect(ofCells(two, 'sat.t2/1').df).toBe(1);
});

test('a mean’s limits stay within 0 and 100, and follow level and degrees of freedom', () => {
  const high = ofCells([cell({ 5: 9, 1: 1 })], 'sat.mean/1');
  expect(high.interval!.upper).toBe(100);
  expect(ofCells([cell({ 5: 1, 1: 9 })], 'sat.mean/1').interval!.lower).toBe(0);
  for (const [people, level] of [
    [10, 0.95],
    [10, 0.9],
    [31, 0.95],
  ] as const) {
    const { estimate, standardError, interval, df } = estimateOf(
      stepTotals([cell({ 3: people - 3, 4: 3 })]),
      MEASURES['sat.mean/1'],
      level,
    );
    expect(df).toBe(people - 1);
    const reach = studentTQuantile((1 + level) / 2, people - 1) * standardError!;
    expect(interval!.lower).toBeCloseTo(estimate! - reach, 12);
    expect(interval!.upper).toBeCloseTo(estimate! + reach, 12);
  }
});

test('a share’s interval follows the level', () => {
  const totals = stepTotals([cell({ 5: 30, 2: 20 })]);
  expect(estimateOf(totals, MEASURES['sat.t2/1'], 0.8).interval).toEqual(
    wilson(0.6, of(totals, 'sat.t2/1').nStar!, 0.8),
  );
});

test('a design effect is told by shares strictly between 0 and 1 with an error', () => {
  const clustered = ['a', 'b', 'c'].map((cluster, i) => cell({ 5: 3 + i, 2: 4 - i }, { cluster }));
  const { n, estimate, standardError } = ofCells(clustered, 'sat.t2/1');
  expect(designEffectOf(ofCells(clustered, 'sat.t2/1'))).toBeCloseTo(
    (n * standardError! ** 2) / (estimate! * (1 - estimate!)),
    12,
  );
  expect(designEffectOf(ofCells(clustered, 'sat.mean/1'))).toBeNull();
  expect(designEffectOf(ofCells([cell({ 5: 9 })], 'sat.t2/1'))).toBeNull();
  expect(designEffectOf(ofCells([cell({ 2: 9 })], 'sat.t2/1'))).toBeNull();
  expect(designEffectOf(ofCells([], 'sat.t2/1'))).toBeNull();
  // A mean is no share, be it below 1; nor is a share told that only rounding makes 1.
  expect(designEffectOf(ofCells([cell({ 1: 99, 2: 1 })], 'sat.mean/1'))).toBeNull();
  expect(designEffectOf(ofCells([cell({ 5: 20 }), cell({ 1: 20 }, { weight: 1e-17 })], 'sat.t2/1'))).toBeNull();
  expect(designEffectOf({ ...ofCells(clustered, 'sat.t2/1'), estimate: 0 })).toBeNull();
  const equal = ['a', 'b'].map((cluster) => cell({ 5: 2, 1: 2 }, { cluster }));
  expect(designEffectOf(ofCells(equal, 'sat.t2/1'))).toBeNull();
});

test('terms that cancel leave no variance, small ones that do not cancel do', () => {
  const ones = { counts: [1, 1], covariance: [1, 1, 1, 1] };
  expect(quadraticForm(ones, [0, 1], [1 / 3, -1 / 3])).toBe(0);
  expect(quadraticForm(ones, [0, 1], [1, -1 + 1e-15])).toBe(0);
  const three = { counts: [1, 1, 1], covariance: new Array<number>(9).fill(1) };
  expect(quadraticForm(three, [0, 1, 2], [0.7, 0.1, -0.8])).toBe(0);
  expect(quadraticForm(ones, [0, 1], [1, -1 + 1e-6])).toBeCloseTo(1e-12, 15);
  expect(quadraticForm({ counts: [1], covariance: [1e-30] }, [0], [1])).toBe(1e-30);
  expect(quadraticForm({ counts: [1, 1], covariance: [4, 1, 1, 9] }, [1], [2])).toBe(36);
});
