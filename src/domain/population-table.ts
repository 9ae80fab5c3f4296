/** Population table 人口表: the rows of an imported file, checked as a whole. A single bad row refuses the file. */
import type { RowFault } from './division-table';
import type { DivisionCell } from './progress/population';
import { AGES, SEXES, type Age, type Sex } from './stratum';

/** A row as read: every cell text, `line` counted from 1 with the header. */
export interface PopulationRow {
  line: number;
  division: string;
  /** One of `AGES`; empty in a table by sex alone. */
  age: string;
  /** One of `SEXES`; empty in a table by age alone. */
  sex: string;
  /** Who live there and are 18 or over. */
  people: string;
}

const isAge = (text: string): text is Age => (AGES as readonly string[]).includes(text);
const isSex = (text: string): text is Sex => (SEXES as readonly string[]).includes(text);

/**
 * @param known codes of the divisions there are
 * @returns every cell, or every fault found. Of a division there are all age bands by both sexes; or all age bands, or both
 *   sexes, or each of these by itself.
 */
export function readPopulationTable(
  rows: readonly PopulationRow[],
  known: ReadonlySet<string>,
): { cells: DivisionCell[]; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const cells: DivisionCell[] = [];
  const lines = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const cell = cellOf(row);
    const reason = faultOf(row, known, lines.get(row.division)?.get(cell));
    if (reason) {
      faults.push({ line: row.line, reason });
      continue;
    }
    lines.set(row.division, (lines.get(row.division) ?? new Map<string, number>()).set(cell, row.line));
    cells.push({
      division: row.division,
      age: row.age === '' ? null : (row.age as Age),
      sex: row.sex === '' ? null : (row.sex as Sex),
      people: Number(row.people),
    });
  }
  // With a bad row among them what is missing would be told twice.
  if (faults.length === 0) {
    for (const [division, own] of lines) {
      const reason = gapIn(new Set(own.keys()));
      if (reason) faults.push({ line: Math.min(...own.values()), reason: `division «${division}» ${reason}` });
      else if (nobodyIn(cells.filter((cell) => cell.division === division)))
        faults.push({ line: Math.min(...own.values()), reason: `division «${division}» has nobody in it` });
    }
  }
  return { cells, faults };
}

const cellOf = ({ age, sex }: { age: string; sex: string }): string => `${age} ${sex}`;

function faultOf(row: PopulationRow, known: ReadonlySet<string>, earlier: number | undefined): string | null {
  if (!known.has(row.division)) return `division «${row.division}» is not known; import it first`;
  if (row.age !== '' && !isAge(row.age)) return `age «${row.age}» is not one of ${AGES.join(', ')}, nor empty`;
  if (row.sex !== '' && !isSex(row.sex)) return `sex «${row.sex}» is not one of ${SEXES.join(', ')}, nor empty`;
  if (row.age === '' && row.sex === '')
    return 'age and sex are both empty; how many live there is no part of this table';
  if (!/^(0|[1-9]\d{0,8})$/.test(row.people)) return `people «${row.people}» is not a whole number from 0 to 999999999`;
  return earlier === undefined ? null : `the same division, age and sex stand on line ${earlier} already`;
}

const CROSSED = AGES.flatMap((age) => SEXES.map((sex) => cellOf({ age, sex })));
const BY_AGE = AGES.map((age) => cellOf({ age, sex: '' }));
const BY_SEX = SEXES.map((sex) => cellOf({ age: '', sex }));

/** What is missing of a division, or stands there twice; `null` for a whole table. */
function gapIn(cells: ReadonlySet<string>): string | null {
  const has = (cell: string) => cells.has(cell);
  const crossed = CROSSED.some(has);
  if (crossed && [...BY_AGE, ...BY_SEX].some(has)) {
    return 'has rows with age and sex, and rows with one of them; give the one or the other';
  }
  const wanted = crossed ? CROSSED : [...(BY_AGE.some(has) ? BY_AGE : []), ...(BY_SEX.some(has) ? BY_SEX : [])];
  const missing = wanted.filter((cell) => !has(cell));
  return missing.length === 0 ? null : `has no row for ${missing.map((cell) => `«${cell.trim()}»`).join(', ')}`;
}

/** By age, or by sex: whichever the table goes by has to have people in it. */
const nobodyIn = (cells: readonly DivisionCell[]): boolean =>
  ([({ age }: DivisionCell) => age, ({ sex }: DivisionCell) => sex] as const).some((of) => {
    const own = cells.filter((cell) => of(cell) !== null);
    return own.length > 0 && own.every(({ people }) => people === 0);
  });
