/**
 * Disclosure control 披露控制 of one cut: every unit of a tree has its people cut in two parts, x and y, and a total is
 * published above the units. A part that is not shown must not follow from what is: where it would, further units are
 * hidden (complementary suppression 补充隐藏), those first that lose least. The limits computed are exact for one cut:
 * with two parts a unit, units exchange people freely between the bounds of their parts and their sum.
 */

/** `exact`: both parts follow from what is shown; `x-limited`, `y-limited`: that part is only said to be below the limit. */
export type CutState = 'exact' | 'x-limited' | 'y-limited' | 'hidden';

export interface Range {
  lower: number;
  upper: number;
}

export interface CutUnit {
  /** Place of the unit above in the list, before this one; -1 for the top. */
  parent: number;
  x: number;
  y: number;
  /** What the unit's own rules allow. */
  state: CutState;
  /** What a reader knows of x + y from elsewhere while the cut is not exact. */
  sum: Range;
  /** How much is lost with the unit; those that lose least are hidden first. */
  loss: number;
}

export interface CutRules {
  /** Parts with fewer people are to be protected. */
  cellFrom: number;
  /** Parts below it are given as a limit. */
  sideFrom: number;
  /** A protected part must be left with an interval this long whose lower end is below this. */
  feasibleFrom: number;
}

export interface ReleasedCut {
  state: CutState;
  /** Hidden for the sake of others, not by its own rules. */
  complementary: boolean;
  /** What a reader can still take each part for; the true count twice where the cut is exact. */
  x: Range;
  y: Range;
}

/** Parts and sum of a unit, or of several together, as a reader knows them. */
interface Box {
  x: Range;
  y: Range;
  sum: Range;
}

/** One result a unit, in the order given. */
export function protectCut(units: readonly CutUnit[], rules: CutRules): ReleasedCut[] {
  const states = units.map(({ state }) => state);
  const children = childrenOf(units);
  const isExact = (unit: number) => states[unit] === 'exact';
  /** What a reader can take each open unit for, once its total has been looked at. */
  const left: (Box | null)[] = units.map(() => null);
  /** What open units say of themselves, together with those below them. */
  const boxes: (Box | null)[] = units.map(() => null);
  const isStale = units.map(() => true);
  const setState = (unit: number, state: CutState) => {
    states[unit] = state;
    for (let above = unit; above >= 0; above = units[above]!.parent) {
      boxes[above] = null;
      isStale[above] = true;
    }
  };
  const boxOf = (unit: number): Box => {
    const { x, y, sum } = units[unit]!;
    if (isExact(unit)) return { x: point(x), y: point(y), sum: point(x + y) };
    const known = boxes[unit];
    if (known) return known;
    const limit = rules.sideFrom - 1;
    const own: Box = {
      x: { lower: 0, upper: states[unit] === 'x-limited' ? limit : sum.upper },
      y: { lower: 0, upper: states[unit] === 'y-limited' ? limit : sum.upper },
      sum,
    };
    const inside = children[unit]!;
    const box = tightened(inside.length === 0 ? own : intersection(own, inside.map(boxOf).reduce(addBoxes, NOTHING)));
    boxes[unit] = box;
    return box;
  };

  /** Whether what is known of a unit gives a protected part below it away; notes what each is left with. */
  const givesAway = (unit: number, known: Box): boolean => {
    if (children[unit]!.every(isExact)) return false;
    const open = children[unit]!.filter((child) => !isExact(child));
    let [x, y] = [0, 0];
    for (const child of children[unit]!) {
      if (!isExact(child)) continue;
      x += units[child]!.x;
      y += units[child]!.y;
    }
    const rest = { x: lessCount(known.x, x), y: lessCount(known.y, y), sum: lessCount(known.sum, x + y) };
    const atMost = { x: upTo(rest.x.upper), y: upTo(rest.y.upper), sum: upTo(rest.sum.upper) };
    const capped = open.map((child) => tightened(intersection(boxOf(child), atMost)));
    const together = capped.reduce(addBoxes, NOTHING);
    let found = false;
    open.forEach((child, i) => {
      const box = capped[i]!;
      const feasible = tightened({
        x: leftFor(box.x, together.x, rest.x),
        y: leftFor(box.y, together.y, rest.y),
        sum: leftFor(box.sum, together.sum, rest.sum),
      });
      left[child] = feasible;
      const before = boxOf(child);
      found =
        isGivenAway(units[child]!.x, before.x, known.x, feasible.x, rules) ||
        isGivenAway(units[child]!.y, before.y, known.y, feasible.y, rules) ||
        found;
      found = givesAway(child, feasible) || found;
    });
    return found;
  };
  const totalGivesAway = (top: number) => {
    isStale[top] = false;
    const known = boxOf(top);
    left[top] = known;
    return givesAway(top, known);
  };

  /** The exact unit below that loses least, among those whose people the total of `top` would tell next were they hidden. */
  const nextBelow = (top: number): number | null => {
    const reached = [...children[top]!];
    for (const unit of reached) if (!isExact(unit)) reached.push(...children[unit]!);
    const exact = reached.filter((unit) => isExact(unit) && units[unit]!.x + units[unit]!.y > 0);
    const lowest = exact.filter((unit) => children[unit]!.length === 0);
    const candidates = lowest.length > 0 ? lowest : exact;
    return candidates.reduce<number | null>((a, b) => (a === null || units[b]!.loss < units[a]!.loss ? b : a), null);
  };

  for (let top = units.length - 1; top >= 0; top--) {
    if (!isExact(top)) continue;
    const hidden: number[] = [];
    while (isExact(top) && totalGivesAway(top)) {
      const next = nextBelow(top) ?? top;
      setState(next, 'hidden');
      hidden.push(next);
    }
    // Hiding goes from the least loss up, so that some were hidden in vain: the last hidden come back first.
    if (hidden.length < 2) continue;
    for (const unit of hidden.reverse()) {
      if (unit === top) continue;
      setState(unit, 'exact');
      if (totalGivesAway(unit) || totalGivesAway(top)) setState(unit, 'hidden');
    }
  }
  units.forEach(({ parent }, unit) => {
    if (isStale[unit] && (parent < 0 || isExact(unit))) totalGivesAway(unit);
  });
  return units.map(({ x, y, state }, unit) => {
    const now = states[unit]!;
    const known = now === 'exact' ? { x: point(x), y: point(y) } : left[unit]!;
    return { state: now, complementary: now !== state, x: known.x, y: known.y };
  });
}

