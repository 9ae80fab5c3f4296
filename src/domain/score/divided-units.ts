/**
 * Divided units 交叉划分: a contrast adds the lowest units up by part, such as urban and rural, where the tree adds them up by
 * unit. Where units without an exact headline lie in both parts, their sums by part are news, and may give one of them away.
 */
import { protectCut, type CutRules, type CutUnit } from './disclosure';
import type { ReleasedUnit } from './release';
import type { StepCounts } from './step-counts';

export interface DividedUnit {
  /** Place of the unit above in the list, before this one; -1 for the top. */
  parent: number;
  /** The part a lowest unit lies in as a whole; `null` where its people are in both, or in neither. */
  part: 0 | 1 | null;
  counts: Readonly<StepCounts>;
  released: ReleasedUnit;
}

/**
 * One answer a unit: whether the sums of its two parts would give away a hidden count of a unit in it. A reader who knows the
 * sums of the parts below every exact unit is supposed, which is more than any contrast tells.
 */
export function divideHidden(units: readonly DividedUnit[], rules: CutRules): boolean[] {
  const hasUnitsBelow = new Set(units.map(({ parent }) => parent));
  /** Lowest units without an exact headline, by the nearest unit above that has one. */
  const open = units.map((): number[] => []);
  const result = units.map(() => false);
  for (let unit = units.length - 1; unit >= 0; unit--) {
    const { parent, released } = units[unit]!;
    const exact = released.headline.state === 'exact';
    const inside = open[unit]!;
    if (!hasUnitsBelow.has(unit) && !exact) inside.push(unit);
    if (
      exact &&
      givesAway(
        inside.map((lowest) => units[lowest]!),
        rules,
      )
    )
      result[unit] = true;
    if (parent < 0) continue;
    if (result[unit]) result[parent] = true;
    if (!exact) open[parent]!.push(...inside);
  }
  return result;
}

function givesAway(lowest: readonly DividedUnit[], rules: CutRules): boolean {
  const parts = [0, 1].map((part) => lowest.filter((unit) => unit.part === part).map(headlineCut));
  // With all of them in one part, the sums by part are those the tree tells.
  if (parts.some((part) => part.length === 0)) return false;
  return parts.some((part) => {
    const sum = (side: 'x' | 'y') => part.reduce((total, unit) => total + unit[side], 0);
    const [x, y] = [sum('x'), sum('y')];
    const people = x + y;
    const total: CutUnit = { parent: -1, x, y, state: 'exact', sum: { lower: people, upper: people }, loss: 0 };
    return protectCut([total, ...part], rules)[0]!.state !== 'exact';
  });
}

/** Of a unit without an exact headline: with nothing more to hide of it, what would be lost is no matter. */
function headlineCut({ counts, released: { headline, size } }: DividedUnit): CutUnit {
  const [x, y] = [counts[5] + counts[4], counts[3] + counts[2] + counts[1]];
  return { parent: 0, x, y, state: headline.state, sum: size.x, loss: 0 };
}
