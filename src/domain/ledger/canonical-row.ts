/** Canonical row 规范行: a row as it is hashed, the same for the file as written and as any program saves it unchanged. */
import type { Cell } from './ledger';

const MINUTE_IN_MS = 60_000;
const CHINA_IN_MS = 8 * 3_600_000;

/** What a moment's cell holds: spreadsheets know no zones, so China's time as if it were UTC, to the minute. */
export const clockFace = (at: Date): Date => new Date(Math.floor((+at + CHINA_IN_MS) / MINUTE_IN_MS) * MINUTE_IN_MS);

/**
 * One line of JSON: texts, numbers and `YYYY-MM-DD HH:mm`; empty cells are `null`, at the end of a row they are left out.
 * @param cells dates as `clockFace` gives them; a spreadsheet's are a fraction of a second off
 */
export function canonicalRow(cells: readonly Cell[]): string {
  const written = cells.map((cell) => (cell instanceof Date ? minuteOf(cell) : cell === '' ? null : cell));
  while (written.length > 0 && written[written.length - 1] === null) written.pop();
  return `${JSON.stringify(written)}\n`;
}

const minuteOf = (face: Date): string =>
  new Date(Math.round(+face / MINUTE_IN_MS) * MINUTE_IN_MS).toISOString().slice(0, 16).replace('T', ' ');
