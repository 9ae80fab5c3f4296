/** Departments 部门, as stored. */
import type { Queries } from './database';

export interface Department {
  id: string;
  division: string;
  name: string;
  closed: boolean;
}

const COLUMNS = 'id, division, name, closed_at is not null as closed';

/** With the contact desk, where one is known. */
export type DepartmentLine = Department & { contact: string | null };

/** Of a division itself, those that stand first. */
export const departmentsAt = (db: Queries, division: string): Promise<DepartmentLine[]> =>
  db.query<DepartmentLine>(
    `select ${COLUMNS}, contact from department where division = $1 order by closed_at is not null, created_at, id`,
    [division],
  );

/** Those that stand in one of these divisions and are not closed, the narrowest division's first. */
export const departmentsIn = (db: Queries, divisions: readonly string[]): Promise<Department[]> =>
  db.query<Department>(
    `select ${COLUMNS} from department where division = any($1) and closed_at is null
     order by length(division) desc, name`,
    [divisions],
  );

/** Closed ones too. */
export const departmentsNamed = (db: Queries, ids: readonly string[]): Promise<Department[]> =>
  db.query<Department>(`select ${COLUMNS} from department where id = any($1::uuid[])`, [ids]);

export async function findDepartment(db: Queries, id: string): Promise<Department | null> {
  const [department] = await db.query<Department>(`select ${COLUMNS} from department where id = $1`, [id]);
  return department ?? null;
}

/** Whether another department that stands in the division has this name. Until the transaction ends nobody else names one there. */
export async function nameIsTaken(db: Queries, { id, division, name }: Omit<Department, 'closed'>): Promise<boolean> {
  await db.query('select from division where code = $1 for no key update', [division]);
  const rows = await db.query(
    'select from department where division = $1 and name = $2 and id <> $3 and closed_at is null',
    [division, name, id],
  );
  return rows.length > 0;
}

export async function addDepartment(db: Queries, { id, division, name }: Department, now: Date): Promise<void> {
  await db.query('insert into department (id, division, name, created_at) values ($1, $2, $3, $4)', [
    id,
    division,
    name,
    now,
  ]);
}

export async function changeDepartment(db: Queries, { id, name, closed }: Department, now: Date): Promise<void> {
  await db.query(
    'update department set name = $2, closed_at = case when $3 then coalesce(closed_at, $4) end where id = $1',
    [id, name, closed, now],
  );
}

/** Of these divisions, closed ones too. Until the transaction ends nobody else names one there. */
export async function holdDepartmentsAt(db: Queries, divisions: readonly string[]): Promise<DepartmentLine[]> {
  await db.query('select from division where code = any($1) order by code for no key update', [divisions]);
  return db.query<DepartmentLine>(
    `select ${COLUMNS}, contact from department where division = any($1) order by division, created_at, id`,
    [divisions],
  );
}

export async function saveContact(db: Queries, id: string, contact: string | null): Promise<void> {
  await db.query('update department set contact = $2 where id = $1', [id, contact]);
}
