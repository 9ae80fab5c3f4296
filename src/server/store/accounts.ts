/** Accounts 账号, as stored: each one person's at one desk. */
import type { Role } from '../../domain/role';
import type { Queries } from './database';

export interface Account {
  id: string;
  role: Role;
  division: string;
  /** Of an account with the role `department`: which. */
  department: string | null;
  /** What whoever invited them calls them. */
  name: string;
}

const COLUMNS = 'account.id, account.role, account.division, account.department, account.name';

/** Whether it stands or was ended. */
export async function findAccount(db: Queries, id: string): Promise<(Account & { ended: boolean }) | null> {
  const [account] = await db.query<Account & { ended: boolean }>(
    `select ${COLUMNS}, revoked_at is not null as ended from account where id = $1`,
    [id],
  );
  return account ?? null;
}

/** Adds an account; one that is known by its id stays as it is. */
export async function addAccount(db: Queries, account: Account, now: Date): Promise<void> {
  await db.query(
    `insert into account (id, role, division, department, name, created_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do nothing`,
    [account.id, account.role, account.division, account.department, account.name, now],
  );
}

/** Ends an account with its bindings and invitations. @returns whether it stood until now */
export async function endAccount(db: Queries, id: string, now: Date): Promise<boolean> {
  const ended = await db.query('update account set revoked_at = $2 where id = $1 and revoked_at is null returning id', [
    id,
    now,
  ]);
  await db.query('update binding set ended_at = $2 where account = $1 and ended_at is null', [id, now]);
  await db.query('update invitation set revoked_at = $2 where account = $1 and revoked_at is null', [id, now]);
  return ended.length > 0;
}

/** The accounts that stand in a department. */
export const accountsIn = (db: Queries, department: string): Promise<Account[]> =>
  db.query<Account>(`select ${COLUMNS} from account where department = $1 and revoked_at is null`, [department]);
