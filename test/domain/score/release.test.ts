import { CSM_1 } from '../../../src/domain/score/method';
import { shownDistribution, type ReleasedUnit } from '../../../src/domain/score/release';
import { ratedIn, type StepCounts } from '../../../src/domain/score/step-counts';
import { countsAbove, roundOf, scored } from './random-round';
import { releasedOf, releaseOfUnits, type ReleaseUnit } from './released';

/** Counts in the order people read them: 5, 4, 3, 2, 1 and 不了解. */
const steps = (five: number, four: number, three: number, two: number, one: number, none = 0): StepCounts => ({
  5: five,
  4: four,
  3: three,
  2: two,
  1: one,
  0: none,
});

/** A whole and the units directly below it, all presentable from 31 people on. */
function wholeOf(...below: StepCounts[]): ReleaseUnit[] {
  return countsAbove([-1, ...below.map(() => 0)], [null, ...below]).map((counts) => ({
    counts,
    presentable: ratedIn(counts) > 30,
    scored: ratedIn(counts) >= 100,
  }));
}

const releasedWhole = (counts: StepCounts): ReleasedUnit => releasedOf([wholeUnit(counts)])[0]!;

const distributionOf = (counts: StepCounts) =>
  shownDistribution(counts, releaseOfUnits([wholeUnit(counts)]).states(0), CSM_1);

const wholeUnit = (counts: StepCounts): ReleaseUnit => ({ counts, presentable: ratedIn(counts) > 30, scored: true });

const statesOf = ({ size, headline, middle, top, bottom, dontKnow }: ReleasedUnit) =>
  [size, headline, middle, top, bottom, dontKnow].map(({ state }) => state).join(' ');

describe('one unit alone', () => {
  test('with ten and more of everything tells everything', () => {
    const counts = steps(50, 40, 10, 10, 10, 5);
    const released = releasedWhole(counts);
    expect(statesOf(released)).toBe('exact exact exact exact exact exact');
    expect(released.because).toBeNull();
    expect(distributionOf(counts)).toEqual([5, 4, 3, 2, 1].map((step) => ({ steps: [step], count: counts[step as 5] }))); // prettier-ignore
  });

  test.each([
    ['9 people tell nothing', steps(9, 0, 0, 0, 0), 'hidden hidden hidden hidden hidden hidden', 'too-few'],
    [
      '10 people who are too few for a figure tell nothing',
      steps(5, 0, 5, 0, 0),
      'hidden hidden hidden hidden hidden hidden',
      'imprecise',
    ],
    ['nobody is no secret', steps(0, 0, 0, 0, 0), 'exact exact exact exact exact exact', 'no-answers'],
    ['4 on a side are few', steps(50, 40, 2, 1, 1), 'exact y-limited hidden hidden hidden exact', null],
    ['so are none', steps(50, 40, 0, 0, 0), 'exact y-limited hidden hidden hidden exact', null],
    ['and 4 satisfied', steps(4, 0, 50, 50, 50), 'exact x-limited hidden hidden hidden exact', null],
    ['5 on a side are shown', steps(50, 40, 3, 1, 1), 'exact exact y-limited exact hidden exact', null],
    [
      '4 in the middle are not told from those below',
      steps(50, 40, 4, 10, 10),
      'exact exact hidden exact hidden exact',
      null,
    ],
    ['5 in the middle are', steps(50, 40, 5, 10, 10), 'exact exact exact exact exact exact', null],
    [
      '9 of a step are not told from the step beside it',
      steps(50, 9, 10, 9, 10),
      'exact exact exact hidden hidden exact',
      null,
    ],
    ['5 satisfied are shown', steps(5, 0, 50, 50, 50), 'exact exact exact exact exact exact', null],
    ['5 of 2 and 1 are shown', steps(50, 40, 10, 3, 2), 'exact exact exact exact hidden exact', null],
    ['nobody at 1 does not tell 3 and 2 apart', steps(50, 40, 3, 12, 0), 'exact exact hidden exact hidden exact', null],
    [
      '50 who know nothing of it tell nothing',
      steps(0, 0, 0, 0, 0, 50),
      'hidden hidden hidden hidden hidden hidden',
      'too-few',
    ],
    ['4 不了解 are few, 5 are shown', steps(50, 40, 10, 10, 10, 4), 'exact exact exact exact exact x-limited', null],
  ])('%s', (_rule, counts, states, because) => {
    const released = releasedWhole(counts);
    expect([statesOf(released), released.because]).toEqual([states, because]);
  });

  test('a step nobody chose in the whole tree is shown as nobody', () => {
    const counts = steps(90, 0, 12, 0, 0);
    expect(statesOf(releasedWhole(counts))).toBe('exact exact exact exact exact exact');
    expect(distributionOf(counts)).toContainEqual({ steps: [4], count: 0 });
    expect(distributionOf(steps(50, 40, 0, 20, 20))).toContainEqual({ steps: [3], count: 0 });
  });

  test('a unit of fewer than 10 shows nothing, however good its figure', () => {
    const sizes = [9, 10].map((five) => releasedOf([{ ...wholeUnit(steps(five, 0, 0, 0, 0)), presentable: true }])[0]!.size.state); // prettier-ignore
    expect(sizes).toEqual(['hidden', 'exact']);
  });

  test('of nothing but a reason, the number of those who know nothing of it may be any', () => {
    expect(releasedWhole(steps(9, 0, 0, 0, 0, 7)).dontKnow.x).toEqual({ lower: 0, upper: Infinity });
  });

  test('a table tells no cell of fewer than ten, though a share may', () => {
    const of = distributionOf;
    const lowest = (counts: StepCounts) => of(counts)?.slice(2);
    expect(lowest(steps(50, 40, 5, 10, 10))).toEqual([{ steps: [3, 2, 1], count: 25 }]);
    expect(lowest(steps(50, 40, 20, 5, 4))).toEqual([{ steps: [3, 2, 1], count: 29 }]);
    expect(lowest(steps(50, 40, 10, 6, 4))).toEqual([{ steps: [3], count: 10 }, { steps: [2, 1], count: 10 }]); // prettier-ignore
    expect(of(steps(50, 40, 4, 4, 1))).toBeNull();
    expect(of(steps(50, 40, 5, 4, 1))).not.toBeNull();
    expect(of(steps(5, 4, 50, 50, 50))).toBeNull();
    expect(of(steps(5, 5, 50, 50, 50))).not.toBeNull();
    expect(of(steps(0, 0, 0, 0, 0))).toBeNull();
  });

  test('nor what is hidden for the sake of others', () => {
    const shown = { size: 'exact', headline: 'exact', middle: 'exact', top: 'exact', bottom: 'exact', dontKnow: 'exact' } as const; // prettier-ignore
    const counts = steps(50, 40, 30, 20, 10);
    expect(shownDistribution(counts, { ...shown, headline: 'hidden' }, CSM_1)).toBeNull();
    expect(shownDistribution(counts, { ...shown, middle: 'hidden' }, CSM_1)!.slice(2)).toEqual([{ steps: [3, 2, 1], count: 60 }]); // prettier-ignore
  });

  test('steps that are not told apart are counted together', () => {
    const of = distributionOf;
    expect(of(steps(50, 9, 10, 9, 10))).toEqual([
      { steps: [5, 4], count: 59 },
      { steps: [3], count: 10 },
      { steps: [2, 1], count: 19 },
    ]);
    expect(of(steps(50, 40, 7, 2, 2))).toEqual([
      { steps: [5], count: 50 },
      { steps: [4], count: 40 },
      { steps: [3, 2, 1], count: 11 },
    ]);
    expect(of(steps(50, 40, 2, 1, 1))).toBeNull();
    expect(of(steps(0, 0, 0, 0, 0))).toBeNull();
  });
});

