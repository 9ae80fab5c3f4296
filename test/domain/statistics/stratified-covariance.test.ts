import { seeded } from '../../reference/seeded';
import { linearisedCovariance } from '../../../src/domain/statistics/linearised-covariance';
import { stratifiedCovariance, type StratumTotals } from '../../../src/domain/statistics/stratified-covariance';

const stratum = (clusters: number, totals: number[][], population = Infinity): StratumTotals => ({
  clusters,
  population,
  groups: totals.map((own) => ({ totals: own, times: 1 })),
});

test('the example of the docstring', () => {
  const groups = [{ totals: [1], times: 2 }];
  expect(stratifiedCovariance(1, [{ clusters: 3, population: Infinity, groups }], 'adjust')![0]![0]).toBeCloseTo(1, 14);
});

test('n / (n − 1) Σ (t − mean)(t − mean)’ over the clusters of a stratum, summed over strata', () => {
  // Deviations −2, 0, 2 and −1, 0, 1; and ±2 with 0.
  const both = stratifiedCovariance(
    2,
    [
      stratum(3, [
        [1, 4],
        [3, 5],
        [5, 6],
      ]),
      stratum(2, [
        [0, 7],
        [4, 7],
      ]),
    ],
    'adjust',
  )!;
  expect(both[0]![0]).toBeCloseTo(1.5 * 8 + 2 * 8, 12);
  expect(both[0]![1]).toBeCloseTo(1.5 * 4, 12);
  expect(both[1]![0]).toBeCloseTo(1.5 * 4, 12);
  expect(both[1]![1]).toBeCloseTo(1.5 * 2, 12);
});

test('times is as many equal clusters, and clusters left out have totals of 0', () => {
  const random = seeded(20261010);
  for (let round = 0; round < 50; round++) {
    const groups = Array.from({ length: 4 }, () => ({
      totals: [random(), 3 * random() - 1, random()],
      times: 1 + Math.floor(4 * random()),
    }));
    const empty = Math.floor(3 * random());
    const clusters = groups.reduce((sum, { times }) => sum + times, 0) + empty;
    const each = [
      ...groups.flatMap(({ totals, times }) => Array.from({ length: times }, () => totals)),
      ...Array.from({ length: empty }, () => [0, 0, 0]),
    ];
    const short = stratifiedCovariance(3, [{ clusters, population: 40, groups }], 'adjust')!;
    const long = stratifiedCovariance(3, [stratum(clusters, each, 40)], 'adjust')!;
    short.forEach((row, j) => row.forEach((value, k) => expect(value).toBeCloseTo(long[j]![k]!, 11)));
    short.forEach((row, j) => row.forEach((value, k) => expect(value).toBeCloseTo(short[k]![j]!, 12)));
  }
});

test('it is the linearised covariance of the same clusters as units', () => {
  const random = seeded(20261011);
  const units = Array.from({ length: 30 }, (_, i) => ({
    weight: 1 + random(),
    stratum: String(i % 3),
    cluster: String(i % 12),
  }));
  const columns = [units.map(() => random()), units.map(() => random() - 0.5)];
  const strata = ['0', '1', '2'].map((name) => {
    const clusters = [...new Set(units.filter((one) => one.stratum === name).map(({ cluster }) => cluster))];
    return stratum(
      clusters.length,
      clusters.map((cluster) =>
        columns.map((column) =>
          units.reduce(
            (sum, one, i) => (one.stratum === name && one.cluster === cluster ? sum + one.weight * column[i]! : sum),
            0,
          ),
        ),
      ),
    );
  });
  const wanted = linearisedCovariance(columns, units, {})!;
  stratifiedCovariance(2, strata, 'adjust')!.forEach((row, j) =>
    row.forEach((value, k) => expect(value).toBeCloseTo(wanted[j]![k]!, 11)),
  );
});

describe('a stratum with a single cluster', () => {
  const lonely = stratum(1, [[3, -1]]);
  const pair = stratum(2, [
    [1, 0],
    [3, 0],
  ]);

  test('adds the square of its deviation from 0 by «adjust»', () => {
    expect(stratifiedCovariance(2, [lonely], 'adjust')).toEqual([
      [9, -3],
      [-3, 1],
    ]);
  });

  test('adds nothing by «certainty»', () => {
    expect(stratifiedCovariance(2, [lonely, pair], 'certainty')).toEqual(stratifiedCovariance(2, [pair], 'adjust'));
    expect(stratifiedCovariance(2, [lonely], 'certainty')).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test('adds the mean of the others by «average», which needs others', () => {
    const alone = stratifiedCovariance(2, [pair, pair], 'adjust')!;
    const found = stratifiedCovariance(2, [lonely, pair, pair], 'average')!;
    expect(found[0]![0]).toBeCloseTo(1.5 * alone[0]![0]!, 12);
    expect(stratifiedCovariance(2, [lonely, lonely], 'average')).toBeNull();
    expect(stratifiedCovariance(2, [pair, pair], 'average')).toEqual(alone);
  });

  test('without anybody in it adds nothing', () => {
    expect(stratifiedCovariance(1, [stratum(1, [])], 'adjust')).toEqual([[0]]);
  });
});

test('the correction for a finite population is 1 − drawn / there', () => {
  const totals = [[1], [3]];
  const free = stratifiedCovariance(1, [stratum(2, totals)], 'adjust')![0]![0]!;
  expect(stratifiedCovariance(1, [stratum(2, totals, 8)], 'adjust')![0]![0]).toBeCloseTo(0.75 * free, 14);
  expect(stratifiedCovariance(1, [stratum(2, totals, 2)], 'adjust')![0]![0]).toBeCloseTo(0, 14);
});

test('no strata, no covariance', () => {
  expect(stratifiedCovariance(2, [], 'adjust')).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(stratifiedCovariance(1, [], 'average')).toEqual([[0]]);
});

test.each([
  [stratum(0, []), 'stratifiedCovariance requires every stratum to have its clusters, at least one'],
  [stratum(NaN, []), 'stratifiedCovariance requires every stratum to have its clusters, at least one'],
  [stratum(1, [[1], [2]]), 'stratifiedCovariance requires every stratum to have its clusters, at least one'],
  [stratum(2, [[1], [2]], 1), 'stratifiedCovariance requires at least as many clusters in a stratum as were drawn'],
  [stratum(2, [[1], [2]], NaN), 'stratifiedCovariance requires at least as many clusters in a stratum as were drawn'],
])('%j is a RangeError', (given, words) => {
  expect(() => stratifiedCovariance(1, [given], 'adjust')).toThrow(new RangeError(words));
});
