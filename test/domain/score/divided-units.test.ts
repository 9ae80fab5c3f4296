import { releasedOf } from './released';
import { divideHidden, type DividedUnit } from '../../../src/domain/score/divided-units';
import { CSM_1 } from '../../../src/domain/score/method';
import { roundScores, type ScoredDivision, type Tally } from '../../../src/domain/score/round-scores';
import { scoreTree } from '../../../src/domain/score/score';
import { noCounts } from '../../../src/domain/score/step-counts';
import { stepTotals } from '../../../src/domain/score/step-totals';

/** Communities of one street by name: satisfied, not satisfied, and the part they lie in. */
type Street = readonly (readonly [satisfied: number, not: number, part: 0 | 1 | null])[];

/** Whether the sums of the parts would give a community of the street away. */
function dividesHidden(street: Street, step: 1 | 2 | 3 = 1): boolean {
  const cells = street.map(([satisfied, not], i) => ({
    stratum: String(i),
    cluster: null,
    weight: 1,
    counts: { ...noCounts(), 5: 20, 4: satisfied - 20, [step]: not },
    missing: 0,
  }));
  const units = [
    { parent: -1, totals: stepTotals(cells), population: null },
    ...cells.map((cell) => ({ parent: 0, totals: stepTotals([cell]), population: null })),
  ];
  const tree = scoreTree(units, { method: CSM_1, evidence: 'open', window: null, target: null });
  return divideHidden(
    units.map((_unit, i) => ({
      parent: i === 0 ? -1 : 0,
      part: i === 0 ? null : street[i - 1]![2],
      counts: tree.of(i).counts,
      released: tree.released(i),
    })),
    CSM_1,
  )[0]!;
}

test('where every community has its figure, the sums of town and country tell nothing new', () => {
  expect(dividesHidden([[100, 20, 0], [90, 30, 0], [80, 40, 1]])).toBe(false); // prettier-ignore
});

test('a few dissatisfied in one town and one village would follow from the sums of either', () => {
  expect(dividesHidden([[118, 2, 0], [117, 3, 1], [90, 30, 0], [80, 40, 1]])).toBe(true); // prettier-ignore
});

test('with all of the few in town, the sum of the country is that of figures that are shown', () => {
  const few = [1, 2, 3, 4].map((not) => [120 - not, not, 0] as const);
  expect(dividesHidden([...few, [80, 40, 1]])).toBe(false);
});

test.each([1, 2, 3] as const)(
  'enough communities with few on either side hide each other, chose they step %d',
  (step) => {
    const street = [0, 1].flatMap((part) =>
      Array.from({ length: 8 }, (_, i) => [117, 1 + (i % 4), part as 0 | 1] as const),
    );
    expect(dividesHidden([...street, [80, 40, 0]], step)).toBe(false);
  },
);

/** A unit as it is released by itself, without regard to others. */
const alone = (
  parent: number,
  part: 0 | 1 | null,
  five: number,
  four: number,
  three: number,
  two: number,
  one: number,
): DividedUnit => {
  const counts = { 0: 0, 1: one, 2: two, 3: three, 4: four, 5: five };
  return {
    parent,
    part,
    counts,
    released: releasedOf([{ counts, presentable: true, scored: true }])[0]!,
  };
};

/** Few dissatisfied, told as a limit. */
const few = (parent: number, part: 0 | 1 | null) => alone(parent, part, 60, 58, 0, 3, 1);
const exact = (parent: number, part: 0 | 1 | null) => alone(parent, part, 600, 200, 100, 100, 100);

describe('in a tree', () => {
  test('with few in one part only, and figures for all of the other, the parts tell what the tree tells', () => {
    expect(divideHidden([exact(-1, null), few(0, 0), exact(0, 1)], CSM_1)).toEqual([false, false, false]);
    expect(divideHidden([exact(-1, null), few(0, 1), exact(0, 0)], CSM_1)).toEqual([false, false, false]);
  });

  test('a community that lies in both parts, or in neither, is in no sum of a part', () => {
    expect(divideHidden([exact(-1, null), few(0, 0), few(0, null)], CSM_1)[0]).toBe(false);
    expect(divideHidden([exact(-1, null), few(0, 0), few(0, 1), few(0, null)], CSM_1)[0]).toBe(true);
  });

  test('every unit above a street that gives something away does so too', () => {
    const units = [exact(-1, null), exact(0, null), exact(1, null), few(2, 0), few(2, 1), exact(0, null), exact(5, 0)];
    expect(divideHidden(units, CSM_1)).toEqual([true, true, true, false, false, false, false]);
  });

  test('a street that has its figure tells the sum of its few: what it tells is not told again by the city', () => {
    const units = [exact(-1, null), exact(0, null), few(1, 0), exact(0, null), few(3, 1)];
    expect(divideHidden(units, CSM_1)).toEqual([false, false, false, false, false]);
    // Without a figure of their own, the streets' few are the city's.
    const hidden = [exact(-1, null), few(0, null), few(1, 0), few(0, null), few(3, 1)];
    expect(divideHidden(hidden, CSM_1)).toEqual([true, false, false, false, false]);
  });

  test('it is the communities of a hidden street that lie in the parts, not the street', () => {
    expect(divideHidden([exact(-1, null), few(0, 0), few(1, null), few(0, 1)], CSM_1)[0]).toBe(false);
    expect(divideHidden([exact(-1, null), few(0, 0), few(1, 0), few(0, 1)], CSM_1)[0]).toBe(true);
  });

  test('a whole without a figure gives no sums', () => {
    expect(divideHidden([few(-1, null), few(0, 0), few(0, 1)], CSM_1)).toEqual([false, false, false]);
  });

  test('nobody below, nothing to give away', () => {
    expect(divideHidden([], CSM_1)).toEqual([]);
    expect(divideHidden([exact(-1, 0)], CSM_1)).toEqual([false]);
  });
});

test('a city gives no difference of town and country that would tell how many are dissatisfied in a village', () => {
  const place = (code: string, parent: string | null, level: ScoredDivision['level'], rural = false) => ({
    code,
    parent,
    level,
    setting: level === 'community' ? (rural ? ('rural' as const) : ('urban' as const)) : null,
    population: null,
  });
  const divisions = [
    place('3204', null, 'city'),
    place('320404', '3204', 'district'),
    place('320404006', '320404', 'street'),
    place('320404006001', '320404006', 'community'),
    place('320404006002', '320404006', 'community'),
    place('320404006003', '320404006', 'community', true),
    place('320404006004', '320404006', 'community', true),
  ];
  const tally = (community: string, satisfied: number, not: number): Tally => ({
    community,
    evidence: 'open',
    channel: 'poster',
    item: 1,
    counts: [0, 0, not, 0, satisfied, 0],
  });
  const contrastOf = (villageNot: number, townNot: number) =>
    roundScores(
      divisions,
      [
        tally('320404006001', 100, 20),
        tally('320404006002', 120 - townNot, townNot),
        tally('320404006003', 90, 30),
        tally('320404006004', 120 - villageNot, villageNot),
      ],
      [1],
      { method: CSM_1, evidence: 'open', window: null, target: null },
    ).contrasts.setting[0]!;
  expect(contrastOf(25, 30)).toMatchObject({ because: null, n: [240, 240] });
  expect(contrastOf(3, 2)).toEqual({ n: null, estimate: null, interval: null, because: 'would-reveal' });
});
