/** Cell of a workbook 表格单元: what stands in the file for a cell, and is hashed. */
import { clockFace } from './canonical-row';
import type { Cell } from './ledger';
import { safeText } from './safe-text';

export function fileCell(cell: Cell): Cell {
  if (cell instanceof Date) return clockFace(cell);
  return typeof cell === 'string' ? safeText(cell) || null : cell;
}
