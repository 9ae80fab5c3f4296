/**
 * Disclosure control 披露控制 of one cut: every unit of a tree has its people cut in two parts, x and y, and a total is
 * published above the units. A part that is not shown must not follow from what is: where it would, further units are
 * hidden (complementary suppression 补充隐藏), those first that lose least. The limits computed are exact for one cut:
 * with two parts a unit, units exchange people freely between the bounds of their parts and their sum.
 */
import { addBox, copyBox, intersect, leaveFromTotal, newBoxes, setPoint, SIDES, tighten, type Boxes } from './boxes';

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

/** One result a unit, in the order given. */
export function protectCut(units: readonly CutUnit[], rules: CutRules): ReleasedCut[] {
  const states = units.map(({ state }) => state);
  const children = childrenOf(units);
  const isExact = (unit: number) => states[unit] === 'exact';
  /** What a reader can take each open unit for, once its total has been looked at. */
  const left = newBoxes(units.length);
  /** What units say of themselves, open ones together with those below them; kept until a state changes. */
  const boxes = newBoxes(units.length);
  const isKept = new Uint8Array(units.length);
  const isStale = new Uint8Array(units.length).fill(1);
  const setState = (unit: number, state: CutState) => {
    states[unit] = state;
    for (let above = unit; above >= 0; above = units[above]!.parent) {
      isKept[above] = 0;
      isStale[above] = 1;
    }
  };
  /** Finds the box of a unit, unless it is kept. */
  const findBox = (unit: number): void => {
    if (isKept[unit] === 1) return;
    isKept[unit] = 1;
    const at = SIDES * unit;
    const { x, y, sum } = units[unit]!;
    if (isExact(unit)) return setPoint(boxes, at, x, y);
    const limit = rules.sideFrom - 1;
    boxes[at] = 0;
    boxes[at + 1] = states[unit] === 'x-limited' ? limit : sum.upper;
    boxes[at + 2] = 0;
    boxes[at + 3] = states[unit] === 'y-limited' ? limit : sum.upper;
    boxes[at + 4] = sum.lower;
    boxes[at + 5] = sum.upper;
    if (children[unit]!.length > 0) {
      const inside = newBoxes(1);
      for (const child of children[unit]!) {
        findBox(child);
        addBox(inside, 0, boxes, SIDES * child);
      }
      intersect(boxes, at, inside, 0);
    }
    tighten(boxes, at);
  };

  /** Whether what is left of a unit gives a protected part below it away; notes what each is left with. */
  const givesAway = (unit: number): boolean => {
    let open = 0;
    let [x, y] = [0, 0];
    for (const child of children[unit]!) {
      if (isExact(child)) {
        x += units[child]!.x;
        y += units[child]!.y;
      } else {
        open += 1;
      }
    }
    if (open === 0) return false;
    const own = SIDES * unit;
    const rest = newBoxes(1);
    setPoint(rest, 0, x, y);
    for (let side = 0; side < SIDES; side++) rest[side] = left[own + side]! - rest[side]!;
    const atMost = newBoxes(1);
    for (let side = 1; side < SIDES; side += 2) atMost[side] = rest[side]!;
    const together = newBoxes(1);
    for (const child of children[unit]!) {
      if (isExact(child)) continue;
      const at = SIDES * child;
      findBox(child);
      copyBox(left, boxes, at);
      intersect(left, at, atMost, 0);
      tighten(left, at);
      addBox(together, 0, left, at);
    }
    let found = false;
    for (const child of children[unit]!) {
      if (isExact(child)) continue;
      const at = SIDES * child;
      leaveFromTotal(left, at, together, rest);
      tighten(left, at);
      const { x: xCount, y: yCount } = units[child]!;
      found =
        isGivenAway(xCount, boxes, left, at, own, rules) ||
        isGivenAway(yCount, boxes, left, at + 2, own + 2, rules) ||
        found;
      found = givesAway(child) || found;
    }
    return found;
  };
  const totalGivesAway = (top: number): boolean => {
    isStale[top] = 0;
    if (isExact(top) && children[top]!.every(isExact)) return false;
    findBox(top);
    copyBox(left, boxes, SIDES * top);
    return givesAway(top);
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
    if (isStale[unit] === 1 && (parent < 0 || isExact(unit))) totalGivesAway(unit);
  });
  return units.map(({ x, y, state }, unit) => {
    const now = states[unit]!;
    const complementary = now !== state;
    if (now === 'exact') return { state: now, complementary, x: rangeOf(x, x), y: rangeOf(y, y) };
    const at = SIDES * unit;
    return {
      state: now,
      complementary,
      x: rangeOf(left[at]!, left[at + 1]!),
      y: rangeOf(left[at + 2]!, left[at + 3]!),
    };
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

/**
 * Whether a small part is left with less room, or with more people for certain, than the rules and the total let it.
 *
 * @param at place of the part's ends before and in what is left, `totalAt` that of the total's
 */
function isGivenAway(count: number, before: Boxes, left: Boxes, at: number, totalAt: number, rules: CutRules): boolean {
  if (count >= rules.cellFrom) return false;
  const lower = left[at]!;
  const room = Math.min(before[at + 1]!, left[totalAt + 1]!) - before[at]!;
  if (left[at + 1]! - lower < Math.min(rules.feasibleFrom, room)) return true;
  return lower >= rules.feasibleFrom && before[at]! < rules.feasibleFrom;
}

/** Ranges of few people, by their ends: of a country the same come up in most units, and each is kept once. */
const known: Range[][] = [];
const FEW = 512;

function rangeOf(lower: number, upper: number): Readonly<Range> {
  if (!(lower >= 0 && upper < FEW && lower < FEW && upper >= 0)) return { lower, upper };
  const ofLower = (known[lower] ??= []);
  return (ofLower[upper] ??= { lower, upper });
}
