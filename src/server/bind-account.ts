/** Binds an account to a person or browser, and writes down what came to stand and what ended by it. */
import type { Context } from './context';
import { uuidFrom } from './uuid-from';
import type { Account } from './store/accounts';
import { addAudit } from './store/audit';
import { bind, type Bound, type BoundKey } from './store/bindings';
import type { Queries } from './store/database';

/** Run in a transaction. */
export async function bindAccount(
  db: Queries,
  { now, randomBytes }: Pick<Context, 'now' | 'randomBytes'>,
  account: Account,
  key: BoundKey,
): Promise<Bound> {
  const at = now();
  const { id, fresh, former } = await bind(db, uuidFrom(randomBytes(16)), account.id, key, at);
  if (former) await addAudit(db, { at, account: former.account, action: 'unbound', division: former.division });
  if (fresh) await addAudit(db, { at, account: account.id, action: 'bound', division: account.division });
  return { binding: id, account };
}
