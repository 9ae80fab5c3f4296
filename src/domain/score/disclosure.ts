/**
 * Disclosure control 披露控制 of one cut: every unit of a tree has its people cut in two parts, x and y, and a total is
 * published above the units. A part that is not shown must not follow from what is: where it would, further units are
 * hidden (complementary suppression 补充隐藏), those first that lose least. The limits computed are exact for one cut:
 * with two parts a unit, units exchange people freely between the bounds of their parts and their sum.
 */
import { addBox, cap, copyBox, intersect, leaveFromTotal, newBox, setPoint, SIDES, tighten, type Boxes } from './boxes';
import { releasedCut, type Cut, type CutState, type ProtectedCut, type Range, type ReleasedCut } from './cut';
import { treeOf, type Tree } from './tree';

export interface CutRules {
  /** Parts with fewer people are to be protected. */
  cellFrom: number;
  /** Parts below it are given as a limit. */
  sideFrom: number;
  /** A protected part must be left with an interval this long whose lower end is below this. */
  feasibleFrom: number;
}

export interface CutUnit {
  /** Place of the unit above in the list, before this one; -1 for the top. */
  parent: number;
  x: number;
  y: number;
  state: CutState;
  sum: Range;
  /** How much is lost with the unit; those that lose least are hidden first. */
  loss: number;
}

/** A cut of a few units, as `protectTree` protects it; one result a unit, in the order given. */
export function protectCut(units: readonly CutUnit[], rules: CutRules): ReleasedCut[] {
  const column = (of: (unit: CutUnit) => number) => Float64Array.from(units, of);
  const cut: Cut = {
    x: column(({ x }) => x),
    y: column(({ y }) => y),
    states: units.map(({ state }) => state),
    sums: { lower: column(({ sum }) => sum.lower), upper: column(({ sum }) => sum.upper) },
  };
  const tree = treeOf(units.map(({ parent }) => parent));
  const losses = column(({ loss }) => loss);
  const newBoxes = () => new Float64Array(SIDES * units.length);
  const protectedCut = protectTree(tree, cut, losses, rules, newBoxes(), newBoxes());
  return units.map((_unit, i) => releasedCut(protectedCut, i));
}

/**
 * @param losses how much is lost with each unit; those that lose least are hidden first
 * @param left of every unit, to be filled: what a reader can take open units for, once their total has been looked at
 * @param boxes of every unit, to work in: what units say of themselves, open ones together with those below them; each kept
 *   until a state changes
 */
export function protectTree(
  { parents, children }: Tree,
  { x, y, states: own, sums }: Cut,
  losses: Float64Array,
  rules: CutRules,
  left: Boxes,
  boxes: Boxes,
): ProtectedCut {
  const states = [...own];
  const size = parents.length;
  const isExact = (unit: number) => states[unit] === 'exact';
  const isKept = new Uint8Array(size);
  const isStale = new Uint8Array(size).fill(1);
  const setState = (unit: number, state: CutState) => {
    states[unit] = state;
    for (let above = unit; above >= 0; above = parents[above]!) {
      isKept[above] = 0;
      isStale[above] = 1;
    }
  };
  /** Finds the box of a unit, unless it is kept. */
  const findBox = (unit: number): void => {
    if (isKept[unit] === 1) return;
    isKept[unit] = 1;
    const at = SIDES * unit;
    if (isExact(unit)) return setPoint(boxes, at, x[unit]!, y[unit]!);
    const upper = sums.upper[unit]!;
    const limit = rules.sideFrom - 1;
    boxes[at] = 0;
    boxes[at + 1] = states[unit] === 'x-limited' ? limit : upper;
    boxes[at + 2] = 0;
    boxes[at + 3] = states[unit] === 'y-limited' ? limit : upper;
    boxes[at + 4] = sums.lower[unit]!;
    boxes[at + 5] = upper;
    if (children[unit]!.length > 0) {
      const inside = newBox();
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
    let isOpen = false;
    let shownX = 0;
    let shownY = 0;
    for (const child of children[unit]!) {
      if (isExact(child)) {
        shownX += x[child]!;
        shownY += y[child]!;
      } else {
        isOpen = true;
      }
    }
    if (!isOpen) return false;
    const total = SIDES * unit;
    const rest = newBox();
    setPoint(rest, 0, -shownX, -shownY);
    addBox(rest, 0, left, total);
    const together = newBox();
    for (const child of children[unit]!) {
      if (isExact(child)) continue;
      const at = SIDES * child;
      findBox(child);
      copyBox(left, boxes, at);
      cap(left, at, rest);
      tighten(left, at);
      addBox(together, 0, left, at);
    }
    let found = false;
    for (const child of children[unit]!) {
      if (isExact(child)) continue;
      const at = SIDES * child;
      leaveFromTotal(left, at, together, rest);
      tighten(left, at);
      found =
        isGivenAway(x[child]!, boxes, left, at, total, rules) ||
        isGivenAway(y[child]!, boxes, left, at + 2, total + 2, rules) ||
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
    const exact = reached.filter((unit) => isExact(unit) && x[unit]! + y[unit]! > 0);
    const lowest = exact.filter((unit) => children[unit]!.length === 0);
    const candidates = lowest.length > 0 ? lowest : exact;
    return candidates.reduce<number | null>((a, b) => (a === null || losses[b]! < losses[a]! ? b : a), null);
  };

  for (let top = size - 1; top >= 0; top--) {
    if (!isExact(top) || !totalGivesAway(top)) continue;
    const hidden: number[] = [];
    do {
      const next = nextBelow(top) ?? top;
      setState(next, 'hidden');
      hidden.push(next);
    } while (isExact(top) && totalGivesAway(top));
    // Hiding goes from the least loss up, so that some were hidden in vain: the last hidden come back first, but for the very
    // last, which ended it.
    hidden.pop();
    for (const unit of hidden.reverse()) {
      setState(unit, 'exact');
      if (totalGivesAway(unit) || totalGivesAway(top)) setState(unit, 'hidden');
    }
  }
  parents.forEach((parent, unit) => {
    if (isStale[unit] === 1 && (parent < 0 || isExact(unit))) totalGivesAway(unit);
    if (isExact(unit)) setPoint(left, SIDES * unit, x[unit]!, y[unit]!);
  });
  return { own, states, left };
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
