/** Invitation 邀请: a link that opens a session, for as long as it stands. */
import { createHash } from 'node:crypto';
import type { Services } from './context';
import { accountAt, addInvitation, type Account } from './store/accounts';

export const hashInvitation = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

/** @returns the token for the link; only its hash is stored */
export async function invite(
  services: Pick<Services, 'db' | 'now' | 'randomBytes'>,
  to: Pick<Account, 'id' | 'role' | 'division'> & Partial<Account>,
  terms: { hours: number; singleUse: boolean },
): Promise<string> {
  const token = services.randomBytes(16).toString('base64url');
  const now = services.now();
  const account = await accountAt(services.db, { department: null, name: '', ...to }, now);
  await addInvitation(services.db, {
    tokenHash: hashInvitation(token),
    account,
    now,
    expiresAt: new Date(now.getTime() + terms.hours * 3_600_000),
    singleUse: terms.singleUse,
  });
  return token;
}