describe('units below a whole', () => {
  const large = (people: number) => steps(people, people, people / 2, 20, 20, 10);

  test('cost each other nothing where all can be shown', () => {
    const released = releasedOf(wholeOf(large(60), large(80), large(100)));
    expect(released.map(statesOf)).toEqual(new Array(4).fill('exact exact exact exact exact exact'));
  });

  test('one of too few costs another its size: one that is not scored, and of those the smallest', () => {
    const few = steps(3, 2, 1, 0, 0);
    const [smallest, small] = [steps(20, 15, 10, 10, 10, 10), steps(30, 20, 12, 12, 12, 10)];
    const reasonsOf = (units: ReleaseUnit[]) => releasedOf(units).map(({ because }) => because);
    const units = wholeOf(few, large(100), small, smallest);
    expect(reasonsOf(units)).toEqual([null, 'too-few', null, null, 'protects-others']);
    // With a small population the smallest is scored.
    units[4]!.scored = true;
    expect(reasonsOf(units)).toEqual([null, 'too-few', null, 'protects-others', null]);
    expect(reasonsOf(wholeOf(few, large(100), large(60)))).toEqual([null, 'too-few', null, 'protects-others']);
  });

  test('two of too few do not cost a third anything, where each can be any of 1 to 9 or nearly', () => {
    const reasons = releasedOf(wholeOf(steps(2, 1, 2, 0, 0), steps(1, 1, 3, 0, 0), large(60), large(80)));
    expect(reasons.map(({ because }) => because)).toEqual([null, 'too-few', 'too-few', null, null]);
    expect(reasons[1]!.size.x).toEqual({ lower: 1, upper: 9 });
  });

  test('one with a side of few costs another its headline, not its size', () => {
    const released = releasedOf(wholeOf(steps(80, 20, 2, 0, 0, 10), large(100), large(60)));
    expect(released.map(statesOf).map((states) => states.split(' ').slice(0, 2).join(' '))).toEqual([
      'exact exact',
      'exact y-limited',
      'exact exact',
      'exact hidden',
    ]);
    expect(released[3]).toMatchObject({ because: 'protects-others', size: { complementary: false } });
    expect(released[1]!.headline.y).toEqual({ lower: 0, upper: 4 });
  });

  test('one called imprecise is taken for 30 people at most, where it is no more', () => {
    // 38 in two: 8 to 9 in the one, were the other known to have no more than 30.
    const released = releasedOf(wholeOf(steps(2, 3, 4, 0, 0), steps(10, 9, 10, 0, 0), large(60), large(80)));
    expect(released.map(({ because }) => because)).toEqual([null, 'too-few', 'imprecise', 'protects-others', null]);
  });

  test('one whose size is hidden for others is known to be large enough for a figure, and that is reckoned with', () => {
    // 34 in two: were the one taken for 10 to 33, the other would pass for 1 to 9; but it is 30 at least, which leaves 1 to 4.
    const released = releasedOf(wholeOf(steps(2, 0, 0, 0, 0), steps(16, 0, 16, 0, 0), large(60)));
    expect(released.map(({ because }) => because)).toEqual([null, 'too-few', null, 'protects-others']);
  });
});

