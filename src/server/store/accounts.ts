/** Accounts 账号, their invitations and the audit trail, as stored. */
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

/** The account, unless it is revoked. */
export async function findAccount(db: Queries, id: string): Promise<Account | null> {
  const [account] = await db.query<Account>(
    'select id, role, division, department, name from account where id = $1 and revoked_at is null',
    [id],
  );
  return account ?? null;
}

/** The account of a role at a division; `account` becomes it where there is none yet. @returns its id */
export async function accountAt(db: Queries, account: Account, now: Date): Promise<string> {
  const { id, role, division, department, name } = account;
  const [existing] = await db.query<{ id: string }>(
    `select id from account
     where role = $1 and division = $2 and department is not distinct from $3 and revoked_at is null
     order by created_at limit 1`,
    [role, division, department],
  );
  if (existing) return existing.id;
  await db.query(
    'insert into account (id, role, division, department, name, created_at) values ($1, $2, $3, $4, $5, $6)',
    [id, role, division, department, name, now],
  );
  return id;
}

export async function addInvitation(
  db: Queries,
  invitation: { tokenHash: Buffer; account: string; now: Date; expiresAt: Date; singleUse: boolean },
): Promise<void> {
  await db.query(
    'insert into invitation (token_hash, account, created_at, expires_at, single_use) values ($1, $2, $3, $4, $5)',
    [invitation.tokenHash, invitation.account, invitation.now, invitation.expiresAt, invitation.singleUse],
  );
}

/** Uses an invitation: the account it opens, or `null` when it is unknown, expired, revoked or used up. */
export async function useInvitation(db: Queries, tokenHash: Buffer, now: Date): Promise<Account | null> {
  const [account] = await db.query<Account>(
    `update invitation set used_at = $2 from account
     where token_hash = $1 and account.id = invitation.account and account.revoked_at is null
       and expires_at > $2 and invitation.revoked_at is null and not (single_use and used_at is not null)
     returning account.id, account.role, account.division, account.department, account.name`,
    [tokenHash, now],
  );
  return account ?? null;
}

export async function addAudit(
  db: Queries,
  entry: { at: Date; account: string | null; action: string; division: string | null; complaint?: string },
): Promise<void> {
  await db.query('insert into audit (at, account, action, division, complaint) values ($1, $2, $3, $4, $5)', [
    entry.at,
    entry.account,
    entry.action,
    entry.division,
    entry.complaint ?? null,
  ]);
}
