/** `minping import-duties FILE`: takes in a version of the three lists 三张清单 whole, or refuses it with every bad line. */
import { readDutyTable } from '../domain/complaint/duty-table';
import type { Services } from '../server/context';
import { addAudit } from '../server/store/audit';
import { findDivision } from '../server/store/divisions';
import { addDuties, type DutyListNamed } from '../server/store/duties';
import { readRows, refuseBadRows } from './read-rows';
import { UsageFault } from './usage-fault';

/** Characters: as many as `handleComplaint` takes in. */
const VERSION_LIMIT = 40;

/**
 * @returns how many items the file held
 * @throws UsageFault naming every bad line, or what else stands in the way; nothing of the file is then kept
 */
export async function importDuties(services: Services, file: string, named: DutyListNamed): Promise<number> {
  const { version, region } = named;
  if (version === '' || version.length > VERSION_LIMIT) {
    throw new UsageFault(`--version has to name the lists in 1 to ${VERSION_LIMIT} characters, such as 常州-2026-1.`);
  }
  if (named.source.trim() === '') {
    throw new UsageFault('--source has to name the notice by which the lists were published.');
  }
  const read = await readRows(file, ['list', 'number', 'title', 'basis']);
  const { duties, faults } = readDutyTable(
    read.map(({ line, cells }) => ({
      line,
      list: cells.list!,
      number: cells.number!,
      title: cells.title!,
      basis: cells.basis!,
    })),
  );
  refuseBadRows(file, faults);
  await services.db.transaction(async (db) => {
    if (!(await findDivision(db, region))) {
      throw new UsageFault(`There is no division ${region}; import it first with minping import-divisions.`);
    }
    if (!(await addDuties(db, named, duties, services.now()))) {
      throw new UsageFault(
        `The version ${version} exists, and refusals may have been judged against it. Give the lists another --version.`,
      );
    }
    await addAudit(db, { at: services.now(), account: null, action: 'import-duties', division: region });
  });
  return duties.length;
}
