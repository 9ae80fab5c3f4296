/** The standing account a question names, if it has the desk the policy was asked about. */
import { refuse, type Refusal } from '../contract/refusal';
import type { Desk } from '../domain/may-invite';
import { findAccount, type Account } from './store/accounts';
import type { Queries } from './store/database';

export async function namedAccount(
  db: Queries,
  { account: id, role, division }: Desk & { account: string },
): Promise<Account | Refusal> {
  const account = await findAccount(db, id);
  const same = account?.role === role && account.division === division;
  return account && same && !account.ended ? account : refuse('account-unknown');
}
