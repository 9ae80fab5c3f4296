/** Division table 区划表: the rows of an imported file, checked as a whole. A single bad row refuses the file. */
import { levelOf, LEVELS, SETTINGS, settingByName, type Division, type Level, type Setting } from './division';

/** A row as read: every cell text, `line` counted from 1 with the header. */
export interface DivisionRow {
  line: number;
  code: string;
  parent: string;
  level: string;
  name: string;
  /** `urban`, `rural`, or empty: then the name tells. */
  setting: string;
  /** Residents or dwellings, or empty where not known. */
  population: string;
}

export interface RowFault {
  line: number;
  reason: string;
}

const EXPECTED_DIGITS: Record<Level, number> = { city: 4, district: 6, street: 9, community: 12 };
const isLevel = (text: string): text is Level => (LEVELS as readonly string[]).includes(text);
const isSetting = (text: string): text is Setting => (SETTINGS as readonly string[]).includes(text);

/**
 * @param rows the file's rows
 * @param known codes that exist already, so that a file may add to them
 * @returns every division, parents before children, or every fault found
 */
export function readDivisionTable(
  rows: readonly DivisionRow[],
  known: ReadonlySet<string>,
): { divisions: Division[]; faults: RowFault[] } {
  const lineOfCode = new Map<string, number>();
  const faults: RowFault[] = [];
  const divisions: Division[] = [];
  const inFile = new Set(rows.map((row) => row.code));
  for (const row of rows) {
    const reason = faultOf(row, lineOfCode, inFile, known);
    if (reason) {
      faults.push({ line: row.line, reason });
      continue;
    }
    lineOfCode.set(row.code, row.line);
    const level = row.level as Level;
    divisions.push({
      code: row.code,
      parent: row.parent || null,
      level,
      name: row.name,
      setting: level === 'community' ? ((row.setting || settingByName(row.name)) as Setting) : null,
      population: row.population === '' ? null : Number(row.population),
    });
  }
  divisions.sort((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1));
  return { divisions, faults };
}

function faultOf(
  row: DivisionRow,
  lineOfCode: ReadonlyMap<string, number>,
  inFile: ReadonlySet<string>,
  known: ReadonlySet<string>,
): string | null {
  if (!isLevel(row.level)) return `level «${row.level}» is not one of ${LEVELS.join(', ')}`;
  if (levelOf(row.code) !== row.level) {
    return `code «${row.code}» is not ${EXPECTED_DIGITS[row.level]} digits, as a ${row.level} needs`;
  }
  const earlier = lineOfCode.get(row.code);
  if (earlier !== undefined) return `code «${row.code}» stands on line ${earlier} already`;
  if (row.name === '') return 'name is empty';
  if (row.setting !== '' && !isSetting(row.setting)) {
    return `setting «${row.setting}» is not urban or rural; leave it empty to go by the name`;
  }
  if (row.population !== '' && !/^[1-9]\d{0,8}$/.test(row.population)) {
    return `population «${row.population}» is not a whole number above 0; leave it empty where it is not known`;
  }
  return parentFault(row, inFile, known);
}

function parentFault(row: DivisionRow, inFile: ReadonlySet<string>, known: ReadonlySet<string>): string | null {
  if (row.level === 'city') return row.parent === '' ? null : 'a city has no parent; leave it empty';
  const above = LEVELS[LEVELS.indexOf(row.level as Level) - 1]!;
  if (levelOf(row.parent) !== above) return `parent «${row.parent}» is not the code of a ${above}`;
  if (!row.code.startsWith(row.parent)) return `code «${row.code}» does not begin with its parent «${row.parent}»`;
  return inFile.has(row.parent) || known.has(row.parent)
    ? null
    : `parent «${row.parent}» is neither in the file nor imported earlier`;
}
