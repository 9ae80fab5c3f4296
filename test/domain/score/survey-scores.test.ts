import { cell, distance, randomCells } from './cells';
import type { Calibration } from '../../../src/domain/score/answer-cell';
import { peopleIn } from '../../../src/domain/score/category-totals';
import { MEASURE_IDS } from '../../../src/domain/score/measure';
import { CSM_1 } from '../../../src/domain/score/method';
import { scoreUnits } from '../../../src/domain/score/score';
import { stepTotals } from '../../../src/domain/score/step-totals';
import { surveyScores, type SurveyScores, type SurveyTerms } from '../../../src/domain/score/survey-scores';
import { triageOf } from '../../../src/domain/score/triage';
import { weigh } from '../../../src/domain/score/weighting';
import { kish } from '../../../src/domain/statistics/kish';
import type { Margins } from '../../../src/domain/statistics/rake';
import type { SurveyCell } from '../../../src/domain/survey-table';
import { seeded } from '../../reference/seeded';

const surveyCell = (rest: Partial<SurveyCell>): SurveyCell => ({
  ...cell({}),
  evidence: 'invited',
  group: '',
  setting: null,
  categories: {},
  ...rest,
});

const scored = (cells: readonly SurveyCell[], terms: Partial<SurveyTerms> = {}): SurveyScores =>
  surveyScores(cells, { method: CSM_1, margins: null, settings: false, ...terms });

const random = seeded(20261124);
const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;

/** Streets that cut through the strata and clusters of a sample, one of them with few people. */
const SAMPLE = randomCells(random, { strata: 4, clusters: 6, equalWeights: false, people: 9 }).map((one, i) =>
  surveyCell({
    ...one,
    missing: i % 3,
    group: i === 0 ? '东街' : oneOf(['北街', '南街', '西街', '']),
    setting: oneOf(['urban', 'rural', null]),
    categories: { sex: oneOf(['F', 'M', '']), age: oneOf(['young', 'old']) },
  }),
);
const MARGINS: Margins = { sex: { F: 52, M: 48 }, age: { young: 0.4, old: 0.6 } };
const calibration = weigh(
  SAMPLE,
  SAMPLE.map(({ categories }) => categories),
  MARGINS,
  CSM_1,
)!.calibration;

/** Everybody's final weight. */
const weightsOf = (cells: readonly SurveyCell[], factors: readonly number[] | null) =>
  cells.flatMap((one, i) => new Array<number>(peopleIn(one)).fill(one.weight * (factors?.[i] ?? 1)));

function expectNear(actual: number | null, wanted: number | null): void {
  if (actual === null || wanted === null) expect(actual).toBe(wanted);
  else expect(distance(actual, wanted)).toBeLessThan(1e-9);
}

test.each<[string, Margins | null, Calibration | null]>([
  ['without margins', null, null],
  ['with margins', MARGINS, calibration],
])('the whole and its groups are domains of one design, the groups below the whole, %s', (_, margins, weights) => {
  const { whole, groups } = scored(SAMPLE, { margins });
  const names = ['', '东街', '北街', '南街', '西街'];
  expect(groups.map(({ name }) => name)).toEqual(names);
  const domains = [
    () => 0,
    ...names.map(
      (name) =>
        ({ group }: SurveyCell) =>
          group === name ? 0 : null,
    ),
  ];
  const wanted = scoreUnits(
    domains.map((of, i) => ({
      parent: i === 0 ? -1 : 0,
      totals: stepTotals(SAMPLE, (_cell, at) => of(SAMPLE[at]!), 1, weights),
      population: null,
    })),
    { method: CSM_1, evidence: 'invited', window: null, target: null },
  );
  [whole, ...groups.map(({ score }) => score)].forEach(({ estimates, published }, i) => {
    for (const id of MEASURE_IDS) {
      expect(estimates[id]).toMatchObject({ n: wanted[i]!.estimates[id].n, df: wanted[i]!.estimates[id].df });
      expectNear(estimates[id].estimate, wanted[i]!.estimates[id].estimate);
      expectNear(estimates[id].standardError, wanted[i]!.estimates[id].standardError);
      expectNear(estimates[id].nStar, wanted[i]!.estimates[id].nStar);
    }
    const { because, n, evidence, methodId, window, verdict, band, place } = wanted[i]!.published;
    expect(published).toMatchObject({ because, n, evidence, methodId, window, verdict, band, place });
  });
  expect(new Set(groups.map(({ score }) => score.published.because)).size).toBeGreaterThan(1);
});

