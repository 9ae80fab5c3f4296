/** Attacker 攻击者: subtracts what is shown from the totals above it, cut by cut, and asks what the rest leaves each hidden part. */
import { feasibleIntervals } from '../../../src/domain/statistics/feasible-intervals';
import type { StepCounts } from '../../../src/domain/score/step-counts';
import { CUTS, peopleIn, tighten, type Part, type Ranges } from './reader';

/** A cut of `whole` in two; y is `null` where the people of `whole` are only counted. */
type Cut = readonly [whole: Part, x: Part, y: Part | null];

const ALL_CUTS: readonly Cut[] = [['rated', 'rated', null], ...CUTS, ['none', 'none', null]];

/**
 * @param counts true answers; they serve to write the tables down, and only the tables' totals decide what comes out
 * @param own what each unit says of itself
 */
export function subtracted(
  parents: readonly number[],
  counts: readonly StepCounts[],
  own: readonly Ranges[],
): Ranges[] {
  const children = parents.map((): number[] => []);
  parents.forEach((parent, unit) => parent >= 0 && children[parent]!.push(unit));
  const found = own.map((ranges) => Object.fromEntries(Object.entries(ranges).map(([part, range]) => [part, { ...range }])) as Ranges); // prettier-ignore
  for (const cut of ALL_CUTS) {
    const isKnown = (unit: number) =>
      [cut[1], cut[2] ?? cut[1]].every((part) => own[unit]![part].lower === own[unit]![part].upper);
    const lowestOpen = (unit: number): number[] =>
      isKnown(unit) ? [] : children[unit]!.length === 0 ? [unit] : children[unit]!.flatMap(lowestOpen);
    parents.forEach((_parent, top) => {
      if (!isKnown(top)) return;
      const direct = children[top]!.filter((child) => !isKnown(child));
      const lowest = children[top]!.flatMap(lowestOpen);
      subtract(direct, cut, counts, found);
      if (lowest.some((unit) => !direct.includes(unit))) subtract(lowest, cut, counts, found);
    });
    found.forEach(tighten);
  }
  return found;
}

/** The table of units whose two parts add up to a total that is known, by the intervals of its cells. */
function subtract(units: readonly number[], [whole, x, y]: Cut, counts: readonly StepCounts[], found: Ranges[]): void {
  const of = (unit: number, part: Part | null) => (part === null ? 0 : peopleIn(counts[unit]!, part));
  const together = units.reduce((sum, unit) => sum + of(unit, x) + of(unit, y), 0);
  const rows = units.map((unit) => {
    const ranges = found[unit]!;
    const size = ranges[whole];
    const most = Math.min(size.upper, together);
    // Where the size is known and one part is said to be few, all but the few are known to be in the other.
    const isSized = y !== null && size.lower === size.upper;
    const sureX = isSized ? Math.max(0, most - ranges[y].upper) : 0;
    const sureY = isSized ? Math.max(0, most - ranges[x].upper) : 0;
    const [people, others] = [of(unit, x), of(unit, y)];
    return { unit, sureX, sureY, most, cells: [people - sureX, others - sureY, most - people - others] };
  });
  // A reader who can rule out nothing needs no table.
  if (rows.length === 0) return;
  const table = rows.map(({ cells }) => cells);
  const hidden = rows.flatMap((_row, row) => [0, 1, 2].map((column) => ({ row, column })));
  for (const { row, column, lower, upper } of feasibleIntervals(table, hidden)) {
    const { unit, sureX, sureY, most } = rows[row]!;
    const narrow = (part: Part, from: number, to: number) => {
      const range = found[unit]![part];
      range.lower = Math.max(range.lower, from);
      range.upper = Math.min(range.upper, to);
    };
    if (column === 0) narrow(x, lower + sureX, upper + sureX);
    if (column === 1 && y !== null) narrow(y, lower + sureY, upper + sureY);
    if (column === 2) narrow(whole, most - upper, most - lower);
  }
}
