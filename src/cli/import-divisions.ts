/** `minping import-divisions FILE`: takes a division table in whole, or refuses it with every bad line. */
import { readDivisionTable } from '../domain/division-table';
import { addAudit } from '../server/store/audit';
import { allDivisionCodes, saveDivisions } from '../server/store/divisions';
import type { Services } from '../server/context';
import { readRows, refuseBadRows } from './read-rows';

const REQUIRED = ['code', 'parent', 'level', 'name'];

/**
 * @returns how many divisions the file held
 * @throws UsageFault naming every bad line; nothing of the file is then kept
 */
export async function importDivisions(services: Services, file: string): Promise<number> {
  const read = await readRows(file, REQUIRED, ', and may have setting (urban or rural) and population');
  const rows = read.map(({ line, cells }) => ({
    line,
    code: cells.code!,
    parent: cells.parent!,
    level: cells.level!,
    name: cells.name!,
    setting: cells.setting ?? '',
    population: cells.population ?? '',
  }));
  return services.db.transaction(async (db) => {
    const { divisions, faults } = readDivisionTable(rows, await allDivisionCodes(db));
    refuseBadRows(file, faults);
    await saveDivisions(db, divisions);
    await addAudit(db, { at: services.now(), account: null, action: 'import-divisions', division: null });
    return divisions.length;
  });
}
