/** Reads the margins file: the known total, or share, of each category of one or more columns. */
import type { Margins } from '../../domain/statistics/rake';
import { readText } from '../read-file';
import { UsageFault } from '../usage-fault';

const EXAMPLE = '{ "age": { "18-34": 17897, "60+": 18560 }, "sex": { "F": 0.49, "M": 0.51 } }';

/** @throws UsageFault naming every place that is not as it should be */
export async function readMargins(file: string): Promise<Margins> {
  const text = await readText(file, `write such as ${EXAMPLE}`);
  let margins: unknown;
  try {
    margins = JSON.parse(text);
  } catch (fault) {
    throw new UsageFault(`${file} is not JSON: ${(fault as SyntaxError).message}. Write such as ${EXAMPLE}`);
  }
  const faults = faultsIn(margins);
  if (faults.length > 0) {
    const lines = faults.map((fault) => `  ${fault}`);
    throw new UsageFault([`${file} holds no margins:`, ...lines, `Write such as ${EXAMPLE}`].join('\n'));
  }
  return margins as Margins;
}

function faultsIn(margins: unknown): string[] {
  if (!isRecord(margins)) return ['the file: columns with their totals are wanted'];
  const names = Object.keys(margins);
  if (names.length === 0) return ['the file: at least one column is wanted'];
  return names.flatMap((name) => {
    const totals = margins[name];
    if (!isRecord(totals) || Object.keys(totals).length === 0)
      return [`${name}: categories with their totals are wanted`];
    return Object.entries(totals).flatMap(([category, total]) => {
      if (category === '') return [`${name}: a category has no name; people without one need no total`];
      const good = typeof total === 'number' && total > 0 && total < MOST;
      return good ? [] : [`${name}.${category}: ${JSON.stringify(total)} is not a number above 0`];
    });
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** More than there are people, yet far from where sums overflow. */
const MOST = 1e15;
