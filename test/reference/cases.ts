/** Reference cases computed with R. Those that may not be redistributed are read from REFERENCE_DIR where it is set. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface ReferenceCase<Input, Expected> {
  id: string;
  tolerance: { rel: number };
  input: Input;
  expected: Expected;
}

const folders = ['test/reference', ...(process.env.REFERENCE_DIR ? [process.env.REFERENCE_DIR] : [])];

const find = (file: string): string | null =>
  folders.map((folder) => path.join(folder, file)).find((name) => existsSync(name)) ?? null;

/** `null` where the case is not on this machine. */
export function readCase<Input, Expected>(id: string): ReferenceCase<Input, Expected> | null {
  const file = find(`${id}.json`);
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as ReferenceCase<Input, Expected>) : null;
}

/** Text of a CSV beside a case; `null` where it is not on this machine. */
export function readTable(file: string): string | null {
  const found = find(file);
  return found ? readFileSync(found, 'utf8') : null;
}

/** How far `actual` is from `expected`, relative to it; 0 where both are alike. */
export const relativeError = (actual: number, expected: number): number =>
  actual === expected ? 0 : Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-12);
