/** Reads the rows of a CSV file with a header, and refuses a file with bad rows whole. */
import { parse } from 'csv-parse/sync';
import type { RowFault } from '../domain/division-table';
import { readText } from './read-file';
import { UsageFault } from './usage-fault';

/** Cells by column, and the line they stand on, counted from 1 with the header. */
export interface Row {
  line: number;
  cells: Readonly<Record<string, string>>;
}

/**
 * @param columns it must have; others are passed on too
 * @param more what else may be said of columns where one is missing
 * @throws UsageFault where it cannot be read, has no rows, or lacks a column
 */
export async function readRows(file: string, columns: readonly string[], more = ''): Promise<Row[]> {
  const text = await readText(file, 'save it as «CSV UTF-8» and try again');
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(text, { columns: true, bom: true, trim: true, info: true, skip_empty_lines: true }) as never;
  } catch (fault) {
    throw new UsageFault(`${file} was not imported: ${(fault as Error).message}`);
  }
  if (records.length === 0) throw new UsageFault(`${file} has no rows under its header; nothing was imported.`);
  const missing = columns.filter((column) => !(column in records[0]!.record));
  if (missing.length > 0) {
    throw new UsageFault(`${file} has no column ${missing.join(', ')}. It needs ${columns.join(', ')}${more}.`);
  }
  return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
}

/** @throws UsageFault naming the bad lines, where there are any */
export function refuseBadRows(file: string, faults: readonly RowFault[]): void {
  if (faults.length === 0) return;
  const shown = faults.slice(0, 20).map(({ line, reason }) => `  line ${line}: ${reason}`);
  const more = faults.length > 20 ? [`  and ${faults.length - 20} more`] : [];
  throw new UsageFault([`${file} was not imported; nothing of it was kept:`, ...shown, ...more].join('\n'));
}
