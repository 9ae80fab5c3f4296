/** Asks what staff, departments and officials may ask; a session that has run out is renewed by itself. */
import { officeOperations } from '../contract/office-operations';
import type { Input } from '../contract/operations';
import { isRefusal } from '../contract/refusal';
import { askerOf, type Reply } from './ask';
import { readSession } from './session';
import { signInAgain } from './sign-in';

const ask = askerOf(officeOperations);

export type OfficeName = keyof typeof officeOperations;

export async function askOffice<N extends OfficeName>(operation: N, input: Input<N>): Promise<Reply<N>> {
  const session = readSession();
  const reply = await ask(operation, input);
  if (!isRefusal(reply) || reply.refusal !== 'session-required') return reply;
  // Whatever was asked beside it may have renewed the session meanwhile.
  const renewed = readSession();
  const no = renewed !== null && renewed !== session ? null : await signInAgain();
  return no ?? ask(operation, input);
}
