/** Ends an account, and writes it down; without an account an operator does it. */
import type { Context } from './context';
import { endAccount, type Account } from './store/accounts';
import { addAudit } from './store/audit';
import type { Queries } from './store/database';

export async function endNamed(
  db: Queries,
  context: Pick<Context, 'now' | 'account'>,
  { id, division }: Account,
): Promise<void> {
  const at = context.now();
  if (!(await endAccount(db, id, at))) return;
  await addAudit(db, { at, account: context.account?.id ?? null, action: 'account-ended', division, subject: id });
}
