/** Reads a survey file: CSV in UTF-8 or, as Excel saves it in China, GB18030. */
import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { headerFaults, REQUIRED_COLUMNS, type Question } from '../../domain/survey-header';
import { emptyCategories, SHOWN_FAULTS, surveyTable, type SurveyTable } from '../../domain/survey-table';
import { readBytes } from '../read-file';
import { UsageFault } from '../usage-fault';

/** @throws UsageFault with every fault of the file; nothing is then computed */
export async function readSurvey(file: string, question: Question): Promise<SurveyTable> {
  const bytes = await readBytes(file);
  const refuse = (faults: readonly string[], count = faults.length): never => {
    const shown = faults.slice(0, SHOWN_FAULTS).map((fault) => `  ${fault}`);
    const more = count > shown.length ? [`  and ${count - shown.length} more`] : [];
    throw new UsageFault([`${file} cannot be scored; nothing was computed:`, ...shown, ...more].join('\n'));
  };
  const text = decoded(bytes, (fault) => refuse([fault]));

  const readers: ReturnType<typeof surveyTable>[] = [];
  let [lastLine, surplus] = [0, 0];
  let unreadable: string | null = null;
  try {
    parse(text, {
      ...FORM,
      on_record: (raw: string[], { lines }) => {
        const record = raw.map((cell) => cell.trim());
        // The parser counts a Windows line end inside quotes twice.
        if (lines + surplus > lastLine + 1) surplus -= raw.join(' ').match(/\r\n/g)?.length ?? 0;
        lastLine = lines + surplus;
        const [reader] = readers;
        if (!reader) {
          const faults = headerFaults(record, question);
          if (faults.length > 0) refuse(faults.map((fault) => `line ${lastLine}: ${fault}`));
          readers.push(surveyTable(record, question));
        } else if (record.some(Boolean)) reader.add(lastLine, record);
        return null;
      },
    });
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    unreadable = `line ${brokenLine(fault, lastLine + 1)}: ${WORDS[fault.code] ?? fault.message}`;
  }
  const table = readers[0]?.end();
  if (!table) return refuse([unreadable ?? `the file is empty; it needs a header with ${needed}, and rows`]);
  const faults = table.faults.map(({ line, reason }) => `line ${line}: ${reason}`);
  if (unreadable) faults.splice(SHOWN_FAULTS - 1, Infinity, unreadable);
  if (faults.length > 0) return refuse(faults, table.faultCount + (unreadable ? 1 : 0));
  if (table.rows === 0) return refuse(['there are no rows under the header']);
  const empty = emptyCategories(table.cells, question.margins ?? {});
  if (empty.length > 0) {
    refuse(
      empty.map(({ margin, category }) => `the margin «${margin}» has a total for «${category}», which nobody has`),
    );
  }
  return table;
}

const needed = REQUIRED_COLUMNS.join(', ');

const FORM = {
  bom: true,
  trim: true,
  relax_column_count: true,
  skip_empty_lines: true,
  record_delimiter: ['\r\n', '\n', '\r'],
};

const WORDS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote (") is opened here and never closed',
  INVALID_OPENING_QUOTE: 'a quote (") stands inside a cell; put the whole cell in quotes and write the quote twice',
  CSV_INVALID_CLOSING_QUOTE:
    'something follows the closing quote (") of a cell; a quote within a cell is written twice',
};

/** An open quote swallows the rest of the file, so its own row is the first that could not be read. */
const brokenLine = (fault: CsvError, firstUnread: number): number =>
  fault.code === 'CSV_QUOTE_NOT_CLOSED' || typeof fault.lines !== 'number' ? firstUnread : fault.lines;

function decoded(bytes: Buffer, refuse: (fault: string) => never): Buffer {
  const begins = (...start: number[]) => start.every((byte, i) => bytes[i] === byte);
  const asCsv = 'save it as «CSV UTF-8» and try again';
  if (begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0)) refuse(`it is an Excel workbook; ${asCsv}`);
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) refuse(`it is in UTF-16; ${asCsv}`);
  if (isUtf8(bytes)) return bytes;
  try {
    return Buffer.from(new TextDecoder('gb18030', { fatal: true }).decode(bytes));
  } catch {
    return refuse(`it is neither UTF-8 nor GB18030; ${asCsv}`);
  }
}
