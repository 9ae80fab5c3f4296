/** Cut 分切: the people of every unit of a tree cut in two parts, x and y; a column for each number, for a country has many units. */
import { SIDES, type Boxes } from './boxes';

/** `exact`: both parts follow from what is shown; `x-limited`, `y-limited`: that part is only said to be below the limit. */
export type CutState = 'exact' | 'x-limited' | 'y-limited' | 'hidden';

export interface Range {
  lower: number;
  upper: number;
}

/** Every column has one place a unit. */
export interface Cut {
  x: Float64Array;
  y: Float64Array;
  /** What the unit's own rules allow. */
  states: readonly CutState[];
  /** What a reader knows of x + y from elsewhere while the cut is not exact. */
  sums: { lower: Float64Array; upper: Float64Array };
}

/** What has become of a cut. */
export interface ProtectedCut {
  own: readonly CutState[];
  states: readonly CutState[];
  /** What a reader can still take each part for; the true count twice where the cut is exact. */
  left: Boxes;
}

/** The same of one unit. */
export interface ReleasedCut {
  state: CutState;
  /** Hidden for the sake of others, not by its own rules. */
  complementary: boolean;
  x: Range;
  y: Range;
}

export function releasedCut({ own, states, left }: ProtectedCut, unit: number): ReleasedCut {
  const at = SIDES * unit;
  const state = states[unit]!;
  return {
    state,
    complementary: state !== own[unit],
    x: { lower: left[at]!, upper: left[at + 1]! },
    y: { lower: left[at + 2]!, upper: left[at + 3]! },
  };
}
