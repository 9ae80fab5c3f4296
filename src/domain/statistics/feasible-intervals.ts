/** Place of a cell in a table; both counted from 0. */
export interface Cell {
  row: number;
  column: number;
}

export interface FeasibleInterval extends Cell {
  lower: number;
  upper: number;
}

/**
 * Feasible intervals 可行区间 of hidden cells: the smallest and the largest count that a reader can still give each
 * hidden cell of a two-way table whose shown cells, row totals and column totals are all published.
 *
 * The hidden counts that agree with the totals are the flows of a transportation problem, so the limits are whole
 * numbers and both are reached; `lower === upper` means that the cell is disclosed.
 *
 * @param table true counts, whole numbers >= 0, one inner array per row, all rows equally long
 * @param hidden the cells that are not shown, each once
 * @returns one interval per hidden cell, in the order of `hidden`, 0 <= lower <= true count <= upper
 * @throws RangeError unless the table has rows and columns, all rows equally long, whole counts >= 0 with a total below
 *   2^53, and unless each hidden cell lies in the table and is named once
 * @source Cox, L. H. (1995), Network models for complementary cell suppression, JASA 90, 1453–1462; maximum flow by
 *   shortest augmenting paths: Edmonds & Karp (1972), Journal of the ACM 19, 248–264
 * @example feasibleIntervals([[4, 6], [5, 1]], [{ row: 0, column: 0 }, { row: 0, column: 1 }, { row: 1, column: 0 },
 *   { row: 1, column: 1 }])[3] // { row: 1, column: 1, lower: 0, upper: 6 }
 */
export function feasibleIntervals(
  table: readonly (readonly number[])[],
  hidden: readonly Readonly<Cell>[],
): FeasibleInterval[] {
  const columns = table[0]?.length ?? 0;
  if (!(columns > 0)) throw new RangeError('feasibleIntervals requires at least one row and one column');
  if (!table.every((row) => row.length === columns)) {
    throw new RangeError('feasibleIntervals requires rows of equal length');
  }
  const counts = table.flat();
  if (!(counts.every((count) => count >= 0 && Number.isInteger(count)) && sum(counts) < 2 ** 53)) {
    throw new RangeError('feasibleIntervals requires whole counts >= 0 with a total below 2^53');
  }
  if (!hidden.every(({ row, column }) => table[row]?.[column] !== undefined)) {
    throw new RangeError('feasibleIntervals requires hidden cells inside the table');
  }
  if (!(new Set(hidden.map(({ row, column }) => row * columns + column)).size === hidden.length)) {
    throw new RangeError('feasibleIntervals requires each hidden cell once');
  }
  return hidden.map((cell) => {
    const count = table[cell.row]![cell.column]!;
    const others = hidden.filter((other) => other !== cell);
    return {
      row: cell.row,
      column: cell.column,
      lower: count - movable(table, others, rowNode(cell), columnNode(cell), count),
      upper: count + movable(table, others, columnNode(cell), rowNode(cell), Infinity),
    };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Rows and columns as nodes of one graph: a row is its number, column 0 is −1, column 1 is −2 and so on. */
const rowNode = ({ row }: Readonly<Cell>): number => row;
const columnNode = ({ column }: Readonly<Cell>): number => -1 - column;

interface Step {
  cell: Readonly<Cell>;
  grows: boolean;
}

/** How much, up to `atMost`, the other hidden cells can move from one node to another: what a cell between them can lose. */
function movable(
  table: readonly (readonly number[])[],
  others: readonly Readonly<Cell>[],
  start: number,
  end: number,
  atMost: number,
): number {
  const left = table.map((row) => [...row]);
  let moved = 0;
  while (moved < atMost) {
    const path = shortestPath(left, others, start, end);
    if (!path) return moved;
    const shrinking = path.filter(({ grows }) => !grows).map((step) => left[step.cell.row]![step.cell.column]!);
    const amount = Math.min(atMost - moved, ...shrinking);
    for (const { cell, grows } of path) left[cell.row]![cell.column]! += grows ? amount : -amount;
    moved += amount;
  }
  return moved;
}

/**
 * The shortest chain of cells, alternately growing and shrinking, between two nodes. A row is left through a cell that
 * grows; a column through a cell that shrinks, if it still can.
 */
function shortestPath(
  left: readonly (readonly number[])[],
  others: readonly Readonly<Cell>[],
  start: number,
  end: number,
): Step[] | null {
  const reached = new Map<number, Step[]>([[start, []]]);
  for (const [node, path] of reached) {
    if (node === end) return path;
    for (const other of others) {
      const grows = node === rowNode(other);
      if (!grows && !(node === columnNode(other) && left[other.row]![other.column]! > 0)) continue;
      const next = grows ? columnNode(other) : rowNode(other);
      if (!reached.has(next)) reached.set(next, [...path, { cell: other, grows }]);
    }
  }
  return null;
}
