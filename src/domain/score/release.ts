/** Release 发布: what may be shown of one item in every unit of a tree, so that nobody's answer follows from it. */
import { releasedCut, type Cut, type CutState, type ProtectedCut, type ReleasedCut } from './cut';
import { protectTree } from './disclosure';
import { SIDES } from './boxes';
import type { Because } from './because';
import { columnsFor, type TakeColumns } from './columns';
import type { Method } from './method';
import { STEPS, type Step } from '../step';
import type { StepCounts } from './step-counts';
import type { Tree } from './tree';

/** What a release follows from, a column for each number. */
export interface ReleaseUnits {
  counts: Readonly<Record<Step, Float64Array>>;
  /** 1 where the headline meets the presentation standard. */
  presentable: Uint8Array;
  /** 1 for scored units, which are hidden for the sake of others last. */
  scored: Uint8Array;
}

/**
 * The steps cut in two again and again: 4–5 | 1–3, then 3 | 1–2, 5 | 4 and 2 | 1; 不了解 beside them; and `size`, the number
 * of people who rated, hidden together with everything else.
 */
type Cuts<Of> = Record<'size' | 'headline' | 'middle' | 'top' | 'bottom' | 'dontKnow', Of>;

export type ReleaseStates = Readonly<Cuts<CutState>>;

export interface ReleasedUnit extends Cuts<ReleasedCut> {
  /** Why nothing at all, or no headline, is shown; `null` where it is, be it as a limit. */
  because: Because | null;
}

/** What may be shown of the unit at a place of the tree. */
export interface Release {
  states: (unit: number) => ReleaseStates;
  /** Why nothing at all, or no headline, is shown; `null` where it is, be it as a limit. */
  because: (unit: number) => Because | null;
  /** With what a reader could work out of each cut. */
  of: (unit: number) => ReleasedUnit;
}

