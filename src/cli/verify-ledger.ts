/** `minping verify-ledger FILE.xlsx`: whether a ledger, or a workbook of scores, is as it was exported, by the record this server keeps of every export. */
import type { Queries } from '../server/store/database';
import { access } from 'node:fs/promises';
import { checkLedger, type CheckedLedger } from '../server/ledger-check';
import { findLedgerExport } from '../server/store/ledger-exports';
import { findScoreReport } from '../server/store/score-reports';
import { UsageFault } from './usage-fault';

/** @throws UsageFault where the file cannot be read or is no ledger */
export async function readLedgerFile(file: string): Promise<CheckedLedger> {
  const unreadable = (fault: Error) => {
    throw new UsageFault(`${file} cannot be read as a workbook: ${fault.message}`);
  };
  // The reader of workbooks does not hear of a file that is not there.
  await access(file).catch(unreadable);
  const checked = await checkLedger(file).catch(unreadable);
  if (checked) return checked;
  throw new UsageFault(`${file} is a workbook, but no ledger: it has no sheet that says what it is.`);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What its last sheet says is nobody's word: whoever changes rows can change it too. The record decides. @returns the exit code */
export async function verifyLedger(
  db: Queries,
  file: string,
  { about, rows, sha256 }: CheckedLedger,
  say: (line: string) => void,
): Promise<number> {
  const id = about.id ?? '';
  const made = UUID.test(id) ? ((await findLedgerExport(db, id)) ?? (await findScoreReport(db, id))) : null;
  if (!made) {
    say(`${file}: unknown. This server keeps no record of an export «${id}».`);
    say(`SHA-256 of its ${rows} rows: ${sha256}`);
    return 1;
  }
  if (made.sha256.toString('hex') === sha256) {
    say(`${file}: unchanged. ${rows} rows, as exported at ${made.at.toISOString()}.`);
    return 0;
  }
  say(`${file}: changed. Exported at ${made.at.toISOString()} with ${made.rows} rows; now ${rows}.`);
  say(`SHA-256 exported: ${made.sha256.toString('hex')}\nSHA-256 now:      ${sha256}`);
  return 1;
}

/** Against a hash somebody read elsewhere, such as on the page of ledgers, where no server is at hand. */
export function compareLedger(
  file: string,
  { rows, sha256 }: CheckedLedger,
  expected: string,
  say: (line: string) => void,
): number {
  const same = expected.toLowerCase() === sha256;
  say(`${file}: ${same ? 'unchanged' : 'changed'}. ${rows} rows, SHA-256 ${sha256}`);
  return same ? 0 : 1;
}
