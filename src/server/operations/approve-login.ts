import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { bindAccount } from '../bind-account';
import type { Context } from '../context';
import { readLoginScene } from '../login-scene';
import { addAudit } from '../store/audit';
import { takeLoginRequest } from '../store/login-requests';

/** Binds the browser that opened the request to the asking account, and no other browser, once. */
export async function approveLogin(
  input: Input<'approveLogin'>,
  context: Context,
): Promise<Output<'approveLogin'> | Refusal> {
  const serial = readLoginScene(context.keys.code, input.login);
  if (!serial) return refuse('login-void');
  const account = context.account!;
  const at = context.now();
  return context.db.transaction(async (db) => {
    const taken = await takeLoginRequest(db, serial, input.number, at);
    const action = taken ? 'login-approved' : 'login-refused';
    await addAudit(db, { at, account: account.id, action, division: account.division });
    if (!taken) return refuse('login-void');
    await bindAccount(db, context, account, { kind: 'browser', hash: taken.deviceHash });
    return {};
  });
}