test('groups of enough people have a band against the whole, and a place among each other', () => {
  const cells = [
    surveyCell({ ...cell({ 5: 90, 1: 10 }), group: 'a' }),
    surveyCell({ ...cell({ 5: 30, 1: 70 }), group: 'b' }),
    surveyCell({ ...cell({ 5: 60, 1: 40 }), group: 'c' }),
  ];
  const { whole, groups } = scored(cells);
  expect([whole.published.band, whole.published.place]).toEqual([null, null]);
  expect(groups.map(({ score }) => [score.published.band, score.published.place])).toEqual([
    ['above', { lower: 1, upper: 1 }],
    ['below', { lower: 3, upper: 3 }],
    ['same', { lower: 2, upper: 2 }],
  ]);
});

test('the evidence is that of the cells, told or not', () => {
  expect(scored(SAMPLE).evidence).toBe('invited');
  expect(scored(SAMPLE.map((one) => ({ ...one, evidence: null }))).evidence).toBeNull();
});

describe('the weights', () => {
  test('as they come: everybody counts, also who skipped the question', () => {
    const { weighting } = scored(SAMPLE);
    const weights = weightsOf(SAMPLE, null);
    expect(weighting).toEqual({ n: weights.length, deff: expect.closeTo(kish(weights).deff, 10), trimmed: false, because: null }); // prettier-ignore
    expect(SAMPLE.some(({ missing }) => missing > 0)).toBe(true);
    expect(weighting.deff).toBeGreaterThan(1.1);
  });

  test('all alike: a design effect of 1', () => {
    const alike = [7, 3, 11].map((people) => surveyCell({ ...cell({ 5: people }, { weight: 0.1 }), group: 'a' }));
    expect(scored(alike).weighting.deff).toBe(1);
  });

  test('raked: Kish’s design effect is that of the final weights', () => {
    const { weighting } = scored(SAMPLE, { margins: MARGINS });
    const { deff } = kish(weightsOf(SAMPLE, calibration.factors));
    expect(weighting).toMatchObject({ deff: expect.closeTo(deff, 10), because: null });
    expect(Math.abs(deff - scored(SAMPLE).weighting.deff!)).toBeGreaterThan(0.01);
  });

  test('trimmed or not is told', () => {
    const people = (F: number, M: number) =>
      Object.entries({ F, M }).map(([sex, count]) => surveyCell({ ...cell({ 5: count }), categories: { sex } }));
    const trimmed = (cells: SurveyCell[]) => scored(cells, { margins: { sex: { F: 1, M: 1 } } }).weighting.trimmed;
    expect([trimmed(people(50, 40)), trimmed(people(96, 4))]).toEqual([false, true]);
  });
});

test('town and country are compared only where that is asked for', () => {
  const cells = [surveyCell({ ...cell({ 5: 60, 2: 30 }), group: 'A', setting: 'rural' })];
  expect([scored(cells), scored(cells, { settings: true })].map(({ contrasts }) => contrasts.length)).toEqual([0, 2]);
});

