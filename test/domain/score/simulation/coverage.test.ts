/** Coverage of the default interval 区间覆盖率: 55 answers from 11 clusters of 5, whatever the share and its clustering. */
import { seeded } from '../../../reference/seeded';
import { cell, SURVEY, unit } from '../cells';
import { chances, drawsOf } from './draws';
import { designEffectOf, estimateOf } from '../../../../src/domain/score/estimate';
import { MEASURES } from '../../../../src/domain/score/measure';
import { scoreUnits } from '../../../../src/domain/score/score';
import { stepTotals } from '../../../../src/domain/score/step-totals';
import { logGamma } from '../../../../src/domain/statistics/log-gamma';
import { wilson, type Interval } from '../../../../src/domain/statistics/wilson';

const CLUSTERS = 11;
const SIZE = 5;
const COMMUNITIES = 60;
const ROUNDS = 100;
const GRID = [0.8, 0.9, 0.972].flatMap((p) => [0, 0.05, 0.15].map((icc) => ({ p, icc })));

const totalsOf = (satisfied: readonly number[]) =>
  stepTotals(satisfied.map((k, i) => cell({ 4: k, 2: SIZE - k }, { cluster: String(i) })));

const covers = ({ lower, upper }: Interval, p: number) => lower <= p && p <= upper;

test.each(GRID)(
  'share $p, correlation within clusters $icc: 94 to 98 of 100 intervals of a round hold the truth',
  ({ p, icc }) => {
    const draw = drawsOf(chances(SIZE, p, icc), seeded(20261020));
    let covered = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const units = Array.from({ length: COMMUNITIES }, () => unit(totalsOf(Array.from({ length: CLUSTERS }, draw))));
      for (const { estimates } of scoreUnits(units, SURVEY)) {
        if (covers(estimates['sat.t2/1'].interval!, p)) covered += 1;
      }
    }
    const coverage = covered / (ROUNDS * COMMUNITIES);
    expect(coverage).toBeGreaterThan(0.94);
    expect(coverage).toBeLessThan(0.98);
  },
);

/** Every way to part `left` clusters over the numbers of satisfied 0..5, as how many clusters have each number. */
function partings(left: number, kinds: number): number[][] {
  if (kinds === 1) return [[left]];
  return Array.from({ length: left + 1 }, (_, first) =>
    partings(left - first, kinds - 1).map((rest) => [first, ...rest]),
  ).flat();
}

const samples = partings(CLUSTERS, SIZE + 1).map((often) => {
  const totals = totalsOf(often.flatMap((times, k) => Array.from({ length: times }, () => k)));
  return {
    often,
    totals,
    ways: logGamma(CLUSTERS + 1) - often.reduce((sum, times) => sum + logGamma(times + 1), 0),
    estimate: estimateOf(totals, MEASURES['sat.t2/1'], 0.95),
  };
});

/** The value that half of the weight lies on either side of. */
function weightedMedian(values: readonly { value: number; weight: number }[]): number {
  const ascending = [...values].sort((a, b) => a.value - b.value);
  let left = ascending.reduce((sum, { weight }) => sum + weight, 0) / 2;
  return ascending.find(({ weight }) => (left -= weight) <= 0)!.value;
}

/** Coverage over all samples there are, each with its chance; a round of very many communities tells their median effect. */
function exactCoverage(p: number, icc: number) {
  const chance = chances(SIZE, p, icc).map(Math.log);
  const weights = samples.map(({ often, ways }) =>
    Math.exp(often.reduce((sum, times, k) => sum + times * chance[k]!, ways)),
  );
  const effects = samples.flatMap(({ estimate }, i) => {
    const value = designEffectOf(estimate);
    return value === null ? [] : [{ value, weight: weights[i]! }];
  });
  const deff = weightedMedian(effects);
  const found = { ours: 0, wilsonOnN: 0, wald: 0, all: 0 };
  samples.forEach(({ totals, estimate: alone }, i) => {
    const own = alone.standardError === 0 ? estimateOf(totals, MEASURES['sat.t2/1'], 0.95, deff) : alone;
    const reach = 1.959963984540054 * own.standardError!;
    found.all += weights[i]!;
    if (covers(own.interval!, p)) found.ours += weights[i]!;
    if (covers(wilson(own.estimate!, CLUSTERS * SIZE, 0.95), p)) found.wilsonOnN += weights[i]!;
    if (Math.abs(own.estimate! - p) <= reach) found.wald += weights[i]!;
  });
  return found;
}

test('over all 4,368 samples there are, to two decimals, beside Wilson’s on n and Wald’s', () => {
  const table = GRID.map(({ p, icc }) => {
    const { ours, wilsonOnN, wald, all } = exactCoverage(p, icc);
    expect(all).toBeCloseTo(1, 9);
    expect(ours).toBeGreaterThan(0.94);
    expect(ours).toBeLessThan(0.98);
    return [p, icc, ...[ours, wilsonOnN, wald].map((share) => Number((100 * share).toFixed(2)))];
  });
  expect(samples).toHaveLength(4368);
  expect(table).toEqual([
    [0.8, 0, 96.46, 93.87, 92.2],
    [0.8, 0.05, 96.0, 91.25, 91.59],
    [0.8, 0.15, 95.61, 86.06, 90.52],
    [0.9, 0, 97.2, 93.39, 91.39],
    [0.9, 0.05, 96.89, 90.79, 89.9],
    [0.9, 0.15, 96.28, 85.68, 87.13],
    [0.972, 0, 95.2, 93.2, 78.27],
    [0.972, 0.05, 95.95, 91.46, 75.37],
    [0.972, 0.15, 96.54, 88.81, 69.49],
  ]);
});
