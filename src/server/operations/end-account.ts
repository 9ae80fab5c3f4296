import type { Input, Output } from '../../contract/operations';
import { isRefusal, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { endNamed } from '../end-named';
import { namedAccount } from '../named-account';

/** Whoever stands for the account is out at the next question. */
export const endAccount = (input: Input<'endAccount'>, context: Context): Promise<Output<'endAccount'> | Refusal> =>
  context.db.transaction(async (db) => {
    const account = await namedAccount(db, input);
    if (isRefusal(account)) return account;
    await endNamed(db, context, account);
    return {};
  });