test('margins nobody’s weights can meet: people are counted, and there is no number', () => {
  const cells = [
    surveyCell({ ...cell({ 5: 60, 2: 30, 0: 12 }, { missing: 4 }), group: 'A', categories: { sex: 'F' } }),
    surveyCell({ ...cell({ 4: 20, 1: 25 }), group: 'B', categories: { sex: 'F' }, setting: 'rural' }),
  ];
  const found = scored(cells, { margins: { sex: { F: 1, M: 1 } }, settings: true });
  const because = 'margins-not-met';
  expect(found).toMatchObject({
    evidence: 'invited',
    weighting: { n: 151, deff: null, trimmed: false, because },
    contrasts: [],
    triage: null,
  });
  expect(found.groups.map(({ name }) => name)).toEqual(['A', 'B']);
  const nothing = { standardError: null, estimate: null, neff: null, nStar: null, interval: null };
  const scores = [found.whole, ...found.groups.map(({ score }) => score)];
  expect(scores.map(({ estimates }) => estimates['sat.t2/1'].n)).toEqual([135, 90, 45]);
  scores.forEach(({ estimates, published }) => {
    for (const id of MEASURE_IDS) {
      const [n, df] = [estimates[id].n, estimates[id].df];
      expect(estimates[id]).toEqual({ n, df, ...nothing });
      expect(df).toBe(n - 1);
      expect(published.figures[id]).toEqual({ estimate: null, interval: null, limit: null, because });
    }
    expect(published).toMatchObject({
      methodId: 'csm/1',
      evidence: 'invited',
      window: null,
      n: null,
      because,
      distribution: null,
      notScored: because,
      verdict: null,
      band: null,
      place: null,
      flags: [],
    });
  });
  expect(found.whole.estimates['sat.dk/1'].n).toBe(147);
});

test('groups stand by the code points of their names, a name before those it begins', () => {
  // 𠮷 lies beyond the plane of 﨑, though its first half as two code units lies before it.
  const names = ['𠮷', '﨑', 'B', 'AB', 'A', 'Aa', '', '1'];
  const cells = names.map((group) => surveyCell({ ...cell({ 5: 3, 2: 1 }), group }));
  const sorted = ['', '1', 'A', 'AB', 'Aa', 'B', '﨑', '𠮷'];
  for (const given of [cells, [...cells].reverse()]) {
    expect(scored(given).groups.map(({ name }) => name)).toEqual(sorted);
  }
});

describe('where to look first', () => {
  const street = (group: string, satisfied: number, not: number, rest: Partial<SurveyCell> = {}) =>
    surveyCell({ ...cell({ 5: satisfied, 1: not }), group, ...rest });
  const streets = [street('a', 90, 10), street('b', 30, 70), street('c', 70, 30)];

  test('is a model’s estimate for every group, on its n*', () => {
    const { triage, groups } = scored(streets);
    const sized = groups.map(({ score }) => {
      const { estimate, nStar } = score.estimates['sat.t2/1'];
      return { estimate: estimate!, nStar: nStar! };
    });
    const wanted = triageOf(sized, 0.95)!;
    expect(triage).toEqual(['a', 'b', 'c'].map((name, i) => ({ name, triage: wanted[i] })));
    expect(scored(streets, { method: { ...CSM_1, level: 0.8 } }).triage![0]!.triage.interval).not.toEqual(
      triage![0]!.triage.interval,
    );
  });

  test('is not asked of people whose group is not told, nor of a group that tells nothing', () => {
    const others = [
      street('', 5, 95),
      street('nobody rated', 0, 0, { counts: { ...cell({ 0: 9 }).counts } }),
      street('one cluster', 3, 3, { stratum: 'T', cluster: 'T1' }),
      street('one person', 1, 0),
    ];
    const names = scored([...streets, ...others]).triage!.map(({ name }) => name);
    expect(names).toEqual(['a', 'b', 'c']);
  });

  test('takes a group worth one person, and none worth less', () => {
    const [two, ten] = [1, 5].map((people) => [
      street(`${2 * people} people`, people, 0, { stratum: String(people), cluster: 'satisfied' }),
      street(`${2 * people} people`, 0, people, { stratum: String(people), cluster: 'dissatisfied' }),
    ]);
    const { triage, groups } = scored([...streets, ...two!, ...ten!]);
    const size = (name: string) => groups.find((group) => group.name === name)!.score.estimates['sat.t2/1'].nStar;
    expect(size('2 people')).toBe(1);
    expect(size('10 people')).toBeLessThan(0.1);
    expect(triage!.map(({ name }) => name)).toEqual(['2 people', 'a', 'b', 'c']);
  });

  test('is nowhere where groups differ no more than by chance', () => {
    expect(scored([street('a', 80, 20), street('b', 80, 20), street('c', 80, 20)]).triage).toBeNull();
  });
});
