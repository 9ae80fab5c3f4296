import { relativeError } from '../../reference/cases';
import likert from '../../reference/O06_likert_complex.json';
import { seeded } from '../../reference/seeded';
import { cell, distance, randomCells, rowsOf } from './cells';
import { likertCategories, likertCells, likertMargins, ratings } from './reference-cells';
import type { AnswerCell } from '../../../src/domain/score/answer-cell';
import { contrastOf } from '../../../src/domain/score/contrast';
import { MEASURES, type MeasureId } from '../../../src/domain/score/measure';
import { CSM_1 } from '../../../src/domain/score/method';
import { stepTotals } from '../../../src/domain/score/step-totals';
import { weigh } from '../../../src/domain/score/weighting';
import { studentTQuantile } from '../../../src/domain/statistics/student-t-quantile';
import { surveyContrast } from '../../../src/domain/statistics/survey-contrast';

const { expected, tolerance } = likert;
const close = (actual: number | null, wanted: number) => {
  expect({ actual, wanted, close: relativeError(actual!, wanted) <= tolerance.rel }).toMatchObject({ close: true });
};

/** `null` for neither side. */
type Sides = (0 | 1 | null)[];

const contrast = (cells: readonly AnswerCell[], sides: Sides, id: MeasureId = 'sat.t2/1', level = 0.95) =>
  contrastOf(
    stepTotals(cells, (_cell, i) => sides[i]!, 2),
    MEASURES[id],
    level,
  );

const sidesBy = (column: string, first: string, second: string): Sides =>
  ratings.map((record) => (record[column] === first ? 0 : record[column] === second ? 1 : null));

test('urban less rural, as R gives it', () => {
  const { area } = expected;
  const { n, estimate, standardError, df, interval } = contrast(likertCells, sidesBy('area', 'urban', 'rural'));
  expect(n).toEqual(['urban', 'rural'].map((side) => ratings.filter((record) => record.area === side).length));
  close(estimate, area.difference_urban_minus_rural);
  close(standardError, area.se);
  expect(df).toBe(area.df);
  close(interval!.lower, area.ci_t[0]!);
  close(interval!.upper, area.ci_t[1]!);
});

test('one channel less another of the same clusters, as R gives it', () => {
  const { channel } = expected;
  const { estimate, standardError } = contrast(likertCells, sidesBy('channel', 'qr', 'phone'));
  close(estimate, channel.qr_minus_phone);
  close(standardError, channel.se);
});

const RANDOM = { strata: 3, clusters: 4, equalWeights: false, people: 5 };

test.each(['sat.t2/1', 'sat.mean/1', 'sat.dk/1'] as const)('%s: what the people as rows give, at random', (id) => {
  const random = seeded(20260920);
  for (let round = 0; round < 60; round++) {
    const cells = randomCells(random, { ...RANDOM, clusters: round % 2 === 0 ? 4 : 0 });
    const sides = cells.map(() => (random() < 0.2 ? null : random() < 0.5 ? 0 : 1));
    const sideOfRow: ('first' | 'second' | null)[] = [];
    const { rows } = rowsOf(cells, MEASURES[id], null, (_cell, i) => sides[i] !== null);
    cells.forEach(({ counts, missing }, i) => {
      const people = Object.values(counts).reduce((a, b) => a + b, 0) + missing;
      for (let k = 0; k < people; k++) sideOfRow.push(sides[i] === null ? null : sides[i] === 0 ? 'first' : 'second');
    });
    const wanted = surveyContrast(
      rows.map((row, i) => ({ ...row, side: row.inDomain ? sideOfRow[i]! : null })),
      {},
    );
    const found = contrast(cells, sides, id);
    if (wanted.estimate === null) {
      expect(found).toMatchObject({ estimate: null, standardError: null, interval: null });
      continue;
    }
    expect(Math.abs(found.estimate! - wanted.estimate)).toBeLessThan(1e-10);
    if (wanted.variance! > 1e-20)
      expect(distance(found.standardError!, Math.sqrt(wanted.variance!))).toBeLessThan(1e-9);
    if (id !== 'sat.dk/1') expect(found.df).toBe(wanted.df);
  }
});

