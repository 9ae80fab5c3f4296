/** What is released of a whole and the units directly below it, from their counts alone. */
import { CSM_1, type Method } from '../../../src/domain/score/method';
import { releaseOf, type Release, type ReleasedUnit } from '../../../src/domain/score/release';
import type { StepCounts } from '../../../src/domain/score/step-counts';
import { treeOf } from '../../../src/domain/score/tree';
import type { Step } from '../../../src/domain/step';

export interface ReleaseUnit {
  counts: Readonly<StepCounts>;
  presentable: boolean;
  scored: boolean;
}

/** @param units the whole first */
export function releaseOfUnits(units: readonly ReleaseUnit[], method: Method = CSM_1): Release {
  const tree = treeOf(units.map((_unit, i) => (i === 0 ? -1 : 0)));
  const column = (step: Step) => Float64Array.from(units, ({ counts }) => counts[step]);
  const known = {
    counts: { 0: column(0), 1: column(1), 2: column(2), 3: column(3), 4: column(4), 5: column(5) },
    presentable: Uint8Array.from(units, ({ presentable }) => Number(presentable)),
    scored: Uint8Array.from(units, ({ scored }) => Number(scored)),
  };
  return releaseOf(tree, known, method);
}

export function releasedOf(units: readonly ReleaseUnit[], method: Method = CSM_1): ReleasedUnit[] {
  const release = releaseOfUnits(units, method);
  return units.map((_unit, i) => release.of(i));
}
