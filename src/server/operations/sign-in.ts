import type { Input, Output } from '../../contract/operations';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal';
import { accountKey } from '../account-key';
import { bindAccount } from '../bind-account';
import type { Context } from '../context';
import { hashInvitation } from '../invitation';
import { openSession } from '../session';
import type { Account } from '../store/accounts';
import { addAudit } from '../store/audit';
import { endedAccountOf, signInBound, type Bound, type BoundKey } from '../store/bindings';
import type { Queries } from '../store/database';
import { findDivision } from '../store/divisions';
import { invitedAccount, takeInvitation } from '../store/invitations';
import { placeOf } from '../views';

/** Opens a session for whoever holds a standing invitation, who is bound by it, or is bound already; and writes it down. */
export async function signIn(input: Input<'signIn'>, context: Context): Promise<Output<'signIn'> | Refusal> {
  const key = accountKey(context, input.device);
  if (!key) return refuse('identity-required');
  const { invitation } = input;
  const now = context.now();
  const bound = await context.db.transaction(async (db) => {
    const found = await (invitation === undefined ? again(db, context, key) : invited(db, context, key, invitation));
    if (!isRefusal(found)) await audit(db, 'sign-in', found.account, now);
    return found;
  });
  if (isRefusal(bound)) return bound;
  const { role, division } = bound.account;
  const place = await findDivision(context.db, division);
  return { session: await openSession(context.keys.session, bound.binding, now), role, division: placeOf(place!) };
}

async function invited(db: Queries, context: Context, key: BoundKey, invitation: string): Promise<Bound | Refusal> {
  const hash = hashInvitation(invitation);
  const account = await takeInvitation(db, hash, context.now());
  if (account) return bindAccount(db, context, account, key);
  const once = await invitedAccount(db, hash);
  if (once?.ended) await audit(db, 'sign-in-refused', once, context.now());
  // Whoever was bound by the link opens it again, or never heard that it was used.
  const bound = once && (await signInBound(db, key, once.id, context.now()));
  return bound ?? refuse('invitation-void');
}

async function again(db: Queries, context: Context, key: BoundKey): Promise<Bound | Refusal> {
  const bound = await signInBound(db, key, null, context.now());
  if (bound) return bound;
  const ended = await endedAccountOf(db, key);
  if (!ended) return refuse('session-required');
  await audit(db, 'sign-in-refused', ended, context.now());
  return refuse('account-ended');
}

const audit = (db: Queries, action: 'sign-in' | 'sign-in-refused', { id, division }: Account, at: Date) =>
  addAudit(db, { at, account: id, action, division });
