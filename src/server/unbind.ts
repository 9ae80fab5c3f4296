/** Ends a binding of the asking account, and writes it down. */
import type { Context } from './context';
import { addAudit } from './store/audit';
import { endBinding } from './store/bindings';

export async function unbind(context: Context, binding: string): Promise<void> {
  const { id, division } = context.account!;
  const at = context.now();
  await context.db.transaction(async (db) => {
    const ended = await endBinding(db, binding, id, at);
    if (ended) await addAudit(db, { at, account: id, action: 'unbound', division });
  });
}
