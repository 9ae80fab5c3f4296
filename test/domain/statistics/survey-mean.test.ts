import { relativeError } from '../../reference/cases';
import { seeded } from '../../reference/seeded';
import { surveyMean, type SurveyRow } from '../../../src/domain/statistics/survey-mean';
import type { SurveyDesign } from '../../../src/domain/statistics/survey-weights';

const row = (value: number, weight: number, cluster: string, stratum = 'A', inDomain = true): SurveyRow => ({
  value,
  weight,
  stratum,
  cluster,
  inDomain,
});

test('the example of the docstring', () => {
  const rows = [row(1, 2, '1'), row(0, 1, '2'), row(1, 1, '3')];
  expect(surveyMean(rows, {})).toEqual({ estimate: 0.75, variance: 0.08203125, df: 2 });
});

describe('whatever the sample', () => {
  const random = seeded(20260705);
  const sample = (size: number): SurveyRow[] =>
    Array.from({ length: size }, () =>
      row(
        Math.floor(random() * 5) * 25,
        0.2 + random(),
        String(Math.floor(random() * 6)),
        String(Math.floor(random() * 3)),
        random() < 0.8,
      ),
    );
  const same = (a: ReturnType<typeof surveyMean>, b: ReturnType<typeof surveyMean>) => {
    expect(relativeError(a.estimate!, b.estimate!)).toBeLessThan(1e-12);
    expect(relativeError(a.variance!, b.variance!)).toBeLessThan(1e-10);
    expect(a.df).toBe(b.df);
  };
  const samples = Array.from({ length: 30 }, () => sample(120));

  test('equal weights give the plain mean, and one cluster a row in one stratum the textbook variance', () => {
    for (const rows of samples) {
      const plain = rows.map(({ value }, i) => row(value, 7, String(i)));
      const n = plain.length;
      const mean = plain.reduce((sum, { value }) => sum + value, 0) / n;
      const variance = plain.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (n - 1) / n;
      same(surveyMean(plain, {}), { estimate: mean, variance, df: n - 1 });
    }
  });

  test('neither the order of the rows nor the unit of the weights matters', () => {
    for (const rows of samples) {
      same(surveyMean([...rows].reverse(), {}), surveyMean(rows, {}));
      same(
        surveyMean(
          rows.map((own) => ({ ...own, weight: own.weight * 1000 })),
          {},
        ),
        surveyMean(rows, {}),
      );
    }
  });

  test('a row may be split into two of its cluster, and a domain row without weight is nobody', () => {
    for (const rows of samples) {
      const split = rows.flatMap((own) => [0.3, 0.7].map((part) => ({ ...own, weight: own.weight * part })));
      same(surveyMean(split, {}), surveyMean(rows, {}));
      same(surveyMean([...rows, { ...rows[0]!, weight: 0, inDomain: true }], {}), surveyMean(rows, {}));
    }
  });

  test('a calibration that asks for nothing of the value leaves it exact, and factors of 1 leave the estimate', () => {
    for (const rows of samples) {
      const everybody = rows.map((own) => ({ ...own, inDomain: true }));
      const factors = rows.map(() => 1);
      const categories = everybody.map(({ value }) => ({ answer: String(value) }));
      const { estimate, variance } = surveyMean(everybody, { calibration: { factors, categories } });
      expect(relativeError(estimate!, surveyMean(everybody, {}).estimate!)).toBeLessThan(1e-12);
      // The margin fixes the value itself: nothing is left to vary.
      expect(variance!).toBeLessThan(1e-20);
    }
  });
});

test('answers that are all alike have no variance, and the mean stays on them', () => {
  const rows = [0.1, 0.7, 0.13].map((weight, i) => row(0.3, weight, String(i)));
  expect(surveyMean(rows, {})).toEqual({ estimate: 0.3, variance: 0, df: 2 });
});

test('an empty domain has no figure', () => {
  const nothing = { estimate: null, variance: null, df: 0 };
  expect(surveyMean([], {})).toEqual(nothing);
  expect(surveyMean([row(1, 1, '1', 'A', false)], {})).toEqual(nothing);
  expect(surveyMean([row(1, 0, '1')], {})).toEqual(nothing);
});

test('where every stratum has a single cluster there is nothing to average', () => {
  const rows = [row(1, 1, '1', 'A'), row(0, 1, '1', 'B')];
  expect(surveyMean(rows, { lonely: 'average' })).toEqual({ estimate: 0.5, variance: null, df: 0 });
  expect(surveyMean(rows, { lonely: 'adjust' }).variance).toBe(0.125);
});

test('a value outside the domain is not read; one inside must be finite', () => {
  expect(surveyMean([row(NaN, 1, '1', 'A', false), row(1, 1, '2')], {}).estimate).toBe(1);
  expect(() => surveyMean([row(NaN, 1, '1')], {})).toThrow(
    new RangeError('surveyMean requires finite values in the domain'),
  );
});

test.each<[SurveyDesign, number, string]>([
  [{}, -1, 'surveyWeights requires finite base weights >= 0'],
  [
    { clustersInPopulation: { A: 1 } },
    1,
    'stratifiedCovariance requires at least as many clusters in a stratum as were drawn',
  ],
])('the design %p with a weight of %p is a RangeError', (design, weight, words) => {
  expect(() => surveyMean([row(0, 1, '1'), row(1, weight, '2')], design)).toThrow(new RangeError(words));
});
