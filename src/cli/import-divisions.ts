/** `minping import-divisions FILE`: takes a division table in whole, or refuses it with every bad line. */
import { parse } from 'csv-parse/sync';
import { readDivisionTable, type DivisionRow } from '../domain/division-table';
import { addAudit } from '../server/store/audit';
import { allDivisionCodes, saveDivisions } from '../server/store/divisions';
import type { Services } from '../server/context';
import { readText } from './read-file';
import { UsageFault } from './usage-fault';

const REQUIRED = ['code', 'parent', 'level', 'name'] as const;

/**
 * @returns how many divisions the file held
 * @throws UsageFault naming every bad line; nothing of the file is then kept
 */
export async function importDivisions(services: Services, file: string): Promise<number> {
  const rows = readRows(await readText(file, 'save it as «CSV UTF-8» and try again'), file);
  return services.db.transaction(async (db) => {
    const { divisions, faults } = readDivisionTable(rows, await allDivisionCodes(db));
    if (faults.length > 0) {
      const shown = faults.slice(0, 20).map(({ line, reason }) => `  line ${line}: ${reason}`);
      const more = faults.length > 20 ? [`  and ${faults.length - 20} more`] : [];
      throw new UsageFault([`${file} was not imported; nothing of it was kept:`, ...shown, ...more].join('\n'));
    }
    await saveDivisions(db, divisions);
    await addAudit(db, { at: services.now(), account: null, action: 'import-divisions', division: null });
    return divisions.length;
  });
}

function readRows(text: string, file: string): DivisionRow[] {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(text, { columns: true, bom: true, trim: true, info: true, skip_empty_lines: true }) as never;
  } catch (fault) {
    throw new UsageFault(`${file} was not imported: ${(fault as Error).message}`);
  }
  if (records.length === 0) throw new UsageFault(`${file} has no rows under its header; nothing was imported.`);
  const missing = REQUIRED.filter((column) => !(column in records[0]!.record));
  if (missing.length > 0) {
    throw new UsageFault(
      `${file} has no column ${missing.join(', ')}. It needs ${REQUIRED.join(', ')}, and may have setting (urban or rural) and population.`,
    );
  }
  return records.map(({ record, info }) => ({
    line: info.lines,
    code: record.code!,
    parent: record.parent!,
    level: record.level!,
    name: record.name!,
    setting: record.setting ?? '',
    population: record.population ?? '',
  }));
}
