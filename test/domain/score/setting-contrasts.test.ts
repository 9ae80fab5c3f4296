import { cell, distance, randomCells } from './cells';
import { contrastOf } from '../../../src/domain/score/contrast';
import { MEASURES } from '../../../src/domain/score/measure';
import { CSM_1 } from '../../../src/domain/score/method';
import { stepTotals } from '../../../src/domain/score/step-totals';
import { surveyScores } from '../../../src/domain/score/survey-scores';
import { weigh } from '../../../src/domain/score/weighting';
import type { Setting } from '../../../src/domain/division';
import type { Margins } from '../../../src/domain/statistics/rake';
import type { SurveyCell } from '../../../src/domain/survey-table';
import { seeded } from '../../reference/seeded';

const contrastsOf = (cells: readonly SurveyCell[], margins: Margins | null = null, method = CSM_1) =>
  surveyScores(cells, { method, margins, settings: true }).contrasts;

const rest = { evidence: null, categories: {} };

test.each<[string, Margins | null]>([
  ['without margins', null],
  ['with margins', { sex: { F: 52, M: 48 } }],
])('urban less rural, the share and the mean, whoever says neither only in the design, %s', (_, margins) => {
  const random = seeded(20261125);
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const cells = randomCells(random, { strata: 3, clusters: 5, equalWeights: false, people: 9 }).map((one) => ({
    ...one,
    evidence: null,
    group: oneOf(['a', 'b', 'c']),
    setting: oneOf(['urban', 'rural', null] as const),
    categories: { sex: oneOf(['F', 'M']) },
  }));
  const categories = cells.map((one) => one.categories);
  const calibration = margins && weigh(cells, categories, margins, CSM_1)!.calibration;
  const domains = { urban: 0, rural: 1 };
  const partOf = (i: number) => (cells[i]!.setting === null ? null : domains[cells[i]!.setting]);
  const totals = stepTotals(cells, (_cell, i) => partOf(i), 2, calibration);
  const found = contrastsOf(cells, margins);
  expect(found.map(({ measure }) => measure)).toEqual(['sat.t2/1', 'sat.mean/1']);
  for (const { measure, contrast } of found) {
    const wanted = contrastOf(totals, MEASURES[measure], 0.95);
    expect(contrast).toMatchObject({ n: wanted.n, df: wanted.df });
    expect(distance(contrast.estimate!, wanted.estimate!)).toBeLessThan(1e-9);
    expect(distance(contrast.standardError!, wanted.standardError!)).toBeLessThan(1e-9);
    expect(distance(contrast.interval!.lower, wanted.interval!.lower)).toBeLessThan(1e-9);
  }
  const [at80] = contrastsOf(cells, margins, { ...CSM_1, level: 0.8 });
  expect(at80!.contrast.interval!.lower).toBeGreaterThan(found[0]!.contrast.interval!.lower);
});

/** Satisfied and not of a street, all in one setting. */
const street = (group: string, setting: Setting | null, satisfied: number, not: number): SurveyCell => ({
  ...cell({ 5: satisfied - 30, 4: 30, 3: Math.ceil(not / 2), 2: Math.floor(not / 2) }),
  ...rest,
  group,
  setting,
});

const withheldOf = (...cells: SurveyCell[]) => contrastsOf(cells).map(({ withheld }) => withheld);

describe('what may be published', () => {
  const large = [street('c', 'urban', 90, 30), street('d', 'rural', 80, 40)];

  test('both where every group of answers is large enough', () => {
    expect(withheldOf(...large)).toEqual([null, null]);
  });

  test('neither where a side has no people, or few', () => {
    expect(withheldOf(street('c', 'urban', 90, 30), street('d', 'urban', 80, 40))).toEqual(['one-sided', 'one-sided']);
    expect(withheldOf(street('c', 'urban', 90, 30), street('d', 'rural', 80, 9))).toEqual(['would-reveal', 'would-reveal']); // prettier-ignore
  });

  test('the mean only where the mean of all is: it would tell of those who chose the lowest steps', () => {
    const cells = (lowest: number) =>
      large.map((one, i) => ({ ...one, counts: { ...one.counts, 1: i === 0 ? lowest : 0 } }));
    expect(withheldOf(...cells(12))).toEqual([null, null]);
    expect(withheldOf(...cells(2))).toEqual([null, 'would-reveal']);
  });

  test('neither where the sums of town and country would tell how many are dissatisfied in a street', () => {
    // The smallest street is hidden for the sake of the first two, and lies in no sum.
    const few = [street('a', 'urban', 118, 2), street('b', 'rural', 117, 3), street('e', null, 60, 20)];
    expect(withheldOf(...few, ...large)).toEqual(['would-reveal', 'would-reveal']);
    // People whose setting is not told do not make their street another one.
    expect(withheldOf(...few, ...large, street('a', null, 30, 0))).toEqual(['would-reveal', 'would-reveal']);
  });

  test('streets that lie in town and in country, or in neither, are in no sum of their own', () => {
    const few = street('a', 'urban', 118, 2);
    const both = [street('b', 'rural', 60, 1), street('b', 'urban', 57, 2)];
    expect(withheldOf(few, ...both, ...large)[0]).toBeNull();
    expect(withheldOf(few, street('b', null, 117, 3), ...large)[0]).toBeNull();
  });
});

test('nothing where the settings are not to be compared', () => {
  const cells = [street('c', 'urban', 90, 30), street('d', 'rural', 80, 40)];
  expect(surveyScores(cells, { method: CSM_1, margins: null, settings: false }).contrasts).toEqual([]);
});
