import type { CutState } from '../../../src/domain/score/cut';
import { protectCut, type CutUnit } from '../../../src/domain/score/disclosure';

const rules = { cellFrom: 10, sideFrom: 5, feasibleFrom: 5 };

/** A unit of known size whose sides are cut as `state` says; what it loses is its size. */
const unit = (parent: number, x: number, y: number, state: CutState = 'exact', loss = x + y): CutUnit => ({
  parent,
  x,
  y,
  state,
  sum: { lower: x + y, upper: x + y },
  loss,
});

/** A count of people of whom only `sum` is known. */
const counted = (parent: number, x: number, state: CutState, lower = 0, upper = Infinity): CutUnit => ({
  parent,
  x,
  y: 0,
  state,
  sum: { lower, upper },
  loss: x,
});

const statesOf = (units: readonly CutUnit[]) => protectCut(units, rules).map(({ state }) => state);

test('nothing is hidden where nothing needs it', () => {
  const units = [unit(-1, 270, 30), unit(0, 90, 10), unit(0, 180, 20)];
  const released = protectCut(units, rules);
  expect(released.map(({ state, complementary }) => [state, complementary])).toEqual(units.map(() => ['exact', false]));
  expect(released[2]).toMatchObject({ x: { lower: 180, upper: 180 }, y: { lower: 20, upper: 20 } });
});

test('of one limited unit among exact ones the few would follow, so the smallest other that helps is hidden too', () => {
  const released = protectCut(
    [unit(-1, 268, 32), unit(0, 98, 2, 'y-limited'), unit(0, 87, 13), unit(0, 83, 17)],
    rules,
  );
  expect(released.map(({ state }) => state)).toEqual(['exact', 'y-limited', 'hidden', 'exact']);
  expect(released.map(({ complementary }) => complementary)).toEqual([false, false, true, false]);
  // Fifteen are in the two together: 0 to 4 in the one, so 11 to 15 in the other.
  expect(released.slice(1, 3).map(({ y }) => y)).toEqual([
    { lower: 0, upper: 4 },
    { lower: 11, upper: 15 },
  ]);
  expect(released[1]!.x).toEqual({ lower: 96, upper: 100 });
});

test('one whose own few would follow does not help, though it was fit to be shown', () => {
  // With 8 hidden beside 2: 0 to 4 in the one would leave 6 to 10 in the other.
  const units = [unit(-1, 278, 22), unit(0, 98, 2, 'y-limited'), unit(0, 92, 8), unit(0, 88, 12)];
  expect(statesOf(units)).toEqual(['exact', 'y-limited', 'exact', 'hidden']);
});

test('a second limited unit is not enough where the two hold few together', () => {
  // 3 in both: each may still have 0 to 3, but not 4.
  const units = [unit(-1, 290, 10), unit(0, 98, 2, 'y-limited'), unit(0, 99, 1, 'y-limited'), unit(0, 93, 7)];
  expect(statesOf(units)).toEqual(['exact', 'y-limited', 'y-limited', 'hidden']);
});

test('two limited units that leave each other all of 0 to 4 cost nobody anything', () => {
  const units = [unit(-1, 284, 12), unit(0, 98, 2, 'y-limited'), unit(0, 96, 2, 'y-limited'), unit(0, 90, 8)];
  // 4 in both: 0 and 4, 4 and 0 and all between.
  expect(statesOf(units)).toEqual(['exact', 'y-limited', 'y-limited', 'exact']);
});

test('what loses least is hidden first, and what turns out to be in vain comes back', () => {
  const whole = (x: number) => counted(-1, x, 'exact');
  const few = counted(0, 2, 'hidden', 1, 9);
  const shown = (x: number, loss = x) => ({ ...counted(0, x, 'exact', 30), loss });
  expect(statesOf([whole(302), few, shown(100), shown(200)])).toEqual(['exact', 'hidden', 'hidden', 'exact']);
  expect(statesOf([whole(302), few, shown(100, 1e12), shown(200)])).toEqual(['exact', 'hidden', 'exact', 'hidden']);
  // Beside one that is 30 at least, 32 of 34 leave the few 1 to 4; the next one has room enough alone.
  expect(statesOf([whole(242), few, shown(32), shown(208)])).toEqual(['exact', 'hidden', 'exact', 'hidden']);
});

