/** Departments 部门 by name, as stored. */
import type { Queries } from './database';

export interface NamedDepartment {
  id: string;
  division: string;
  name: string;
}

/** Open ones of these divisions, the wider division's first. */
export const departmentsOf = (db: Queries, divisions: readonly string[]): Promise<NamedDepartment[]> =>
  db.query<NamedDepartment>(
    `select id, division, name from department where division = any($1) and closed_at is null
     order by length(division) desc, name`,
    [divisions],
  );

/** Closed ones too. */
export const departmentsNamed = (db: Queries, ids: readonly string[]): Promise<NamedDepartment[]> =>
  db.query<NamedDepartment>('select id, division, name from department where id = any($1::uuid[])', [ids]);
