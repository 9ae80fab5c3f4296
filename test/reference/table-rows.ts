/** Rows of a reference CSV, each value as text under the name of its column. */
import { parse } from 'csv-parse/sync';
import { readTable } from './cases';

/** `null` where the table is not on this machine. */
export function tableRows(file: string): Record<string, string>[] | null {
  const text = readTable(file);
  return text === null ? null : parse<Record<string, string>>(text, { columns: true });
}