test('what is left to each is reckoned with all that is hidden in the end', () => {
  // Each of 32, which are 30 at least, leaves room for two more than 2; it takes both.
  const sizes = [counted(-1, 274, 'exact'), counted(0, 2, 'hidden', 1, 9), ...[32, 32, 208].map((x) => counted(0, x, 'exact', 30))]; // prettier-ignore
  const released = protectCut(sizes, rules);
  expect(released.map(({ state }) => state)).toEqual(['exact', 'hidden', 'hidden', 'hidden', 'exact']);
  expect(released.slice(1, 4).map(({ x }) => x)).toEqual([
    { lower: 1, upper: 6 },
    { lower: 30, upper: 35 },
    { lower: 30, upper: 35 },
  ]);
});

test('a lowest unit goes before a unit with others below it, which would have to lose one of them too', () => {
  const units = [
    counted(-1, 252, 'exact'),
    counted(0, 2, 'hidden', 1, 9),
    counted(0, 100, 'exact', 30),
    counted(2, 50, 'exact', 30),
    counted(2, 50, 'exact', 30),
    counted(0, 150, 'exact', 30),
  ];
  expect(statesOf(units)).toEqual(['exact', 'hidden', 'exact', 'exact', 'exact', 'hidden']);
});

test('where no unit below can help, the total itself is hidden and all below it stays', () => {
  expect(statesOf([counted(-1, 6, 'exact'), counted(0, 4, 'x-limited'), counted(0, 2, 'x-limited')])).toEqual([
    'hidden',
    'x-limited',
    'x-limited',
  ]);
  expect(statesOf([unit(-1, 190, 10), unit(0, 98, 2, 'y-limited'), unit(0, 92, 8)])).toEqual([
    'hidden',
    'y-limited',
    'exact',
  ]);
  // 6 in two of at least one each: 1 to 5.
  expect(statesOf([counted(-1, 6, 'exact'), counted(0, 4, 'hidden', 1, 9), counted(0, 2, 'hidden', 1, 9)])).toEqual([
    'hidden',
    'hidden',
    'hidden',
  ]);
});

test('a unit without people cannot stand in for another', () => {
  const units = [unit(-1, 186, 14), unit(0, 98, 2, 'y-limited'), unit(0, 0, 0, 'exact', 0), unit(0, 88, 12)];
  expect(statesOf(units)).toEqual(['exact', 'y-limited', 'exact', 'hidden']);
  // Nor where nobody would know that it has none: 7 in the two could be any of 0 to 7 in the first.
  const sizes = [counted(-1, 62, 'exact'), counted(0, 7, 'hidden'), counted(0, 55, 'exact', 10), counted(0, 0, 'exact', 0, 9)]; // prettier-ignore
  expect(statesOf(sizes)).toEqual(['exact', 'hidden', 'hidden', 'exact']);
});

test('below a unit that is hidden anyway, a unit can stand in for the one beside it', () => {
  const units = [
    counted(-1, 302, 'exact'),
    counted(0, 102, 'hidden'),
    counted(1, 2, 'hidden', 1, 9),
    counted(1, 100, 'exact', 30),
    counted(0, 200, 'exact', 30),
  ];
  expect(statesOf(units)).toEqual(['exact', 'hidden', 'hidden', 'hidden', 'exact']);
});

test('the last hidden come back first: a street after the community below it that was hidden for it', () => {
  const units = [
    unit(-1, 56, 13),
    { ...unit(0, 55, 6), sum: { lower: 61, upper: 67 } },
    unit(1, 55, 6),
    unit(0, 1, 7, 'x-limited'),
  ];
  // Neither of the two is enough, so the total is hidden, and both were hidden in vain.
  expect(statesOf(units)).toEqual(['hidden', 'exact', 'exact', 'x-limited']);
});

