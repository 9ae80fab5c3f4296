import type { Input, Output } from '../../contract/operations';
import { isRefusal, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { invitedLink } from '../invited-link';
import { namedAccount } from '../named-account';

/** Another link to the same account: the first was lost or has expired, or somebody has a new phone. */
export const inviteAgain = (input: Input<'inviteAgain'>, context: Context): Promise<Output<'inviteAgain'> | Refusal> =>
  context.db.transaction(async (db) => {
    const account = await namedAccount(db, input);
    return isRefusal(account) ? account : invitedLink(db, context, input.id, account);
  });
