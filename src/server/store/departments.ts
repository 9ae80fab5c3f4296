/** Departments 部门, as stored. */
import type { Queries } from './database';

export interface Department {
  id: string;
  name: string;
}

export const departmentsNamed = (db: Queries, ids: readonly string[]): Promise<Department[]> =>
  db.query<Department>('select id, name from department where id = any($1::uuid[])', [ids]);

/** Those that stand in one of these divisions, and are not closed. */
export const departmentsIn = (db: Queries, divisions: readonly string[]): Promise<Department[]> =>
  db.query<Department>(
    'select id, name from department where division = any($1) and closed_at is null order by division desc, name',
    [divisions],
  );