test('a calibrated contrast takes the residuals of the margins', () => {
  const { calibration } = weigh(likertCells, likertCategories, likertMargins, CSM_1)!;
  const sides = sidesBy('area', 'urban', 'rural');
  const found = contrastOf(
    stepTotals(likertCells, (_cell, i) => sides[i]!, 2, calibration),
    MEASURES['sat.t2/1'],
    0.95,
  );
  const { rows, design } = rowsOf(likertCells, MEASURES['sat.t2/1'], calibration);
  const wanted = surveyContrast(
    rows.map((row, i) => ({ ...row, side: sides[i] === 0 ? 'first' : 'second' })),
    design,
  );
  expect(distance(found.estimate!, wanted.estimate!)).toBeLessThan(1e-10);
  expect(distance(found.standardError!, Math.sqrt(wanted.variance!))).toBeLessThan(1e-10);
});

test('turned round, a contrast changes its sign and nothing else', () => {
  const random = seeded(20260921);
  for (let round = 0; round < 40; round++) {
    const cells = randomCells(random, RANDOM);
    const sides: Sides = cells.map(() => (random() < 0.5 ? 0 : 1));
    const one = contrast(cells, sides);
    const other = contrast(
      cells,
      sides.map((side) => (side === 0 ? 1 : 0)),
    );
    if (one.estimate === null) continue;
    expect(other.estimate).toBeCloseTo(-one.estimate, 12);
    expect(other.n).toEqual([one.n[1], one.n[0]]);
    expect(other.standardError).toBeCloseTo(one.standardError!, 10);
    expect(other.interval === null).toBe(one.interval === null);
    if (one.interval) expect(other.interval!.lower).toBeCloseTo(-one.interval.upper, 9);
  }
});

test('Student’s interval at the level asked for, kept within what a difference can be', () => {
  const cells = [cell({ 5: 30, 1: 10 }), cell({ 5: 20, 1: 25 })];
  const { estimate, standardError, df, interval, n } = contrast(cells, [0, 1], 'sat.t2/1', 0.9);
  expect([n, df]).toEqual([[40, 45], 84]);
  const reach = studentTQuantile(0.95, 84) * standardError!;
  expect(estimate).toBeCloseTo(0.75 - 20 / 45, 12);
  expect(interval!.lower).toBeCloseTo(estimate! - reach, 12);
  expect(interval!.upper).toBeCloseTo(estimate! + reach, 12);
  const wide = ['a', 'b'].flatMap((cluster, i) => [
    cell({ 5: 3 + i, 1: 1 }, { cluster }),
    cell({ 1: 2, 4: 2 * i }, { cluster }),
  ]);
  expect(contrast(wide, [0, 1, 0, 1]).interval!.upper).toBe(1);
  expect(contrast(wide, [1, 0, 1, 0]).interval!.lower).toBe(-1);
  expect(contrast(wide, [0, 1, 0, 1], 'sat.mean/1').interval!.upper).toBe(100);
  expect(contrast(wide, [1, 0, 1, 0], 'sat.mean/1').interval!.lower).toBe(-100);
});

test('a part without anybody is no contrast', () => {
  const cells = [cell({ 5: 30, 1: 10 }), cell({ 0: 9 })];
  const nobody = { n: [40, 0], estimate: null, standardError: null, df: 39, interval: null };
  expect(contrast(cells, [0, 1])).toEqual(nobody);
  expect(contrast(cells, [1, 0])).toEqual({ ...nobody, n: [0, 40] });
});

test('a part in a single cluster has an error nobody knows: no interval, let alone one of no width', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((cluster) => cell({ 5: 3, 1: 1 }, { cluster }));
  const [d, e] = ['d', 'e'].map((cluster, i) => cell({ 5: 1 + i, 1: 3 }, { cluster }));
  expect(contrast([a!, d!], [0, 1])).toMatchObject({ df: 1, standardError: 0, interval: null });
  expect(contrast([a!, b!, d!], [0, 0, 1])).toMatchObject({ df: 2, interval: null });
  expect(contrast([d!, e!, a!], [0, 0, 1]).interval).toBeNull();
  expect(contrast([d!, a!, e!], [1, 0, 1]).interval).toBeNull();
  expect(contrast([a!, b!, d!, e!], [0, 0, 1, 1]).interval).not.toBeNull();
  // Clusters all alike tell no error either.
  expect(contrast([a!, b!, c!, d!, d!], [0, 0, 0, 1, 1]).interval).toBeNull();
  expect(contrast([a!, b!, d!, { ...d!, cluster: 'f' }], [0, 0, 1, 1])).toMatchObject({
    standardError: 0,
    interval: null,
  });
});
