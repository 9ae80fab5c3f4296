/** Ledger check 台账核对: what a workbook's rows come to now, beside what its last sheet says they came to. */
import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { stream, Workbook, type CellValue } from 'exceljs';
import { canonicalRow } from '../domain/ledger/canonical-row';
import type { Cell } from '../domain/ledger/ledger';
import { ABOUT_LINES, ABOUT_SHEET } from '../domain/ledger/ledger-words';

export interface CheckedLedger {
  /** What it says of itself: name, division, months, id and hash, as far as they are there. */
  about: Partial<Record<keyof typeof ABOUT_LINES, string>>;
  /** As they are in the file. */
  rows: number;
  sha256: string;
}

/** Of a file that is read at once, in bytes: exceljs's streams lose what comes after the third sheet of a workbook. */
const SMALL = 4 * 1024 * 1024;

interface Sheet {
  name: string;
  rows: AsyncIterable<readonly CellValue[]> | Iterable<readonly CellValue[]>;
}

/**
 * @param small files up to this size, in bytes, are read at once
 * @returns `null` where it is a workbook and no ledger. @throws where it is no workbook, or only a part of one
 */
export async function checkLedger(file: string, small = SMALL): Promise<CheckedLedger | null> {
  if ((await stat(file)).size <= small) {
    const workbook = new Workbook();
    await workbook.xlsx.readFile(file);
    return checkSheets(sheetsOf(workbook));
  }
  const input = createReadStream(file);
  const broken = new Promise<never>((_, reject) => {
    input.on('error', reject);
    // exceljs hears of no fault of the archive, such as its end in the middle.
    const pipe = input.pipe.bind(input);
    input.pipe = (archive) => pipe(archive.on('error', reject));
  });
  try {
    return await Promise.race([checkSheets(sheetsIn(input)), broken]);
  } finally {
    input.destroy();
  }
}

function* sheetsOf({ worksheets }: Workbook): Generator<Sheet> {
  for (const sheet of worksheets) {
    const rows: (readonly CellValue[])[] = [];
    sheet.eachRow((row) => rows.push((row.values as CellValue[]).slice(1)));
    yield { name: sheet.name, rows };
  }
}

async function* sheetsIn(input: ReadStream): AsyncGenerator<Sheet> {
  const workbook = new stream.xlsx.WorkbookReader(input, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  decodeWhole(workbook);
  for await (const sheet of workbook) {
    // Its name is read, though the types do not say so.
    yield { name: (sheet as unknown as { name: string }).name, rows: rowsIn(sheet) };
  }
}

async function* rowsIn(sheet: AsyncIterable<{ values: unknown }>): AsyncGenerator<readonly CellValue[]> {
  for await (const row of sheet) yield (row.values as CellValue[]).slice(1);
}

async function checkSheets(sheets: AsyncIterable<Sheet> | Iterable<Sheet>): Promise<CheckedLedger | null> {
  const hash = createHash('sha256');
  const about = new Map<Cell, Cell>();
  let [header, rows] = ['', 0];
  for await (const { name, rows: read } of sheets) {
    const isAbout = name === ABOUT_SHEET;
    let first = true;
    for await (const row of read) {
      const cells = row.map(cellOf);
      if (isAbout) {
        about.set(cells[0] ?? null, cells[1] ?? null);
        continue;
      }
      const line = canonicalRow(cells);
      // A further sheet begins with the titles again.
      if (header === '' || !(first && line === header)) {
        hash.update(line);
        if (header !== '') rows += 1;
      }
      header ||= line;
      first = false;
    }
  }
  if (about.size === 0 || header === '') return null;
  const said = Object.entries(ABOUT_LINES).map(([line, title]) => [line, about.get(title)] as const);
  const texts = said.flatMap(([line, value]) =>
    value === undefined || value === null ? [] : [[line, textOf(value)] as const],
  );
  return { about: Object.fromEntries(texts), rows, sha256: hash.digest('hex') };
}

const textOf = (cell: Cell): string => (cell instanceof Date ? cell.toISOString() : String(cell));

/** What a formula shows is not what somebody wrote, so it counts as itself. */
function cellOf(value: CellValue): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
  if (typeof value === 'number' || value instanceof Date) return value;
  if (typeof value === 'boolean') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('formula' in value) return `=${value.formula}`;
  if ('text' in value) return value.text;
  return JSON.stringify(value);
}

/** Parts of exceljs that are read here, though its types do not say so. */
interface Inside {
  _parseSharedStrings(entry: Readable): AsyncIterable<unknown>;
  _parseWorksheet(chunks: AsyncIterable<Buffer>, number: string): Iterable<unknown>;
}

/** exceljs decodes each chunk of a file by itself and loses a character that two chunks share; so it is given text. */
function decodeWhole(workbook: stream.xlsx.WorkbookReader): void {
  const inside = workbook as unknown as Inside;
  const strings = inside._parseSharedStrings.bind(workbook);
  const sheet = inside._parseWorksheet.bind(workbook);
  inside._parseSharedStrings = (entry) => strings(entry.setEncoding('utf8'));
  inside._parseWorksheet = (chunks, number) => sheet(textIn(chunks) as never, number);
}

async function* textIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  for await (const chunk of chunks) yield decoder.write(chunk);
  yield decoder.end();
}
