/** Divisions 区划, as stored. */
import type { Division } from '../../domain/division';
import type { Queries } from './database';

const COLUMNS = 'code, parent, level, name, setting, population';

export async function findDivision(db: Queries, code: string): Promise<Division | null> {
  const [division] = await db.query<Division>(`select ${COLUMNS} from division where code = $1`, [code]);
  return division ?? null;
}

export const findDivisions = (db: Queries, codes: readonly string[]): Promise<Division[]> =>
  db.query<Division>(`select ${COLUMNS} from division where code = any($1) order by code`, [codes]);

/** Directly below `parent`, or the cities where it is `null`. */
export const divisionsBelow = (db: Queries, parent: string | null): Promise<Division[]> =>
  db.query<Division>(`select ${COLUMNS} from division where parent is not distinct from $1 order by code`, [parent]);

export const divisionsWithin = (db: Queries, region: string, level: Division['level']): Promise<Division[]> =>
  db.query<Division>(
    `select ${COLUMNS} from division where code >= $1 and code < $1 || ':' and level = $2 order by code`,
    [region, level],
  );

/** Divisions of a region with the words in their names, shortest names first. */
export const divisionsNamed = (db: Queries, region: string, words: string, limit: number): Promise<Division[]> =>
  db.query<Division>(
    `select ${COLUMNS} from division where code >= $1 and code < $1 || ':' and position($2 in name) > 0
     order by length(name), code limit $3`,
    [region, words, limit],
  );

/** A region and every division in it, parents first. */
export const divisionsOf = (db: Queries, region: string): Promise<Division[]> =>
  db.query<Division>(
    `select ${COLUMNS} from division where code >= $1 and code < $1 || ':' order by length(code), code`,
    [region],
  );

export async function allDivisionCodes(db: Queries): Promise<Set<string>> {
  const rows = await db.query<{ code: string }>('select code from division');
  return new Set(rows.map((row) => row.code));
}

/** Adds divisions, parents first; a code that exists already gets the new name, setting and, where given, population. */
export async function saveDivisions(db: Queries, divisions: readonly Division[]): Promise<void> {
  await db.query(
    `insert into division (${COLUMNS})
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::integer[])
     on conflict (code) do update
     set name = excluded.name, setting = excluded.setting, population = coalesce(excluded.population, division.population)`,
    [
      divisions.map((division) => division.code),
      divisions.map((division) => division.parent),
      divisions.map((division) => division.level),
      divisions.map((division) => division.name),
      divisions.map((division) => division.setting),
      divisions.map((division) => division.population),
    ],
  );
}
