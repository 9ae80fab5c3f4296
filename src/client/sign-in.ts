/** Sign-in 登录: turns the invitation a link carries into a session. */
import type { Refusal } from '../contract/refusal';
import { isRefusal } from '../contract/refusal';
import type { Unavailable } from './ask';
import { askOffice } from './ask-office';
import { keepSession, readSession } from './session';

/** Does nothing without an invitation. @returns what went wrong, or `null` */
export async function signInWith(invitation: string | undefined): Promise<Refusal | Unavailable | null> {
  if (!invitation) return null;
  const reply = await askOffice('signIn', { invitation });
  // The page is opened again with the link in its address: used up, but the session it opened is there.
  if (isRefusal(reply) && reply.refusal === 'invitation-void' && readSession()) return null;
  if (isRefusal(reply) || 'unavailable' in reply) return reply;
  keepSession(reply.output);
  return null;
}
