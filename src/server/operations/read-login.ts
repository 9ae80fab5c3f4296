import type { Input, Output } from '../../contract/operations';
import { refuse, type Refusal } from '../../contract/refusal';
import type { Context } from '../context';
import { readLoginScene } from '../login-scene';
import { findLoginRequest } from '../store/login-requests';

/** What a phone is asked to approve. */
export async function readLogin(input: Input<'readLogin'>, context: Context): Promise<Output<'readLogin'> | Refusal> {
  const serial = readLoginScene(context.keys.code, input.login);
  const request = serial && (await findLoginRequest(context.db, serial, context.now()));
  if (!request) return refuse('login-void');
  const { numbers, system, openedAt, expiresAt } = request;
  return { numbers, system, openedAt: openedAt.toISOString(), expiresAt: expiresAt.toISOString() };
}
