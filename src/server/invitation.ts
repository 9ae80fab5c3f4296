/** Invitation 邀请: a link that binds an account to whoever opens it, for as long as it stands. */
import { createHash } from 'node:crypto';
import type { Services } from './context';
import { addAccount, type Account } from './store/accounts';
import { addAudit } from './store/audit';
import type { Queries } from './store/database';
import { addInvitation, revokeInvitations } from './store/invitations';

export const hashInvitation = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

/** For how long a real invitation stands. */
export const INVITATION_HOURS = 72;

export interface InvitationTerms {
  hours: number;
  singleUse: boolean;
}

/**
 * An account that is known by its id gets one more invitation, and what of its earlier ones nobody has used is void.
 * @param by the account that invites; `null`: an operator
 * @returns when it expires
 */
export async function addInvited(
  db: Queries,
  now: Date,
  token: string,
  account: Account,
  by: string | null,
  { hours, singleUse }: InvitationTerms,
): Promise<Date> {
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  const tokenHash = hashInvitation(token);
  await addAccount(db, account, now);
  if (singleUse) await revokeInvitations(db, account.id, tokenHash, now);
  if (await addInvitation(db, { tokenHash, account: account.id, now, expiresAt, singleUse, invitedBy: by })) {
    await addAudit(db, { at: now, account: by, action: 'invited', division: account.division, subject: account.id });
  }
  return expiresAt;
}

/** By an operator. @returns the token for the link; only its hash is stored */
export async function invite(
  services: Pick<Services, 'db' | 'now' | 'randomBytes'>,
  to: Pick<Account, 'id' | 'role' | 'division'> & Partial<Account>,
  terms: InvitationTerms,
): Promise<string> {
  const token = services.randomBytes(16).toString('base64url');
  const account = { department: null, name: '', ...to };
  await services.db.transaction((db) => addInvited(db, services.now(), token, account, null, terms));
  return token;
}
