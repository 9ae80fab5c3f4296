/** Totals by group 分组合计: the step totals of many groups of one design, at the cost of each group's own cells. */
import type { AnswerCell, Calibration } from './answer-cell';
import { calibrationEffect } from './calibration-effect';
import { peopleIn } from './category-totals';
import { noCounts } from './step-counts';
import { stepTotals, type StepTotals } from './step-totals';

/** How the people of a group are told apart further. */
export interface Parts {
  count: number;
  /** 0, 1, … for the part a cell lies in, `null` for none. */
  of: (cell: AnswerCell, index: number) => number | null;
}

const ONE_PART: Parts = { count: 1, of: () => 0 };

/**
 * What `stepTotals` gives for each group by itself. Of the cells outside a group the variance takes only how many clusters
 * their strata have, and, where the weights are calibrated, what the margins make of them; both are found once for all
 * groups. `lonelyStrata` counts, without a calibration, the strata the group lies in.
 *
 * @param cells every cell of the design, each with somebody in it
 * @param groupOf 0, 1, … for the group of a cell; every cell is in one
 * @param calibration whose factors are all > 0
 */
export function totalsByGroup(
  cells: readonly AnswerCell[],
  groupOf: (cell: AnswerCell, index: number) => number,
  groups: number,
  calibration: Calibration | null = null,
  parts: Parts = ONE_PART,
): StepTotals[] {
  const weighted = cells.map((cell, i) => ({ ...cell, weight: cell.weight * (calibration?.factors[i] ?? 1) }));
  const clusters = clustersByStratum(cells);
  const effect = calibration && calibrationEffect(cells, weighted, calibration.categories, parts.count);
  const members: number[][] = Array.from({ length: groups }, () => []);
  cells.forEach((cell, index) => members[groupOf(cell, index)]!.push(index));
  return members.map((own) => {
    const ownCells = own.map((index) => weighted[index]!);
    const part = (index: number) => parts.of(cells[index]!, index);
    const totals = stepTotals(
      [...ownCells, ...othersIn(clustersByStratum(ownCells), clusters)],
      (_cell, place) => (place < own.length ? part(own[place]!) : null),
      parts.count,
    );
    if (effect) {
      effect.takeOff(totals.covariance, own, part);
      totals.lonelyStrata = effect.lonelyStrata;
    }
    return totals;
  });
}

interface Clusters {
  names: Set<string>;
  /** People drawn alone, each a cluster. */
  alone: number;
}

function clustersByStratum(cells: readonly AnswerCell[]): Map<string, Clusters> {
  const strata = new Map<string, Clusters>();
  for (const cell of cells) {
    const { stratum, cluster } = cell;
    const found = strata.get(stratum) ?? { names: new Set<string>(), alone: 0 };
    strata.set(stratum, found);
    if (cluster === null) found.alone += peopleIn(cell);
    else found.names.add(cluster);
  }
  return strata;
}

/** Clusters of the group's strata that hold nobody of it, as people drawn alone without an answer: nothing but a number. */
function othersIn(own: Map<string, Clusters>, all: Map<string, Clusters>): AnswerCell[] {
  return [...own].flatMap(([stratum, { names, alone }]) => {
    const found = all.get(stratum)!;
    const others = found.names.size + found.alone - names.size - alone;
    return others > 0 ? [{ stratum, cluster: null, weight: 1, counts: noCounts(), missing: others }] : [];
  });
}
