import { columnsFor } from '../../../src/domain/score/columns';

test('columns are zeros, as long as asked, and what is written in one is in no other', () => {
  const take = columnsFor(3);
  const columns = [take(), take(2), take(), take(40), take()];
  expect(columns.map(({ length }) => length)).toEqual([3, 6, 3, 120, 3]);
  expect(columns.flatMap((column) => [...column]).every((number) => number === 0)).toBe(true);
  columns.forEach((column, i) => column.fill(i));
  columns.forEach((column, i) => expect([...new Set(column)]).toEqual([i]));
});

test('32 columns are cut from one piece of memory, the next from another', () => {
  const take = columnsFor(5);
  const pieces = Array.from({ length: 33 }, () => take().buffer);
  expect(new Set(pieces.slice(0, 32)).size).toBe(1);
  expect(pieces[32]).not.toBe(pieces[0]);
});

test('of no units a column has no place', () => {
  expect(columnsFor(0)()).toHaveLength(0);
});
