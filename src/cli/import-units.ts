/** `minping import-units FILE`: makes the departments of districts and cities what a city platform's list says, or refuses it. */
import { randomUUID } from 'node:crypto';
import { readUnitTable, type UnitChange } from '../domain/unit-table';
import type { Services } from '../server/context';
import { endNamed } from '../server/end-named';
import { accountsIn } from '../server/store/accounts';
import { addAudit } from '../server/store/audit';
import type { Queries } from '../server/store/database';
import { addDepartment, changeDepartment, holdDepartmentsAt, saveContact } from '../server/store/departments';
import { allDivisionCodes } from '../server/store/divisions';
import { readRows, refuseBadRows } from './read-rows';

export interface UnitOptions {
  /** Say what would be done, and do nothing. */
  dryRun: boolean;
  /** The file is whole: close what it leaves out of the divisions it names, with all accounts in it. */
  close: boolean;
}

const DONE: Record<UnitChange['kind'], string> = {
  added: 'added',
  renamed: 'renamed',
  reopened: 'opened again',
  closed: 'closed',
  reached: 'contact changed',
};

/**
 * @returns what was done, or would be, a line each; the same file again does nothing
 * @throws UsageFault naming every bad line; nothing of the file is then kept
 */
export async function importUnits(services: Services, file: string, { dryRun, close }: UnitOptions): Promise<string[]> {
  const read = await readRows(file, ['division', 'name'], ', and may have contact and former');
  const rows = read.map(({ line, cells }) => ({
    line,
    division: cells.division!,
    name: cells.name!,
    contact: cells.contact ?? null,
    former: cells.former ?? '',
  }));
  return services.db.transaction(async (db) => {
    const kept = await holdDepartmentsAt(db, [...new Set(rows.map(({ division }) => division))]);
    const { changes, faults } = readUnitTable(rows, await allDivisionCodes(db), kept, close);
    refuseBadRows(file, faults);
    if (!dryRun) for (const change of changes) await make(db, services, change);
    return [...changes.map(lineOf), summaryOf(changes.length, rows.length, dryRun)];
  });
}

/** Closing comes last in the table's changes, so that a name is free only where the file does not use it. */
async function make(db: Queries, services: Services, change: UnitChange): Promise<void> {
  const at = services.now();
  const { name, contact } = change;
  const division = change.kind === 'added' ? change.division : change.unit.division;
  const id = change.kind === 'added' ? randomUUID() : change.unit.id;
  if (change.kind === 'added') await addDepartment(db, { id, division, name, closed: false }, at);
  else await changeDepartment(db, { id, division, name, closed: change.kind === 'closed' }, at);
  await saveContact(db, id, contact);
  if (change.kind === 'closed') {
    for (const account of await accountsIn(db, id)) await endNamed(db, { ...services, account: null }, account);
  }
  const action = ACTIONS[change.kind];
  await addAudit(db, { at, account: null, action, division, subject: id });
}

const ACTIONS = {
  added: 'department-added',
  renamed: 'department-renamed',
  reopened: 'department-added',
  closed: 'department-closed',
  reached: 'import-units',
} as const;

function lineOf(change: UnitChange): string {
  if (change.kind === 'added') return `${DONE.added}: ${change.division} ${change.name}`;
  const { unit, name, kind } = change;
  return `${DONE[kind]}: ${unit.division} ${unit.name}${kind === 'renamed' ? ` → ${name}` : ''}`;
}

function summaryOf(changed: number, rows: number, dryRun: boolean): string {
  if (changed === 0) return `Nothing to do: all ${rows} departments are as the file says.`;
  return dryRun ? `${changed} changes would be made; nothing was written.` : `${changed} changes made.`;
}
