import type { Input, Output } from '../../contract/operations';
import { isRefusal, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { namedAccount } from '../named-account';
import { addAudit } from '../store/audit';
import { revokeInvitations } from '../store/invitations';

/** Doing it twice is doing it once. */
export const revokeInvitation = (
  input: Input<'revokeInvitation'>,
  context: Context,
): Promise<Output<'revokeInvitation'> | Refusal> =>
  context.db.transaction(async (db) => {
    const account = await namedAccount(db, input);
    if (isRefusal(account)) return account;
    const at = context.now();
    if (await revokeInvitations(db, account.id, null, at)) {
      const { id: subject, division } = account;
      await addAudit(db, { at, account: context.account!.id, action: 'invitation-revoked', division, subject });
    }
    return {};
  });
