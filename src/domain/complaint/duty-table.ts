/** Duty table 清单表: the rows of an imported file, checked as a whole. A single bad row refuses the file. */
import type { RowFault } from '../division-table';
import { DUTY_LISTS, type Duty, type DutyList } from './duty';

/** A row as read: every cell text, `line` counted from 1 with the header. */
export interface DutyRow {
  line: number;
  list: string;
  number: string;
  title: string;
  basis: string;
}

/** Characters of a title and of a basis. */
const LIMIT = 200;

const isList = (text: string): text is DutyList => (DUTY_LISTS as readonly string[]).includes(text);

/** @returns every item, or every fault found */
export function readDutyTable(rows: readonly DutyRow[]): { duties: Duty[]; faults: RowFault[] } {
  const lines = new Map<string, number>();
  const faults: RowFault[] = [];
  const duties: Duty[] = [];
  for (const row of rows) {
    const reason = faultOf(row, lines);
    if (reason) faults.push({ line: row.line, reason });
    else duties.push({ list: row.list as DutyList, number: Number(row.number), title: row.title, basis: row.basis });
    for (const key of [`number ${row.number}`, `title ${row.title}`]) if (!lines.has(key)) lines.set(key, row.line);
  }
  return { duties, faults };
}

function faultOf({ list, number, title, basis }: DutyRow, lines: ReadonlyMap<string, number>): string | null {
  if (!isList(list)) return `list «${list}» is not one of ${DUTY_LISTS.join(', ')}`;
  if (!/^[1-9]\d{0,4}$/.test(number)) return `number «${number}» is not a whole number from 1 to 99999`;
  const sameNumber = lines.get(`number ${number}`);
  if (sameNumber !== undefined) return `number ${number} stands on line ${sameNumber} already, whatever the list`;
  for (const [name, text] of Object.entries({ title, basis })) {
    if (text === '') return `${name} is empty`;
    if (text.length > LIMIT) return `${name} has ${text.length} characters; ${LIMIT} are allowed`;
  }
  // On two lists it would be a duty and none.
  const sameTitle = lines.get(`title ${title}`);
  return sameTitle === undefined ? null : `title «${title}» stands on line ${sameTitle} already`;
}
