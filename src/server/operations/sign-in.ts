import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { hashInvitation } from '../invitation';
import { openSession } from '../session';
import { addAudit, useInvitation } from '../store/accounts';
import { findDivision } from '../store/divisions';
import { placeOf } from '../views';

/** Opens a session for whoever holds a standing invitation, and writes it down. */
export async function signIn(input: Input<'signIn'>, context: Context): Promise<Output<'signIn'> | Refusal> {
  const now = context.now();
  const account = await context.db.transaction(async (db) => {
    const found = await useInvitation(db, hashInvitation(input.invitation), now);
    if (found) await addAudit(db, { at: now, account: found.id, action: 'sign-in', division: found.division });
    return found;
  });
  const division = account && (await findDivision(context.db, account.division));
  if (!division) return refuse('invitation-void');
  return {
    session: await openSession(context.keys.session, account.id, now),
    role: account.role,
    division: placeOf(division),
  };
}