export function releaseOf(
  tree: Tree,
  { counts, presentable, scored }: ReleaseUnits,
  method: Method,
  take: TakeColumns = columnsFor(tree.parents.length),
): Release {
  const [none, one, two, three, four, five] = STEPS.map((step) => counts[step]) as [C, C, C, C, C, C];
  const { shownFrom, sideFrom, cellFrom } = method;
  const { effectiveFrom } = method.presentation;
  const column = (of: (unit: number) => number): C => {
    const numbers = take();
    tree.parents.forEach((_parent, i) => (numbers[i] = of(i)));
    return numbers;
  };
  const rated = column((i) => one[i]! + two[i]! + three[i]! + four[i]! + five[i]!);
  // Scored units count for more than all people of units that are not.
  const losses = column((i) => rated[i]! + 1e12 * scored[i]!);
  const isEmpty = (i: number) => rated[i] === 0 && none[i] === 0;
  const boxes = take(SIDES);
  const cut = (x: C, y: C, sums: Cut['sums'], stateOf: (unit: number) => CutState): ProtectedCut => {
    const states = tree.parents.map((_parent, i) => stateOf(i));
    return protectTree(tree, { x, y, sums, states }, losses, method, take(SIDES), boxes);
  };
  /** A cut of a part of another cut, shown only where that is. */
  const further = (above: ProtectedCut, part: typeof X | typeof Y, x: C, y: C, own: (unit: number) => CutState) =>
    cut(x, y, { lower: column(endOf(above, part)), upper: column(endOf(above, part + 1)) }, (i) =>
      above.states[i] === 'exact' ? own(i) : 'hidden',
    );
  /** A step nobody chose anywhere tells nothing about anybody. */
  const isUnused = (...steps: C[]) => steps.every((step) => step[0] === 0);
  const nobody = take();

  /** What the reason for a hidden size tells of it: «imprecise» is said of few, seldom of more than figures take. */
  const sizesTold = () => ({
    lower: column((i) => (rated[i]! < shownFrom ? 0 : presentable[i] === 1 ? effectiveFrom : shownFrom)),
    upper: column((i) => {
      if (rated[i]! < shownFrom) return shownFrom - 1;
      return presentable[i] === 0 && rated[i]! <= effectiveFrom ? effectiveFrom : Infinity;
    }),
  });
  const size = cut(rated, nobody, sizesTold(), (i) =>
    isEmpty(i) || (rated[i]! >= shownFrom && presentable[i] === 1) ? 'exact' : 'hidden',
  );
  const [satisfied, low] = [column((i) => five[i]! + four[i]!), column((i) => two[i]! + one[i]!)];
  const not = column((i) => three[i]! + low[i]!);
  const headline = further(size, X, satisfied, not, (i) => {
    if (rated[i] === 0) return 'exact';
    if (not[i]! < sideFrom) return 'y-limited';
    return satisfied[i]! < sideFrom ? 'x-limited' : 'exact';
  });
  const noMiddle = isUnused(three) || isUnused(two, one);
  const middle = further(headline, Y, three, low, (i) => {
    if (noMiddle) return 'exact';
    if (low[i]! < sideFrom) return 'y-limited';
    return three[i]! < sideFrom ? 'hidden' : 'exact';
  });
  const pair = (above: ProtectedCut, part: typeof X | typeof Y, x: C, y: C) => {
    const isTrivial = isUnused(x) || isUnused(y);
    return further(above, part, x, y, (i) =>
      isTrivial || (x[i]! >= cellFrom && y[i]! >= cellFrom) ? 'exact' : 'hidden',
    );
  };
  const top = pair(headline, X, five, four);
  const bottom = pair(middle, Y, two, one);
  const noDontKnow = isUnused(none);
  const anything = { lower: nobody, upper: column(() => Infinity) };
  const dontKnow = cut(none, nobody, anything, (i) => {
    // Nothing is shown of a unit without a headline, be it a limit.
    if (headline.states[i] === 'hidden') return 'hidden';
    return noDontKnow || isEmpty(i) || none[i]! >= sideFrom ? 'exact' : 'x-limited';
  });
  const because = (i: number): Because | null => {
    if (isEmpty(i)) return 'no-answers';
    if (rated[i]! < shownFrom) return 'too-few';
    if (presentable[i] === 0) return 'imprecise';
    return headline.states[i] === 'hidden' ? 'protects-others' : null;
  };
  return {
    states: (i) => ({
      size: size.states[i]!,
      headline: headline.states[i]!,
      middle: middle.states[i]!,
      top: top.states[i]!,
      bottom: bottom.states[i]!,
      dontKnow: dontKnow.states[i]!,
    }),
    because,
    of: (i) => ({
      size: releasedCut(size, i),
      headline: releasedCut(headline, i),
      middle: releasedCut(middle, i),
      top: releasedCut(top, i),
      bottom: releasedCut(bottom, i),
      dontKnow: releasedCut(dontKnow, i),
      because: because(i),
    }),
  };
}

type C = Float64Array;

/** An end of what a reader can take a part of a cut for. */
const endOf =
  ({ left }: ProtectedCut, end: number) =>
  (unit: number): number =>
    left[SIDES * unit + end]!;

/** Where the ends of the parts lie in a box. */
const X = 0;
const Y = 2;

/**
 * Steps whose people are shown together, best first, and how many they are; `null` where not even the headline is, or where
 * a side of it is a cell too small for a table.
 */
export function shownDistribution(
  counts: Readonly<StepCounts>,
  { headline, middle, top, bottom }: ReleaseStates,
  { cellFrom }: Method,
): { steps: (1 | 2 | 3 | 4 | 5)[]; count: number }[] | null {
  const [satisfied, low] = [counts[5] + counts[4], counts[2] + counts[1]];
  if (headline !== 'exact' || satisfied < cellFrom || counts[3] + low < cellFrom) return null;
  // A step that stands alone with nobody is one nobody chose anywhere.
  const isSmall = (count: number) => count > 0 && count < cellFrom;
  const upper = top === 'exact' ? ([[5], [4]] as const) : ([[5, 4]] as const);
  const lowest = bottom === 'exact' ? ([[2], [1]] as const) : ([[2, 1]] as const);
  const apart = middle === 'exact' && !isSmall(counts[3]) && !isSmall(low);
  const lower = apart ? ([[3], ...lowest] as const) : ([[3, 2, 1]] as const);
  return [...upper, ...lower].map((steps) => ({
    steps: [...steps],
    count: steps.reduce((sum, step) => sum + counts[step], 0),
  }));
}
