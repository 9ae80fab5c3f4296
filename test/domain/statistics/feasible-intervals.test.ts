import audit from '../../reference/O13_suppression_audit.json';
import { feasibleIntervals, type Cell } from '../../../src/domain/statistics/feasible-intervals';

/** Park & Miller's generator: the same tables on every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 16807) % 2147483647) % below;
}

const patterns = Object.entries(audit.expected);

test.each(patterns)('the hidden cells of %s have R’s limits', (_, expected) => {
  const hidden = expected.map(({ row, col }) => ({ row: row - 1, column: col - 1 }));
  const intervals = feasibleIntervals(audit.input.table, hidden);
  expect(intervals).toHaveLength(expected.length);
  expected.forEach(({ row, col, value, lo, hi }, index) => {
    const { lower, upper, ...cell } = intervals[index]!;
    expect(cell).toEqual({ row: row - 1, column: col - 1 });
    expect(audit.input.table[cell.row]![cell.column]).toBe(value);
    expect(Math.abs(lower - lo)).toBeLessThanOrEqual(audit.tolerance.abs);
    expect(Math.abs(upper - hi)).toBeLessThanOrEqual(audit.tolerance.abs);
  });
});

test('the example of the docstring', () => {
  const hidden = [0, 1].flatMap((row) => [0, 1].map((column) => ({ row, column })));
  expect(feasibleIntervals([[4, 6], [5, 1]], hidden)[3]).toEqual({ row: 1, column: 1, lower: 0, upper: 6 }); // prettier-ignore
});

test('nothing hidden, nothing to infer', () => {
  expect(feasibleIntervals([[1, 2]], [])).toEqual([]);
});

test('the limits are those found by trying every table with the same totals and shown cells', () => {
  const random = seeded(20150713);
  let open = 0;
  for (let round = 0; round < 150; round += 1) {
    const rows = 2 + random(2);
    const columns = 2 + random(2);
    const table = Array.from({ length: rows }, () => Array.from({ length: columns }, () => random(5)));
    const cells = table.flatMap((line, row) => line.map((_, column) => ({ row, column })));
    const hidden = cells.filter(() => random(4) > 0);
    const expected = byTryingAll(table, hidden);
    expect(feasibleIntervals(table, hidden)).toEqual(expected);
    open += expected.filter(({ lower, upper }) => lower < upper).length;
  }
  expect(open).toBeGreaterThan(300);
});

test('a table too large for trying: every limit encloses the true count and is whole', () => {
  const random = seeded(42);
  const table = Array.from({ length: 12 }, () => Array.from({ length: 9 }, () => random(40)));
  const hidden = table.flatMap((line, row) => line.map((_, column) => ({ row, column }))).filter(() => random(2) > 0);
  for (const { row, column, lower, upper } of feasibleIntervals(table, hidden)) {
    const count = table[row]![column]!;
    expect(lower >= 0 && lower <= count && count <= upper).toBe(true);
    expect([lower, upper].every(Number.isInteger)).toBe(true);
  }
});

test('with every cell hidden the limits are Fréchet’s', () => {
  const table = [[3, 9, 2], [7, 0, 11], [5, 5, 1]]; // prettier-ignore
  const rowTotal = (row: number) => table[row]!.reduce((a, b) => a + b);
  const columnTotal = (column: number) => table.reduce((total, line) => total + line[column]!, 0);
  const hidden = table.flatMap((line, row) => line.map((_, column) => ({ row, column })));
  for (const { row, column, lower, upper } of feasibleIntervals(table, hidden)) {
    expect(lower).toBe(Math.max(0, rowTotal(row) + columnTotal(column) - 43));
    expect(upper).toBe(Math.min(rowTotal(row), columnTotal(column)));
  }
});

const outside = 'feasibleIntervals requires hidden cells inside the table';
const whole = 'feasibleIntervals requires whole counts >= 0 with a total below 2^53';
test.each<[number[][], Cell[], string]>([
  [[], [], 'feasibleIntervals requires at least one row and one column'],
  [[[]], [], 'feasibleIntervals requires at least one row and one column'],
  [[[1, 2], [3]], [], 'feasibleIntervals requires rows of equal length'],
  [[[1, -1]], [], whole],
  [[[1, 0.5]], [], whole],
  [[[1, NaN]], [], whole],
  [[[1, Infinity]], [], whole],
  [[[Number.MAX_SAFE_INTEGER, 1]], [], whole],
  [[[1, 2]], [{ row: 1, column: 0 }], outside],
  [[[1, 2]], [{ row: 0, column: 2 }], outside],
  [[[1, 2]], [{ row: 0.5, column: 0 }], outside],
  [[[1, 2]], [{ row: NaN, column: 0 }], outside],
  [[[1, 2]], [{ row: 0, column: 1 }, { row: 0, column: 1 }], 'feasibleIntervals requires each hidden cell once'], // prettier-ignore
])('feasibleIntervals(%j, %j) is a RangeError', (table, hidden, words) => {
  expect(() => feasibleIntervals(table, hidden)).toThrow(new RangeError(words));
});

/** Walks through every table of whole counts that a reader cannot rule out. */
function byTryingAll(table: number[][], hidden: Cell[]) {
  const rowsLeft = table.map((_, row) => totalOf(hidden.filter((cell) => cell.row === row), table)); // prettier-ignore
  const columnsLeft = table[0]!.map((_, column) => totalOf(hidden.filter((cell) => cell.column === column), table)); // prettier-ignore
  const limits = hidden.map((cell) => ({ ...cell, lower: Infinity, upper: -Infinity }));
  const tried: number[] = [];
  const tryFrom = (index: number): void => {
    const cell = hidden[index];
    if (!cell) {
      if ([...rowsLeft, ...columnsLeft].some((left) => left !== 0)) return;
      tried.forEach((count, at) => {
        limits[at]!.lower = Math.min(limits[at]!.lower, count);
        limits[at]!.upper = Math.max(limits[at]!.upper, count);
      });
      return;
    }
    const most = Math.min(rowsLeft[cell.row]!, columnsLeft[cell.column]!);
    const isLastOfRow = !hidden.slice(index + 1).some((later) => later.row === cell.row);
    for (let count = isLastOfRow ? rowsLeft[cell.row]! : 0; count <= most; count += 1) {
      tried[index] = count;
      rowsLeft[cell.row]! -= count;
      columnsLeft[cell.column]! -= count;
      tryFrom(index + 1);
      rowsLeft[cell.row]! += count;
      columnsLeft[cell.column]! += count;
    }
  };
  tryFrom(0);
  return limits;
}

const totalOf = (cells: Cell[], table: number[][]): number =>
  cells.reduce((total, { row, column }) => total + table[row]![column]!, 0);
