/** Score workbook 测评结果表格: tables as xlsx, with what they mean and the hash of their rows on the last sheet. */
import { createHash } from 'node:crypto';
import { Workbook, type Worksheet } from 'exceljs';
import { canonicalRow } from '../domain/ledger/canonical-row';
import { fileCell } from '../domain/ledger/file-cell';
import type { Cell } from '../domain/ledger/ledger';
import { ABOUT_LINES, ABOUT_SHEET } from '../domain/ledger/ledger-words';
import type { Table, TableRow } from './score-cells';

export interface MadeWorkbook {
  bytes: Buffer;
  /** Lines below the first title, as they are hashed. */
  rows: number;
  sha256: Buffer;
}

const FORMATS: Record<TableRow['unit'], string> = { share: '0.0%', mean: '0.0', difference: '+0.0%;-0.0%;0.0%' };
const MOMENT = 'yyyy-mm-dd hh:mm';

/** @param about lines of the last sheet; how many rows there are, and their hash, are added */
export async function scoreWorkbook(
  tables: readonly Table[],
  about: readonly (readonly [string, Cell])[],
  madeAt: Date,
): Promise<MadeWorkbook> {
  const workbook = new Workbook();
  workbook.creator = workbook.lastModifiedBy = '民评';
  workbook.created = workbook.modified = madeAt;
  const lines: string[] = [];
  for (const table of tables) addTable(workbook.addWorksheet(table.title), table, lines);
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line);
  const sha256 = hash.digest();
  const rows = lines.length - 1;
  addAbout(workbook.addWorksheet(ABOUT_SHEET), [
    ...about,
    [ABOUT_LINES.rows, String(rows)],
    [ABOUT_LINES.sha256, sha256.toString('hex')],
  ]);
  return { bytes: Buffer.from(await workbook.xlsx.writeBuffer()), rows, sha256 };
}

function addTable(sheet: Worksheet, { columns, rows }: Table, lines: string[]): void {
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.columns = columns.map(({ width }) => ({ width, style: { alignment: { vertical: 'top', wrapText: true } } }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const add = (cells: readonly Cell[]) => {
    const written = cells.map(fileCell);
    lines.push(canonicalRow(written));
    return sheet.addRow(written);
  };
  add(columns.map(({ title }) => title)).font = { bold: true };
  for (const { cells, unit } of rows) {
    const row = add(cells);
    columns.forEach(({ kind }, at) => {
      if (kind !== 'text') row.getCell(at + 1).numFmt = kind === 'count' ? '#,##0' : FORMATS[unit];
    });
  }
}

function addAbout(sheet: Worksheet, about: readonly (readonly [string, Cell])[]): void {
  sheet.columns = [
    { width: 22, style: { font: { bold: true }, alignment: { vertical: 'top' } } },
    { width: 90, style: { alignment: { vertical: 'top', horizontal: 'left', wrapText: true }, numFmt: MOMENT } },
  ];
  for (const line of about) sheet.addRow(line.map(fileCell));
}
