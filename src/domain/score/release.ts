/** Release 发布: what may be shown of one item in every unit of a tree, so that nobody's answer follows from it. */
import { releasedCut, type Cut, type CutState, type ProtectedCut, type ReleasedCut } from './cut';
import { protectTree } from './disclosure';
import { SIDES } from './boxes';
import type { Because } from './because';
import type { Method } from './method';
import { ratedIn, type StepCounts } from './step-counts';
import type { Tree } from './tree';

export interface ReleaseUnit {
  counts: Readonly<StepCounts>;
  /** Whether the headline meets the presentation standard. */
  presentable: boolean;
  /** Scored units are hidden for the sake of others last. */
  scored: boolean;
}

/** The steps cut in two again and again: 4–5 | 1–3, then 3 | 1–2, 5 | 4 and 2 | 1; and 不了解 beside them. */
export interface ReleasedUnit {
  /** Number of people who rated; hidden together with everything else. */
  size: ReleasedCut;
  headline: ReleasedCut;
  middle: ReleasedCut;
  top: ReleasedCut;
  bottom: ReleasedCut;
  dontKnow: ReleasedCut;
  /** Why nothing at all, or no headline, is shown; `null` where it is, be it as a limit. */
  because: Because | null;
}

/**
 * @param unitOf asked for every unit once for each cut, so that nothing of a country need be kept
 * @returns what may be shown of the unit at a place of the tree
 */
export function releaseOf(
  tree: Tree,
  unitOf: (unit: number) => ReleaseUnit,
  method: Method,
): (unit: number) => ReleasedUnit {
  const count = tree.parents.length;
  const losses = Float64Array.from(tree.parents, (_parent, unit) => lossOf(unitOf(unit)));
  const cut = (cutOf: (unit: ReleaseUnit, index: number) => Sides): ProtectedCut => {
    const cut: Cut & { states: CutState[] } = {
      x: new Float64Array(count),
      y: new Float64Array(count),
      states: [],
      sums: { lower: new Float64Array(count), upper: new Float64Array(count) },
    };
    for (let i = 0; i < count; i++) {
      const { x, y, state, lower, upper } = cutOf(unitOf(i), i);
      cut.x[i] = x;
      cut.y[i] = y;
      cut.states.push(state);
      cut.sums.lower[i] = lower;
      cut.sums.upper[i] = upper;
    }
    return protectTree(tree, cut, losses, method);
  };
  const whole = count > 0 ? unitOf(0).counts : null;
  /** A step nobody chose anywhere tells nothing about anybody. */
  const unused = (...steps: (keyof StepCounts)[]) => steps.every((step) => whole?.[step] === 0);

  const size = cut(({ counts, presentable }) => {
    const rated = ratedIn(counts);
    const state = isEmpty(counts) || (rated >= method.shownFrom && presentable) ? 'exact' : 'hidden';
    return { x: rated, y: 0, state, ...sizeFrom(rated, presentable, method) };
  });
  const headline = cut(({ counts }, i) => {
    const [x, y] = [counts[5] + counts[4], counts[3] + counts[2] + counts[1]];
    return { x, y, state: sidesOf(x, y, size.states[i]!, method.sideFrom), ...partOf(size, i, X) };
  });
  const noMiddle = unused(3) || unused(2, 1);
  const middle = cut(({ counts }, i) => {
    const [x, y] = [counts[3], counts[2] + counts[1]];
    const own = y < method.sideFrom ? 'y-limited' : x < method.sideFrom ? 'hidden' : 'exact';
    return { x, y, state: within(headline, i, noMiddle ? 'exact' : own), ...partOf(headline, i, Y) };
  });
  const both = (x: number, y: number, trivial: boolean): CutState =>
    trivial || (x >= method.cellFrom && y >= method.cellFrom) ? 'exact' : 'hidden';
  const [noTop, noBottom] = [unused(5) || unused(4), unused(2) || unused(1)];
  const top = cut(({ counts: { 5: x, 4: y } }, i) => ({
    x,
    y,
    state: within(headline, i, both(x, y, noTop)),
    ...partOf(headline, i, X),
  }));
  const bottom = cut(({ counts: { 2: x, 1: y } }, i) => ({
    x,
    y,
    state: within(middle, i, both(x, y, noBottom)),
    ...partOf(middle, i, Y),
  }));
  const noDontKnow = unused(0);
  const dontKnow = cut(({ counts }, i) => {
    const x = counts[0];
    const own = noDontKnow || isEmpty(counts) || x >= method.sideFrom ? 'exact' : 'x-limited';
    // Nothing is shown of a unit without a headline, be it a limit.
    const state = headline.states[i] === 'hidden' ? 'hidden' : own;
    return { x, y: 0, state, lower: 0, upper: Infinity };
  });
  return (unit) => {
    const [ofSize, ofHeadline] = [releasedCut(size, unit), releasedCut(headline, unit)];
    return {
      size: ofSize,
      headline: ofHeadline,
      middle: releasedCut(middle, unit),
      top: releasedCut(top, unit),
      bottom: releasedCut(bottom, unit),
      dontKnow: releasedCut(dontKnow, unit),
      because: becauseOf(unitOf(unit), ofSize, ofHeadline, method),
    };
  };
}