const NOBODY: number[] = [];

function childrenOf(units: readonly CutUnit[]): readonly (readonly number[])[] {
  const children = units.map(() => NOBODY);
  units.forEach(({ parent }, unit) => {
    if (parent < 0) return;
    if (children[parent] === NOBODY) children[parent] = [];
    children[parent]!.push(unit);
  });
  return children;
}

/** Whether a small part is left with less room, or with more people for certain, than the rules and the total let it. */
function isGivenAway(count: number, before: Range, total: Range, after: Range, rules: CutRules): boolean {
  if (count >= rules.cellFrom) return false;
  const room = Math.min(before.upper, total.upper) - before.lower;
  if (after.upper - after.lower < Math.min(rules.feasibleFrom, room)) return true;
  return after.lower >= rules.feasibleFrom && before.lower < rules.feasibleFrom;
}

const point = (value: number): Range => ({ lower: value, upper: value });

const upTo = (upper: number): Range => ({ lower: 0, upper });

const NOTHING: Box = { x: point(0), y: point(0), sum: point(0) };

const addRanges = (a: Range, b: Range): Range => ({ lower: a.lower + b.lower, upper: a.upper + b.upper });

/** What a total leaves when people who are known are taken out. */
const lessCount = ({ lower, upper }: Range, count: number): Range => ({ lower: lower - count, upper: upper - count });

const addBoxes = (a: Box, b: Box): Box => ({
  x: addRanges(a.x, b.x),
  y: addRanges(a.y, b.y),
  sum: addRanges(a.sum, b.sum),
});

const intersect = (a: Range, b: Range): Range => ({
  lower: Math.max(a.lower, b.lower),
  upper: Math.min(a.upper, b.upper),
});

const intersection = (a: Box, b: Box): Box => ({
  x: intersect(a.x, b.x),
  y: intersect(a.y, b.y),
  sum: intersect(a.sum, b.sum),
});

/** A box without room that its parts and its sum do not leave to each other. */
function tightened({ x, y, sum }: Box): Box {
  return {
    x: intersect(x, { lower: sum.lower - y.upper, upper: sum.upper - y.lower }),
    y: intersect(y, { lower: sum.lower - x.upper, upper: sum.upper - x.lower }),
    sum: intersect(sum, { lower: x.lower + y.lower, upper: x.upper + y.upper }),
  };
}

/** What a known total leaves for one box when all the others together take as much, or as little, as they can. */
const leftFor = (own: Range, together: Range, total: Range): Range => ({
  lower: Math.max(own.lower, total.lower - lessOthers(together.upper, own.upper)),
  upper: Math.min(own.upper, total.upper - lessOthers(together.lower, own.lower)),
});

/** What the others have; without end where the total above them is. */
const lessOthers = (together: number, own: number): number => (together === Infinity ? Infinity : together - own);
