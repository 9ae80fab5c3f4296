import type { AnswerCell, Calibration } from '../../../src/domain/score/answer-cell';
import { CSM_1 } from '../../../src/domain/score/method';
import type { StepCounts } from '../../../src/domain/score/step-counts';
import { stepTotals, type StepTotals } from '../../../src/domain/score/step-totals';
import { totalsByGroup } from '../../../src/domain/score/totals-by-group';
import { weigh } from '../../../src/domain/score/weighting';
import { seeded } from '../../reference/seeded';

const GROUPS = 5;
const chance = seeded(20261123);
const upTo = (most: number) => Math.floor(chance() * (most + 1));
const oneOf = <T>(values: readonly T[]): T => values[upTo(values.length - 1)]!;

interface Cell extends AnswerCell {
  group: number;
  part: number | null;
  categories: Record<string, string>;
}

/** Strata across groups, clusters across groups, people drawn alone beside clusters, and a stratum with one cluster. */
const cells: Cell[] = Array.from({ length: 120 }, (_, i) => {
  const stratum = i < 2 ? 'single' : oneOf(['S1', 'S2', 'S3']);
  const counts = Object.fromEntries([0, 1, 2, 3, 4, 5].map((step) => [step, upTo(3)])) as StepCounts;
  return {
    stratum,
    cluster: i < 2 ? 'B0' : oneOf(['B1', 'B2', 'B3', 'B4', null]),
    weight: oneOf([1, 1.5, 4]),
    counts: { ...counts, 4: counts[4] + 1 },
    missing: upTo(1),
    group: i < 2 ? 0 : upTo(GROUPS - 1),
    part: oneOf([0, 1, null]),
    categories: { age: oneOf(['18-34', '35-59', '60+', '']), sex: oneOf(['F', 'M']) },
  };
});

const margins = { age: { '18-34': 3, '35-59': 5, '60+': 4 }, sex: { F: 1, M: 1 } };
const raked = weigh(
  cells,
  cells.map(({ categories }) => categories),
  margins,
  CSM_1,
)!.calibration;

function expectAlike(fast: StepTotals, slow: StepTotals): void {
  const size = Math.max(...slow.covariance.map(Math.abs));
  fast.covariance.forEach((value, at) => expect(Math.abs(value - slow.covariance[at]!) / size).toBeLessThan(1e-12));
  expect(fast).toMatchObject({ counts: slow.counts, df: slow.df, heaviest: slow.heaviest });
  slow.weights.forEach((weight, j) => expect(fast.weights[j]).toBeCloseTo(weight, 9));
  slow.squares.forEach((sum, j) => expect(fast.squares[j]).toBeCloseTo(sum, 9));
}

test.each<[string, Calibration | null]>([
  ['without margins', null],
  ['with margins', raked],
])('each group has what the whole design gives it, %s', (_, calibration) => {
  const found = totalsByGroup(cells, (_cell, i) => cells[i]!.group, GROUPS, calibration);
  found.forEach((fast, group) =>
    expectAlike(
      fast,
      stepTotals(cells, (_cell, i) => (cells[i]!.group === group ? 0 : null), 1, calibration),
    ),
  );
});

test.each<[string, Calibration | null]>([
  ['without margins', null],
  ['with margins', raked],
])('parts of the whole go together, %s', (_, calibration) => {
  const parts = { count: 2, of: (_cell: AnswerCell, i: number) => cells[i]!.part };
  const [fast] = totalsByGroup(cells, () => 0, 1, calibration, parts);
  expectAlike(fast!, stepTotals(cells, parts.of, 2, calibration));
});

test.each<[string, Calibration | null]>([
  ['without margins', null],
  ['with margins', raked],
])('parts of each group go together, and only its own cells are asked for theirs, %s', (_, calibration) => {
  const partOf = ({ part }: Cell) => part;
  const found = totalsByGroup(cells, (_cell, i) => cells[i]!.group, GROUPS, calibration, {
    count: 2,
    of: (_cell, i) => partOf(cells[i]!),
  });
  found.forEach((fast, group) => {
    const own = (_cell: AnswerCell, i: number) => (cells[i]!.group === group ? partOf(cells[i]!) : null);
    expectAlike(fast, stepTotals(cells, own, 2, calibration));
  });
});

test('a stratum with a single cluster is told of the groups that lie in it; with margins it bears on every group', () => {
  const lonely = (calibration: Calibration | null) =>
    totalsByGroup(cells, (_cell, i) => cells[i]!.group, GROUPS, calibration).map(({ lonelyStrata }) => lonelyStrata);
  expect(lonely(null)).toEqual([1, 0, 0, 0, 0]);
  expect(lonely(raked)).toEqual([1, 1, 1, 1, 1]);
});
