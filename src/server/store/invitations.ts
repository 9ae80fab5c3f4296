/** Invitations 邀请, as stored: only a hash of what the link carries is kept. */
import type { Account } from './accounts';
import type { Queries } from './database';

export interface StoredInvitation {
  tokenHash: Buffer;
  account: string;
  now: Date;
  expiresAt: Date;
  singleUse: boolean;
  invitedBy: string | null;
}

/** An invitation that is known already stays as it is. @returns whether it was added */
export async function addInvitation(db: Queries, invitation: StoredInvitation): Promise<boolean> {
  const added = await db.query(
    `insert into invitation (token_hash, account, created_at, expires_at, single_use, invited_by)
     values ($1, $2, $3, $4, $5, $6) on conflict (token_hash) do nothing returning token_hash`,
    [
      invitation.tokenHash,
      invitation.account,
      invitation.now,
      invitation.expiresAt,
      invitation.singleUse,
      invitation.invitedBy,
    ],
  );
  return added.length > 0;
}

/** Takes an invitation: the account it opens, or `null` when it is unknown, expired, revoked or used up. */
export async function takeInvitation(db: Queries, tokenHash: Buffer, now: Date): Promise<Account | null> {
  const [account] = await db.query<Account>(
    `update invitation set used_at = $2 from account
     where token_hash = $1 and account.id = invitation.account and account.revoked_at is null
       and expires_at > $2 and invitation.revoked_at is null and not (single_use and used_at is not null)
     returning account.id, account.role, account.division, account.department, account.name`,
    [tokenHash, now],
  );
  return account ?? null;
}

/** Whose account a link is for, though it may open nothing any more, and whether that account was ended. */
export async function invitedAccount(db: Queries, tokenHash: Buffer): Promise<(Account & { ended: boolean }) | null> {
  const [account] = await db.query<Account & { ended: boolean }>(
    `select account.id, role, division, department, name, account.revoked_at is not null as ended
     from invitation join account on account.id = invitation.account where token_hash = $1`,
    [tokenHash],
  );
  return account ?? null;
}

/** Those of an account that nobody has used yet. @param but not this one @returns whether there were any */
export async function revokeInvitations(db: Queries, account: string, but: Buffer | null, now: Date): Promise<boolean> {
  const revoked = await db.query(
    `update invitation set revoked_at = $3
     where account = $1 and token_hash is distinct from $2 and used_at is null and revoked_at is null and expires_at > $3
     returning account`,
    [account, but, now],
  );
  return revoked.length > 0;
}
