/** The link and code of an invitation by an account. Sending the same request again gives the same link. */
import type { Invited } from '../contract/invite-account';
import type { Context } from './context';
import { addInvited, INVITATION_HOURS } from './invitation';
import { hmac } from './keys';
import { qrImage } from './qr-image';
import type { Account } from './store/accounts';
import type { Queries } from './store/database';

/** @param request id the page made */
export async function invitedLink(db: Queries, context: Context, request: string, account: Account): Promise<Invited> {
  const token = hmac(context.keys.account, `invitation:${request}`).subarray(0, 16).toString('base64url');
  const terms = { hours: INVITATION_HOURS, singleUse: true };
  const expiresAt = await addInvited(db, context.now(), token, account, context.account!.id, terms);
  const base = context.publicAddress();
  // The token stands behind the #, so that it is not sent with the page's address.
  const query = `invitation=${token}`;
  const link = base && `${base}/#/pages/staff/login?${query}`;
  return { invitation: token, link, qr: await qrImage(link ?? query), expiresAt: expiresAt.toISOString() };
}
