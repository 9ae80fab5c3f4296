/** Roll-up 逐级汇总: the step totals of every unit of a tree, from those of its lowest units, which are strata of their own. */
import { addTotals, emptyTotals, type StepTotals } from './step-totals';

/**
 * A unit's figure is over its residents, never a mean of the figures below.
 *
 * @param parents place of the unit above each unit, before it in the list; -1 for the top
 * @param own totals of the lowest units; `null` for every unit above
 * @param domains as `stepTotals` was told
 */
export function rollUp(parents: readonly number[], own: readonly (StepTotals | null)[], domains = 1): StepTotals[] {
  const totals = own.map((given) => given ?? emptyTotals(domains));
  let unit = totals.length;
  while (unit > 0) {
    unit -= 1;
    const parent = parents[unit]!;
    if (parent >= 0) addTotals(totals[parent]!, totals[unit]!);
  }
  return totals;
}