test('a total above an open one is taken apart down to the lowest units', () => {
  const units = [
    unit(-1, 480, 20),
    { ...unit(0, 192, 8, 'hidden'), sum: { lower: 200, upper: 200 } },
    unit(0, 288, 12),
    unit(1, 98, 2, 'y-limited'),
    unit(1, 94, 6, 'hidden'),
    unit(2, 144, 6),
    unit(2, 144, 6),
  ];
  const released = protectCut(units, rules);
  expect(released[1]!.state).toBe('hidden');
  // 8 in the first half, told by subtraction, unless something in the other half is hidden as well: a lowest unit there.
  expect(released[2]!.state).toBe('hidden');
  expect(released.slice(5).filter(({ state }) => state === 'hidden')).toHaveLength(1);
  expect(released[0]!.state).toBe('exact');
});

test('a whole told as a limit is no total: it stays a limit, and costs nobody anything', () => {
  const units = [unit(-1, 9, 2, 'y-limited'), { ...unit(0, 9, 2, 'y-limited'), sum: { lower: 8, upper: 12 } }];
  expect(statesOf(units)).toEqual(['y-limited', 'y-limited']);
});

test('what a hidden whole leaves to those below it is reckoned too', () => {
  // The whole is known to be 80 to 84, of whom the second has 70.
  const units = [
    { ...unit(-1, 66, 16, 'hidden'), sum: { lower: 80, upper: 84 } },
    { ...unit(0, 8, 4, 'y-limited'), sum: { lower: 0, upper: 30 } },
    unit(0, 58, 12),
  ];
  const [whole, few] = protectCut(units, rules);
  expect(whole).toMatchObject({ x: { lower: 64, upper: 72 }, y: { lower: 12, upper: 16 } });
  expect(few).toMatchObject({ x: { lower: 6, upper: 14 }, y: { lower: 0, upper: 4 } });
});

test('a small part must not be known to be five at least', () => {
  const of = (small: number, other: number) =>
    statesOf([
      counted(-1, small + other + 100, 'exact'),
      counted(0, small, 'hidden', 0, 20),
      counted(0, other, 'hidden', 1, 9),
      counted(0, 100, 'exact', 30),
    ]);
  // Of 13 in both at most 9 are in the second: 4 to 12 in the first; of 14, 5 to 13.
  expect(of(6, 7)).toEqual(['exact', 'hidden', 'hidden', 'exact']);
  expect(of(7, 7)).toEqual(['exact', 'hidden', 'hidden', 'hidden']);
  expect(of(8, 8)).toEqual(['exact', 'hidden', 'hidden', 'hidden']);
});

test('parts of ten and more need no protection', () => {
  const ten = [counted(-1, 250, 'exact'), counted(0, 10, 'hidden', 10), counted(0, 240, 'exact', 30)];
  expect(statesOf(ten)).toEqual(['exact', 'hidden', 'exact']);
  const units = [counted(-1, 250, 'exact'), counted(0, 25, 'hidden', 10), counted(0, 225, 'exact', 30)];
  expect(statesOf(units)).toEqual(['exact', 'hidden', 'exact']);
  expect(protectCut(units, rules)[1]!.x).toEqual({ lower: 25, upper: 25 });
});

test('what the size of a unit and its own limit leave of a part is not taken for a leak', () => {
  // Of 9 at most 4 are in y, so 5 to 9 are in x whatever else is shown.
  const units = [unit(-1, 40, 30), unit(0, 8, 1, 'y-limited'), unit(0, 12, 14), unit(0, 20, 15)];
  expect(statesOf(units)).toEqual(['exact', 'y-limited', 'hidden', 'exact']);
});

test('the cap of the one part does not hide that the other is given away', () => {
  // x and y of the second add up to 17 at least and x is 14 at most, so y is 3 at least: 3 to 7 of a hidden 5.
  const units = [
    unit(-1, 14, 7),
    { ...unit(0, 0, 2, 'hidden'), sum: { lower: 0, upper: 4 } },
    { ...unit(0, 14, 5, 'hidden'), sum: { lower: 17, upper: 21 } },
  ];
  expect(statesOf(units)).toEqual(['hidden', 'hidden', 'hidden']);
});

test('the same units give the same result, and the input stays as it was', () => {
  const units = [unit(-1, 278, 22), unit(0, 98, 2, 'y-limited'), unit(0, 92, 8), unit(0, 88, 12)];
  const before = JSON.stringify(units);
  expect(protectCut(units, rules)).toEqual(protectCut(units, rules));
  expect(JSON.stringify(units)).toBe(before);
  expect(protectCut([], rules)).toEqual([]);
});
