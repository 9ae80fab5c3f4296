/** Tree 区划树: units in a list, parents before their children. */

export interface Tree {
  /** Place of the unit above each unit, before it in the list; -1 for the top. */
  parents: readonly number[];
  /** Places of the units directly below each unit. */
  children: readonly (readonly number[])[];
}

export function treeOf(parents: readonly number[]): Tree {
  const children = parents.map(() => NOBODY);
  for (let unit = 0; unit < parents.length; unit++) {
    const parent = parents[unit]!;
    if (parent < 0) continue;
    if (children[parent] === NOBODY) children[parent] = [];
    children[parent]!.push(unit);
  }
  return { parents, children };
}

/** One list for all the lowest units, which most units are. */
const NOBODY: number[] = [];
