/** Unit table 部门表: a city platform's list of departments, checked as a whole. A single bad row refuses the file. */
import type { RowFault } from './division-table';
import { mayStand } from './may-invite';

/** A row as read: every cell text, `line` counted from 1 with the header. */
export interface UnitRow {
  line: number;
  division: string;
  name: string;
  /** Contact desk 联系窗口, or empty; `null` where the file has no such column, and each keeps what it has. */
  contact: string | null;
  /** Name under which it was known before, or empty. */
  former: string;
}

/** A department as it is kept. */
export interface KeptUnit {
  id: string;
  division: string;
  name: string;
  closed: boolean;
  contact: string | null;
}

export type UnitChange =
  | { kind: 'added'; division: string; name: string; contact: string | null }
  | { kind: 'renamed' | 'reopened' | 'closed' | 'reached'; unit: KeptUnit; name: string; contact: string | null };

/** Characters, as many as officials may write. */
const NAME_LIMIT = 30;
const CONTACT_LIMIT = 60;

/**
 * @param known codes of divisions
 * @param kept every department of the divisions named, closed ones too
 * @param whole the file names every department of its divisions, so that those it leaves out are closed
 * @returns what has to change so that the file is true, nothing where it is true already; or every fault found
 */
export function readUnitTable(
  rows: readonly UnitRow[],
  known: ReadonlySet<string>,
  kept: readonly KeptUnit[],
  whole: boolean,
): { changes: UnitChange[]; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const changes: UnitChange[] = [];
  /** Line by division and name, of today and of before. */
  const lines = new Map<string, number>();
  const stays = new Set<string>();
  for (const row of rows) {
    const reason = faultOf(row, known, lines) ?? changeFor(row, kept, stays, changes);
    if (reason) faults.push({ line: row.line, reason });
    for (const name of [row.name, row.former].filter(Boolean)) {
      const key = `${row.division} ${name}`;
      if (!lines.has(key)) lines.set(key, row.line);
    }
  }
  const divisions = new Set(rows.map(({ division }) => division));
  const leftOut = kept.filter(({ id, closed, division }) => !closed && !stays.has(id) && divisions.has(division));
  if (whole) {
    for (const unit of leftOut) changes.push({ kind: 'closed', unit, name: unit.name, contact: unit.contact });
  }
  return { changes, faults };
}

/** Writes down what has to change, and which department it is. @returns what stands in the way, or `null` */
function changeFor(row: UnitRow, kept: readonly KeptUnit[], stays: Set<string>, changes: UnitChange[]): string | null {
  const { division, name, former } = row;
  const named = (wanted: string, closed: boolean) =>
    kept.find((unit) => unit.division === division && unit.name === wanted && unit.closed === closed);
  const today = named(name, false);
  const before = former === '' ? undefined : named(former, false);
  if (today && before) return `«${former}» and «${name}» are both open; leave former empty, or close one of them first`;
  const unit = today ?? before ?? (former === '' ? named(name, true) : undefined);
  const contact = row.contact === null ? (unit?.contact ?? null) : row.contact || null;
  if (!unit) {
    if (former !== '')
      return `there is no open department «${former}» in ${division}; leave former empty to add «${name}»`;
    changes.push({ kind: 'added', division, name, contact });
    return null;
  }
  stays.add(unit.id);
  if (unit.closed) changes.push({ kind: 'reopened', unit, name, contact });
  else if (unit.name !== name) changes.push({ kind: 'renamed', unit, name, contact });
  else if (unit.contact !== contact) changes.push({ kind: 'reached', unit, name, contact });
  return null;
}

function faultOf(row: UnitRow, known: ReadonlySet<string>, lines: ReadonlyMap<string, number>): string | null {
  const { division, name, contact, former } = row;
  if (!mayStand({ role: 'department', division })) {
    return `division «${division}» is not the code of a district or a city (6 or 4 digits), where departments stand`;
  }
  if (!known.has(division)) return `there is no division ${division}; import it first with minping import-divisions`;
  if (name === '') return 'name is empty';
  for (const [column, text, limit] of [
    ['name', name, NAME_LIMIT],
    ['contact', contact ?? '', CONTACT_LIMIT],
    ['former', former, NAME_LIMIT],
  ] as const) {
    if (text.length > limit) return `${column} has ${text.length} characters; ${limit} are allowed`;
    if (text.includes('\0')) return `${column} holds a character that cannot be kept; type it anew`;
  }
  if (former === name) return 'former is the same as name; leave it empty where nothing was renamed';
  for (const one of [name, former].filter(Boolean)) {
    const line = lines.get(`${division} ${one}`);
    if (line !== undefined) return `«${one}» of ${division} stands on line ${line} already`;
  }
  return null;
}
