import { SURVEY, unit } from './cells';
import { contrastOf } from '../../../src/domain/score/contrast';
import { outwards } from '../../../src/domain/score/figure';
import { MEASURES } from '../../../src/domain/score/measure';
import { roundScores, type ScoredDivision, type Tally } from '../../../src/domain/score/round-scores';
import { scoreUnits } from '../../../src/domain/score/score';
import { addTotals, emptyTotals, stepTotals, type StepTotals } from '../../../src/domain/score/step-totals';

const division = (
  code: string,
  parent: string | null,
  level: ScoredDivision['level'],
  setting: ScoredDivision['setting'] = null,
  population: number | null = null,
): ScoredDivision => ({ code, parent, level, setting, population });

/** A street of a district that is no part of the round, with two town communities and two villages. */
const STREET = [
  division('S', 'district', 'street'),
  division('A', 'S', 'community', 'urban'),
  division('B', 'S', 'community', 'urban', 60),
  division('C', 'S', 'community', 'rural'),
  division('D', 'S', 'community', 'rural'),
];

const tally = (community: string, counts: Tally['counts'], rest: Partial<Tally> = {}): Tally => ({
  community,
  evidence: 'open',
  channel: 'poster',
  item: 1,
  counts,
  ...rest,
});

const HEADLINE = [
  tally('A', [5, 10, 12, 14, 60, 50]),
  tally('A', [3, 11, 13, 10, 20, 15], { channel: 'share' }),
  tally('B', [0, 0, 6, 5, 22, 20]),
  tally('C', [10, 20, 20, 20, 40, 60], { channel: 'share' }),
  tally('D', [12, 30, 20, 40, 20, 50], { channel: 'kiosk' }),
];

const scored = (tallies: readonly Tally[], items: readonly number[] = [1], divisions = STREET) =>
  roundScores(divisions, tallies, items, { ...SURVEY, evidence: 'open' });

/** The totals of communities one by one, each of the counts given and of people who skipped the question. */
const totalsOf = (stratum: string, [none, one, two, three, four, five]: Tally['counts'], missing = 0) =>
  stepTotals([
    { stratum, cluster: null, weight: 1, missing, counts: { 0: none, 1: one, 2: two, 3: three, 4: four, 5: five } },
  ]);

const sumOf = (...parts: StepTotals[]): StepTotals => {
  const sum = emptyTotals();
  for (const part of parts) addTotals(sum, part);
  return sum;
};

const HEADLINE_TOTALS = [
  totalsOf('A', [8, 21, 25, 24, 80, 65]),
  totalsOf('B', [0, 0, 6, 5, 22, 20]),
  totalsOf('C', [10, 20, 20, 20, 40, 60]),
  totalsOf('D', [12, 30, 20, 40, 20, 50]),
];

const asUnits = (below: readonly StepTotals[]) => [
  unit(sumOf(...below)),
  ...below.map((totals, i) => unit(totals, 0, i === 1 ? 60 : null)),
];

test('the headline of every division, over all channels; a street is its communities', () => {
  const { place, items } = scored(HEADLINE);
  expect([...place]).toEqual(['S', 'A', 'B', 'C', 'D'].map((code, i) => [code, i]));
  const wanted = scoreUnits(asUnits(HEADLINE_TOTALS), SURVEY).map(({ published }) => published);
  expect(items.get(1)).toEqual(wanted);
  expect(wanted.map(({ because, band }) => [because, band === null])).toEqual([
    [null, true],
    ...[1, 2, 3, 4].map(() => [null, false]),
  ]);
});

test('an item is over those who answered it; who skipped it stays in the design, and nobody is compared by it', () => {
  const second = [
    tally('A', [1, 10, 12, 14, 60, 40], { item: 2 }),
    tally('C', [10, 20, 20, 10, 40, 50], { item: 2, channel: 'share' }),
  ];
  const { items } = scored([...HEADLINE, ...second], [1, 2]);
  const wanted = scoreUnits(
    asUnits([
      totalsOf('A', [1, 10, 12, 14, 60, 40], 223 - 137),
      totalsOf('B', [0, 0, 0, 0, 0, 0], 53),
      totalsOf('C', [10, 20, 20, 10, 40, 50], 170 - 150),
      totalsOf('D', [0, 0, 0, 0, 0, 0], 172),
    ]),
    { ...SURVEY, compared: false },
  ).map(({ published }) => published);
  expect([...items.keys()]).toEqual([1, 2]);
  expect(items.get(2)).toEqual(wanted);
  expect(items.get(2)!.every(({ band, place }) => band === null && place === null)).toBe(true);
  expect(items.get(1)).toEqual(scored(HEADLINE).items.get(1));
});