test.each([
  ['9, too few, that it is less than 10', 9, 0, 9],
  ['10, too imprecise, that it is 10 to 30', 10, 10, 30],
  ['30, too imprecise, the same', 30, 10, 30],
  ['31, too imprecise, that it is 10 at least', 31, 10, 31 + 200 - 10],
])('the reason for a hidden size tells of %s', (_words, people, lower, upper) => {
  const imprecise = (five: number) => ({ ...wholeUnit(steps(five, 0, 0, 0, 0)), presentable: false });
  const released = releasedOf([
    wholeUnit(steps(people + 400, 0, 0, 0, 0)),
    imprecise(people),
    imprecise(200),
    wholeUnit(steps(200, 0, 0, 0, 0)),
  ]);
  expect(released.map(({ size }) => size.state)).toEqual(['exact', 'hidden', 'hidden', 'exact']);
  expect(released[1]!.size.x).toEqual({ lower, upper });
});

test('of a unit of just 30 with a figure, hidden for others, nobody knows that it is no more', () => {
  const of30 = { ...wholeUnit(steps(16, 0, 14, 0, 0)), scored: false };
  const released = releasedOf([
    wholeUnit(steps(96, 81, 75, 30, 30)),
    { ...wholeUnit(steps(4, 2, 2, 0, 0)), presentable: false },
    { ...of30, presentable: true },
    wholeUnit(steps(76, 79, 59, 30, 30)),
  ]);
  expect(released.map(({ because }) => because)).toEqual([null, 'too-few', 'protects-others', null]);
  expect(released[1]!.size.x).toEqual({ lower: 0, upper: 8 });
});

describe('few are few: what is published of a unit is the same, byte for byte, whichever of 0 to 4 the few are', () => {
  const others = [steps(60, 40, 30, 20, 10, 10), steps(70, 50, 30, 20, 15, 10), steps(80, 60, 30, 20, 20, 10)];
  const publishedWith = (rest: readonly StepCounts[], few: (count: number) => StepCounts, unit = 1) =>
    [0, 1, 2, 3, 4].map((count) => {
      const below = [few(count), ...rest];
      return scored(roundOf([-1, ...below.map(() => 0)], [null, ...below])).map(({ published }) => published)[unit]!;
    });
  const same = (all: readonly unknown[]) => new Set(all.map((one) => JSON.stringify(one))).size === 1;

  test('the dissatisfied of a unit; band and place may differ with the figures of the whole, which are shown', () => {
    const published = publishedWith(others, (few) => steps(100 - few, 40, few, 0, 0));
    expect(published[0]!.figures['sat.t2/1'].limit).not.toBeNull();
    expect(same(published.map((score) => ({ ...score, band: null, place: null })))).toBe(true);
  });

  test('of a small unit too, where hardly anything is presentable', () => {
    for (const people of [30, 31, 32, 33]) {
      const alike = [steps(13, 7, 3, 2, 0), steps(13, 7, 2, 3, 0), steps(12, 8, 1, 4, 0)];
      const published = publishedWith(alike, (few) => steps(people - few, 0, few, 0, 0));
      expect([people, same(published.map((score) => ({ ...score, band: null, place: null })))]).toEqual([people, true]);
    }
  });

  test('the satisfied of a unit where hardly anybody is', () => {
    const bleak = [steps(5, 5, 60, 60, 60), steps(5, 5, 70, 60, 60)];
    const published = publishedWith(bleak, (few) => steps(few, 0, 100 - few, 0, 0));
    expect(same(published.map((score) => ({ ...score, band: null, place: null })))).toBe(true);
  });

  test('where the whole is limited as well, its band and place and all of the whole', () => {
    const happy = [steps(700, 100, 0, 0, 0), steps(900, 100, 0, 0, 0)];
    for (const unit of [0, 1, 2]) {
      expect([unit, same(publishedWith(happy, (few) => steps(100 - few, 20, few, 0, 0), unit))]).toEqual([unit, true]);
    }
  });

  test('those who know nothing of it', () => {
    const published = publishedWith(others, (few) => steps(100, 40, 2, 0, 0, few));
    expect(published[0]!.figures['sat.dk/1'].limit).not.toBeNull();
    expect(same(published)).toBe(true);
  });
});
