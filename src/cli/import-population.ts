/** `minping import-population FILE`: takes in how many people of each age band and sex divisions have, or refuses it with every bad line. */
import { readPopulationTable } from '../domain/population-table';
import type { Services } from '../server/context';
import { addAudit } from '../server/store/audit';
import { allDivisionCodes } from '../server/store/divisions';
import { savePopulation } from '../server/store/population';
import { readRows, refuseBadRows } from './read-rows';

/**
 * @returns of how many divisions the file tells
 * @throws UsageFault naming every bad line; nothing of the file is then kept
 */
export async function importPopulation(services: Services, file: string): Promise<number> {
  const read = await readRows(file, ['division', 'age', 'sex', 'people']);
  const rows = read.map(({ line, cells }) => ({
    line,
    division: cells.division!,
    age: cells.age!,
    sex: cells.sex!,
    people: cells.people!,
  }));
  return services.db.transaction(async (db) => {
    const { cells, faults } = readPopulationTable(rows, await allDivisionCodes(db));
    refuseBadRows(file, faults);
    await savePopulation(db, cells);
    await addAudit(db, { at: services.now(), account: null, action: 'import-population', division: null });
    return new Set(cells.map(({ division }) => division)).size;
  });
}