test('people the platform does not vouch for are told beside the headline, never in it, and compared with nobody', () => {
  const counts: Tally['counts'] = [0, 20, 30, 10, 30, 40];
  const { items, assisted } = scored([...HEADLINE, tally('A', counts, { evidence: 'assisted' }), tally('C', counts, { evidence: 'assisted' })]); // prettier-ignore
  expect(items).toEqual(scored(HEADLINE).items);
  const nobody = totalsOf('B', [0, 0, 0, 0, 0, 0]);
  const units = asUnits([totalsOf('A', counts), nobody, totalsOf('C', counts), nobody]);
  expect(assisted).toEqual(
    scoreUnits(units, { ...SURVEY, evidence: 'assisted', compared: false }).map(({ published }) => published),
  );
  expect(assisted.map(({ because }) => because)).toEqual([null, null, 'no-answers', null, 'no-answers']);
});

describe('the contrasts of a street', () => {
  /** A cell of a community by part, `null` for neither. */
  const contrast = (of: [stratum: string, counts: Tally['counts'], part: 0 | 1 | null][]) => {
    const totals = stepTotals(
      of.map(([stratum, [none, one, two, three, four, five]]) => ({
        stratum,
        cluster: null,
        weight: 1,
        missing: 0,
        counts: { 0: none, 1: one, 2: two, 3: three, 4: four, 5: five },
      })),
      (_cell, i) => of[i]![2],
      2,
    );
    const { n, estimate, interval } = contrastOf(totals, MEASURES['sat.t2/1'], 0.95);
    return { n, estimate: expect.closeTo(estimate!, 12), interval: outwards(interval!, 1), because: null };
  };

  test('urban less rural residents, and passed on less found on a poster; other channels are in neither', () => {
    const { contrasts } = scored(HEADLINE);
    expect(contrasts.setting[0]).toEqual(
      contrast([
        ['A', [8, 21, 25, 24, 80, 65], 0],
        ['B', [0, 0, 6, 5, 22, 20], 0],
        ['C', [10, 20, 20, 20, 40, 60], 1],
        ['D', [12, 30, 20, 40, 20, 50], 1],
      ]),
    );
    expect(contrasts.channel[0]).toEqual(
      contrast([
        ['A', [5, 10, 12, 14, 60, 50], 1],
        ['A', [3, 11, 13, 10, 20, 15], 0],
        ['B', [0, 0, 6, 5, 22, 20], 1],
        ['C', [10, 20, 20, 20, 40, 60], 0],
        ['D', [12, 30, 20, 40, 20, 50], null],
      ]),
    );
    expect(contrasts.setting.slice(1)).toEqual([null, null, null, null]);
    expect(contrasts.channel.slice(1)).toEqual([null, null, null, null]);
  });

  test('of people the platform does not vouch for there is none', () => {
    const assisted = HEADLINE.map((one) => ({ ...one, evidence: 'assisted' as const }));
    expect(scored([...HEADLINE, ...assisted]).contrasts).toEqual(scored(HEADLINE).contrasts);
    expect(scored(assisted).contrasts.setting[0]).toEqual({
      n: null,
      estimate: null,
      interval: null,
      because: 'no-answers',
    });
  });

  test('a community whose setting nobody knows is in neither part', () => {
    const divisions = STREET.map((one) => (one.code === 'D' ? { ...one, setting: null } : one));
    expect(scored(HEADLINE, [1], divisions).contrasts.setting[0]!.n).toEqual([268, 160]);
    const urban = divisions.map((one) => (one.code === 'C' ? { ...one, setting: null } : one));
    expect(scored(HEADLINE, [1], urban).contrasts.setting[0]).toMatchObject({ n: null, because: 'one-sided' });
  });
});

test('of two streets the contrast of the one would tell that of the other, where the city has its own', () => {
  const divisions = [
    division('city', null, 'city'),
    ...['S', 'T'].flatMap((street) => [
      division(street, 'city', 'street'),
      division(`${street}1`, street, 'community', 'urban'),
      division(`${street}2`, street, 'community', 'rural'),
    ]),
  ];
  const of = (few: number) =>
    scored(
      [
        tally('S1', [0, 20, 20, 20, 50, 60]),
        tally('S2', [0, 20, 20, 20, 50, 60]),
        tally('T1', [0, 20, 20, 20, 50, 60]),
        tally('T2', [0, few, 0, 0, 50, 60]),
      ],
      [1],
      divisions,
    ).contrasts.setting.map((found) => found && found.because);
  expect(of(20)).toEqual([null, null, null, null, null, null, null]);
  expect(of(6)).toEqual([null, 'protects-others', null, null, 'would-reveal', null, null]);
});

test('only communities have tallies: one of a street counts nowhere', () => {
  const more = [...HEADLINE, tally('S', [9, 9, 9, 9, 9, 9]), tally('S', [9, 9, 9, 9, 9, 9], { channel: 'share' })];
  expect(scored(more)).toEqual(scored(HEADLINE));
});

test('nobody at all, or no divisions, is no error', () => {
  const { items, assisted, contrasts } = scored([]);
  expect(items.get(1)!.every(({ because }) => because === 'no-answers')).toBe(true);
  expect(assisted).toHaveLength(5);
  expect(contrasts.channel[0]).toMatchObject({ because: 'no-answers' });
  expect(scored([], [], []).items.size).toBe(0);
});