/** The people of a unit in either part, and the ends of what a reader knows of their sum. */
interface Sides {
  x: number;
  y: number;
  state: CutState;
  lower: number;
  upper: number;
}

/** What a reader can take a part of another cut for, which this one cuts further. */
const partOf = ({ left }: ProtectedCut, unit: number, part: typeof X | typeof Y) => ({
  lower: left[SIDES * unit + part]!,
  upper: left[SIDES * unit + part + 1]!,
});

/** Where the ends of the parts lie in a box. */
const X = 0;
const Y = 2;

/** What the reason for a hidden size tells of it: «imprecise» is said of few people, seldom of more than figures take. */
function sizeFrom(rated: number, presentable: boolean, { shownFrom, presentation }: Method) {
  if (rated < shownFrom) return { lower: 0, upper: shownFrom - 1 };
  const { effectiveFrom } = presentation;
  if (presentable) return { lower: effectiveFrom, upper: Infinity };
  return { lower: shownFrom, upper: rated <= effectiveFrom ? effectiveFrom : Infinity };
}

/** Nobody answered, not even 不了解: that is said, and no secret. */
const isEmpty = (counts: Readonly<StepCounts>): boolean => ratedIn(counts) + counts[0] === 0;

/** A cut is shown only where the part it cuts is. */
const within = (above: ProtectedCut, unit: number, own: CutState): CutState =>
  above.states[unit] === 'exact' ? own : 'hidden';

function sidesOf(x: number, y: number, size: CutState, sideFrom: number): CutState {
  if (size !== 'exact') return 'hidden';
  if (x + y === 0) return 'exact';
  if (y < sideFrom) return 'y-limited';
  return x < sideFrom ? 'x-limited' : 'exact';
}

/** Scored units count for more than all people of units that are not. */
const lossOf = ({ counts, scored }: ReleaseUnit): number => ratedIn(counts) + (scored ? 1e12 : 0);

function becauseOf(unit: ReleaseUnit, size: ReleasedCut, headline: ReleasedCut, method: Method): Because | null {
  const rated = ratedIn(unit.counts);
  if (isEmpty(unit.counts)) return 'no-answers';
  if (rated < method.shownFrom) return 'too-few';
  if (!unit.presentable) return 'imprecise';
  return size.complementary || headline.state === 'hidden' ? 'protects-others' : null;
}

/**
 * Steps whose people are shown together, best first, and how many they are; `null` where not even the headline is, or where
 * a side of it is a cell too small for a table.
 */
export function shownDistribution(
  counts: Readonly<StepCounts>,
  { headline, middle, top, bottom }: ReleasedUnit,
  { cellFrom }: Method,
): { steps: (1 | 2 | 3 | 4 | 5)[]; count: number }[] | null {
  const [satisfied, low] = [counts[5] + counts[4], counts[2] + counts[1]];
  if (headline.state !== 'exact' || satisfied < cellFrom || counts[3] + low < cellFrom) return null;
  // A step that stands alone with nobody is one nobody chose anywhere.
  const isSmall = (count: number) => count > 0 && count < cellFrom;
  const upper = top.state === 'exact' ? ([[5], [4]] as const) : ([[5, 4]] as const);
  const lowest = bottom.state === 'exact' ? ([[2], [1]] as const) : ([[2, 1]] as const);
  const apart = middle.state === 'exact' && !isSmall(counts[3]) && !isSmall(low);
  const lower = apart ? ([[3], ...lowest] as const) : ([[3, 2, 1]] as const);
  return [...upper, ...lower].map((steps) => ({
    steps: [...steps],
    count: steps.reduce((sum, step) => sum + counts[step], 0),
  }));
}
