/** Exact audit 精确审计: the least and the greatest each part can be, by a linear program over everything published at once. */
import { linearProgram } from './linear-program';
import { PARTS, PART_NAMES, type Ranges, type Statement } from './reader';

/** No step of the release's own reasoning is used: only that units above are the sums of those below. */
export function exactRanges(parents: readonly number[], statements: readonly Statement[]): Ranges[] {
  const hasBelow = new Set(parents);
  const lowest = parents.flatMap((_parent, unit) => (hasBelow.has(unit) ? [] : [unit]));
  const place = new Map(lowest.map((unit, i) => [unit, i]));
  const below = parents.map((): number[] => []);
  for (const leaf of lowest)
    for (let unit = leaf; unit >= 0; unit = parents[unit]!) below[unit]!.push(place.get(leaf)!);
  const variables = 6 * lowest.length;
  const factorsOf = (unit: number, steps: readonly number[]) => {
    const factors = new Array<number>(variables).fill(0);
    for (const leaf of below[unit]!) steps.forEach((factor, step) => (factors[6 * leaf + step] = factor));
    return factors;
  };
  const program = linearProgram(
    statements.map(({ unit, factors, lower, upper }) => ({ factors: factorsOf(unit, factors), lower, upper })),
    variables,
  );
  return parents.map((_parent, unit) => {
    const ranges = PART_NAMES.map((part) => {
      const goal = factorsOf(unit, [0, 1, 2, 3, 4, 5].map((step) => ((PARTS[part].steps as readonly number[]).includes(step) ? 1 : 0))); // prettier-ignore
      // People are whole.
      return [
        part,
        { lower: Math.ceil(program.minimum(goal) - 1e-5), upper: Math.floor(program.maximum(goal) + 1e-5) },
      ];
    });
    return Object.fromEntries(ranges) as Ranges;
  });
}
