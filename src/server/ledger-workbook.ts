/** Ledger workbook 台账表格: written row by row as xlsx, with the hash of its rows on the last sheet. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { stream, type Worksheet } from 'exceljs';
import { canonicalRow } from '../domain/ledger/canonical-row';
import { fileCell } from '../domain/ledger/file-cell';
import type { Cell, LedgerKind } from '../domain/ledger/ledger';
import {
  ABOUT_LINES,
  ABOUT_SHEET,
  HOW_TO_CHECK,
  LEDGER_ABOUT,
  LEDGER_COLUMNS,
  LEDGER_TITLES,
  monthsWords,
  sheetTitle,
} from '../domain/ledger/ledger-words';
import type { Months } from '../domain/ledger/months';

export interface LedgerAbout {
  id: string;
  kind: LedgerKind;
  /** Name and code. */
  division: string;
  months: Months;
  madeAt: Date;
}

/** Excel's own limit is 1,048,576. */
const ROWS_A_SHEET = 1_000_000;

const MOMENT = 'yyyy-mm-dd hh:mm';

/**
 * Ends `out` once everything is written.
 * @param record keeps how many rows there were and their SHA-256; the last sheet follows after it
 * @throws whatever goes wrong with reading, recording or writing; `out` then holds no whole workbook
 */
export async function writeLedger(
  out: Writable,
  about: LedgerAbout,
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
  record: (rows: number, sha256: Buffer) => Promise<void>,
  rowsASheet = ROWS_A_SHEET,
): Promise<void> {
  const gone = new Promise<never>((_, reject) =>
    // It closes at its end too, and sooner than the workbook says that it is there.
    out.once('close', () => out.writableFinished || reject(new Error('A ledger was not fetched to its end'))),
  );
  gone.catch(() => undefined);
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  workbook.creator = workbook.lastModifiedBy = '民评';
  workbook.created = workbook.modified = about.madeAt;
  const hash = createHash('sha256');
  const titles = LEDGER_COLUMNS[about.kind].map(({ title }) => fileCell(title));
  hash.update(canonicalRow(titles));

  let sheets = 1;
  let sheet = addSheet(workbook, about.kind, sheets);
  let rows = 0;
  for await (const page of pages) {
    for (const row of page) {
      if (rows > 0 && rows % rowsASheet === 0) {
        sheet.commit();
        sheet = addSheet(workbook, about.kind, (sheets += 1));
      }
      const cells = row.map(fileCell);
      hash.update(canonicalRow(cells));
      sheet.addRow(cells).commit();
      rows += 1;
    }
    await Promise.race([takenIn(sheet), gone]);
  }
  sheet.commit();
  const sha256 = hash.digest();
  await record(rows, sha256);
  addAbout(workbook, about, rows, sha256);
  await Promise.race([workbook.commit(), gone]);
}

function addSheet(workbook: stream.xlsx.WorkbookWriter, kind: LedgerKind, number: number): Worksheet {
  const columns = LEDGER_COLUMNS[kind];
  const sheet = workbook.addWorksheet(sheetTitle(kind, number), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map((column) => ({
    width: column.width,
    style: { alignment: { vertical: 'top' }, ...(column.kind === 'moment' ? { numFmt: MOMENT } : {}) },
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const header = sheet.addRow(columns.map(({ title }) => fileCell(title)));
  header.font = { bold: true };
  header.commit();
  return sheet;
}

function addAbout(
  workbook: stream.xlsx.WorkbookWriter,
  { id, kind, division, months, madeAt }: LedgerAbout,
  rows: number,
  sha256: Buffer,
): void {
  const sheet = workbook.addWorksheet(ABOUT_SHEET);
  sheet.columns = [
    { width: 12, style: { font: { bold: true }, alignment: { vertical: 'top' } } },
    { width: 90, style: { alignment: { vertical: 'top', horizontal: 'left', wrapText: true }, numFmt: MOMENT } },
  ];
  const lines: [string, Cell][] = [
    [ABOUT_LINES.ledger, LEDGER_TITLES[kind]],
    [ABOUT_LINES.about, LEDGER_ABOUT[kind]],
    [ABOUT_LINES.division, division],
    [ABOUT_LINES.months, monthsWords(months)],
    [ABOUT_LINES.madeAt, madeAt],
    [ABOUT_LINES.rows, String(rows)],
    [ABOUT_LINES.id, id],
    [ABOUT_LINES.sha256, sha256.toString('hex')],
    [ABOUT_LINES.check, HOW_TO_CHECK],
  ];
  for (const line of lines) sheet.addRow(line.map(fileCell)).commit();
  sheet.commit();
}

/**
 * Until what was written has gone on to whoever fetches it. exceljs does not wait for them by itself and would keep the whole
 * workbook in memory; what it writes a sheet into is one stream, inside.
 */
async function takenIn(sheet: Worksheet): Promise<void> {
  const [fed] = (sheet as unknown as { stream: { pipes: Writable[] } }).stream.pipes;
  if (!fed!.write(Buffer.alloc(0))) await once(fed!, 'drain');
}
