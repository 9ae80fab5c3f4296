import { cell } from './cells';
import { releasedOf } from './released';
import { releaseContrasts, type ContrastUnit } from '../../../src/domain/score/contrast';
import { CSM_1, type Method } from '../../../src/domain/score/method';
import { addTotals, emptyTotals, stepTotals } from '../../../src/domain/score/step-totals';
import { noCounts, type StepCounts } from '../../../src/domain/score/step-counts';

/** People of a unit by part: satisfied and not, in town and in the country. */
type Parts = readonly [satisfied: number, not: number, satisfiedRural: number, notRural: number];

/** Answers by the steps given, of one part. */
const answers = (satisfied: number, not: number): Partial<StepCounts> => {
  const [five, three, two] = [Math.floor(satisfied / 2), Math.floor(not / 3), Math.floor(not / 4)];
  return { 5: five, 4: satisfied - five, 3: three, 2: two, 1: not - three - two };
};

/** Why each has no difference: the whole over the units given, then these; a single one is the whole itself. */
function reasonsOf(
  below: readonly Parts[],
  { method = CSM_1, dividesHidden = false }: { method?: Method; dividesHidden?: boolean } = {},
) {
  const totals = below.map(([satisfied, not, satisfiedRural, notRural]) =>
    stepTotals([cell(answers(satisfied, not)), cell(answers(satisfiedRural, notRural))], (_cell, i) => i, 2),
  );
  const whole = emptyTotals(2);
  for (const own of totals) addTotals(whole, own);
  const all = below.length === 1 ? totals : [whole, ...totals];
  const countsOf = ({ counts }: typeof whole) =>
    Object.fromEntries(
      Object.keys(noCounts()).map((step) => [step, counts[Number(step)]! + counts[6 + Number(step)]!]),
    );
  const released = releasedOf(
    all.map((own) => ({ counts: countsOf(own) as StepCounts, presentable: true, scored: true })),
    method,
  );
  const units = all.map((own, i): ContrastUnit => ({
    parent: i === 0 ? -1 : 0,
    totals: own,
    released: released[i]!,
    dividesHidden,
  }));
  return releaseContrasts(units, method);
}

/** Of a unit by itself. */
const reasonOf = (parts: Parts, rest: Parameters<typeof reasonsOf>[1] = {}) => reasonsOf([parts], rest)[0];

test('ten people in each of the four groups are enough, nine in any of them are not', () => {
  expect(reasonOf([10, 10, 10, 10])).toBeNull();
  for (let group = 0; group < 4; group++) {
    const nine = [40, 30, 30, 40].map((people, i) => (i === group ? 9 : people)) as unknown as Parts;
    expect(reasonOf(nine)).toBe('would-reveal');
  }
});

test('the groups are 4 and 5 against 1 to 3, whichever of the steps people chose', () => {
  for (const step of [1, 2, 3] as const) {
    for (const good of [4, 5] as const) {
      const counts = cell({ [good]: 12, [step]: 11 });
      const totals = stepTotals([counts, counts], (_cell, i) => i, 2);
      const whole = { ...noCounts(), [good]: 24, [step]: 22 };
      const [released] = releasedOf([{ counts: whole, presentable: true, scored: true }]);
      expect(releaseContrasts([{ parent: -1, totals, released: released!, dividesHidden: false }], CSM_1)).toEqual([
        null,
      ]);
    }
  }
});

test('a part nobody of rated is no side to compare', () => {
  expect(reasonOf([100, 50, 0, 0])).toBe('one-sided');
  expect(reasonOf([0, 0, 100, 50])).toBe('one-sided');
});

test('a part of fewer than ten has too few; of ten, its groups would tell of people', () => {
  expect(reasonOf([100, 50, 5, 4])).toBe('too-few');
  expect(reasonOf([4, 5, 100, 50])).toBe('too-few');
  expect(reasonOf([100, 50, 9, 0])).toBe('too-few');
  expect(reasonOf([100, 50, 5, 5])).toBe('would-reveal');
  expect(reasonOf([5, 5, 100, 50])).toBe('would-reveal');
  // As many satisfied as not are people, not none.
  expect(reasonOf([100, 50, 20, 20])).toBeNull();
});

test('a unit without a figure has no difference, for the same reason', () => {
  expect(reasonOf([2, 3, 2, 2])).toBe('too-few');
  expect(reasonOf([0, 0, 0, 0])).toBe('no-answers');
});

test('a headline that is but a limit has no difference', () => {
  expect(reasonOf([100, 14, 100, 14])).toBeNull();
  expect(reasonOf([100, 14, 100, 14], { method: { ...CSM_1, sideFrom: 30 } })).toBe('would-reveal');
});

test('sums that would tell of hidden units below are not told', () => {
  expect(reasonOf([100, 50, 80, 40], { dividesHidden: true })).toBe('would-reveal');
  expect(reasonOf([100, 50, 9, 0], { dividesHidden: true })).toBe('too-few');
});

describe('streets below a city', () => {
  test('cost each other nothing where all have enough', () => {
    expect(reasonsOf([[50, 20, 60, 30], [40, 20, 40, 20], [70, 40, 50, 30]])).toEqual([null, null, null, null]); // prettier-ignore
  });

  test.each<[string, Parts]>([
    ['satisfied', [50, 20, 3, 20]],
    ['not', [50, 20, 60, 3]],
  ])(
    'one with few %s costs the smallest of the others its difference, though the rest of it is no secret',
    (_, few) => {
      // Of the last town and country differ most, but together they are the fewest.
      expect(reasonsOf([few, [60, 40, 60, 40], [90, 60, 20, 10]])).toEqual([null, 'would-reveal', null, 'protects-others']); // prettier-ignore
    },
  );

  test('what a street has of satisfied and of others is known from its figure, and narrows what is left', () => {
    // 69 of the country are not satisfied, and of the second street's 62 all may be: 7 of the first's for certain.
    const dissatisfied: Parts[] = [[150, 50, 150, 9], [150, 2, 150, 60]]; // prettier-ignore
    expect(reasonsOf(dissatisfied)).toEqual(['protects-others', 'would-reveal', 'would-reveal']);
    const satisfied = dissatisfied.map(([a, b, c, d]): Parts => [b, a, d, c]);
    expect(reasonsOf(satisfied)).toEqual(['protects-others', 'would-reveal', 'would-reveal']);
  });

  test('where two that are hidden leave each other open, the city tells its own', () => {
    expect(reasonsOf([[150, 50, 150, 9], [150, 9, 150, 60], [150, 50, 150, 50]])).toEqual([null, 'would-reveal', 'would-reveal', null]); // prettier-ignore
  });
});
