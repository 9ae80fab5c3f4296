/** Release 发布: what may be shown of one item in every unit of a tree, so that nobody's answer follows from it. */
import { protectCut, type CutRules, type CutState, type CutUnit, type Range, type ReleasedCut } from './disclosure';
import type { Because } from './because';
import type { Method } from './method';
import { ratedIn, type StepCounts } from './step-counts';

export interface ReleaseUnit {
  /** Place of the unit above in the list, before this one; -1 for the top. */
  parent: number;
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

/** One result a unit, in the order given; parents come before their children. */
export function releaseOf(units: readonly ReleaseUnit[], method: Method): ReleasedUnit[] {
  const rules: CutRules = method;
  const cut = (cutOf: (unit: ReleaseUnit, index: number) => Omit<CutUnit, 'parent' | 'loss'>): ReleasedCut[] =>
    protectCut(
      units.map((unit, i) => {
        const { x, y, state, sum } = cutOf(unit, i);
        return { parent: unit.parent, x, y, state, sum, loss: lossOf(unit) };
      }),
      rules,
    );
  const whole = units[0]?.counts;
  /** A step nobody chose anywhere tells nothing about anybody. */
  const unused = (...steps: (keyof StepCounts)[]) => steps.every((step) => whole?.[step] === 0);

  const size = cut(({ counts, presentable }) => {
    const rated = ratedIn(counts);
    const shown = isEmpty(counts) || (rated >= method.shownFrom && presentable);
    return { x: rated, y: 0, state: shown ? 'exact' : 'hidden', sum: sizeFrom(rated, presentable, method) };
  });
  const headline = cut(({ counts }, i) => {
    const [x, y] = [counts[5] + counts[4], counts[3] + counts[2] + counts[1]];
    return { x, y, state: sidesOf(x, y, size[i]!.state, method.sideFrom), sum: size[i]!.x };
  });
  const middle = cut(({ counts }, i) => {
    const [x, y] = [counts[3], counts[2] + counts[1]];
    const trivial = unused(3) || unused(2, 1);
    const own = y < method.sideFrom ? 'y-limited' : x < method.sideFrom ? 'hidden' : 'exact';
    return { x, y, state: within(headline[i]!, trivial ? 'exact' : own), sum: headline[i]!.y };
  });
  const both = (x: number, y: number, trivial: boolean): CutState =>
    trivial || (x >= method.cellFrom && y >= method.cellFrom) ? 'exact' : 'hidden';
  const top = cut(({ counts }, i) => {
    const [x, y] = [counts[5], counts[4]];
    return { x, y, state: within(headline[i]!, both(x, y, unused(5) || unused(4))), sum: headline[i]!.x };
  });
  const bottom = cut(({ counts }, i) => {
    const [x, y] = [counts[2], counts[1]];
    return { x, y, state: within(middle[i]!, both(x, y, unused(2) || unused(1))), sum: middle[i]!.y };
  });
  const dontKnow = cut(({ counts }, i) => {
    const x = counts[0];
    const own = unused(0) || isEmpty(counts) || x >= method.sideFrom ? 'exact' : 'x-limited';
    // Nothing is shown of a unit without a headline, be it a limit.
    const state = headline[i]!.state === 'hidden' ? 'hidden' : own;
    return { x, y: 0, state, sum: { lower: 0, upper: Infinity } };
  });
  return units.map((unit, i) => ({
    size: size[i]!,
    headline: headline[i]!,
    middle: middle[i]!,
    top: top[i]!,
    bottom: bottom[i]!,
    dontKnow: dontKnow[i]!,
    because: becauseOf(unit, size[i]!, headline[i]!, method),
  }));
}

/** What the reason for a hidden size tells of it: «imprecise» is said of few people, seldom of more than figures take. */
function sizeFrom(rated: number, presentable: boolean, { shownFrom, presentation }: Method): Range {
  if (rated < shownFrom) return { lower: 0, upper: shownFrom - 1 };
  const { effectiveFrom } = presentation;
  if (presentable) return { lower: effectiveFrom, upper: Infinity };
  return { lower: shownFrom, upper: rated <= effectiveFrom ? effectiveFrom : Infinity };
}

/** Nobody answered, not even 不了解: that is said, and no secret. */
const isEmpty = (counts: Readonly<StepCounts>): boolean => ratedIn(counts) + counts[0] === 0;

/** A cut is shown only where the part it cuts is. */
const within = (above: ReleasedCut, own: CutState): CutState => (above.state === 'exact' ? own : 'hidden');

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
