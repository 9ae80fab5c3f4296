import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import { browserKey } from '../account-key';
import type { Context } from '../context';
import { readLoginScene } from '../login-scene';
import { loginState } from '../store/login-requests';

/** Told to the browser that opened the request, and to no other. */
export async function awaitLogin(
  input: Input<'awaitLogin'>,
  context: Context,
): Promise<Output<'awaitLogin'> | Refusal> {
  const serial = readLoginScene(context.keys.code, input.login);
  const device = browserKey(context, input.device);
  const state = serial && (await loginState(context.db, serial, device, context.now()));
  return state ? { state } : refuse('login-void');
}
