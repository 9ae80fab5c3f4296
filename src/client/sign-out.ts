/** Sign-out 退出登录: ends what is bound here, and forgets it and what was written by it. */
import { isRefusal, type Refusal } from '../contract/refusal';
import { dropDevice } from './account-device';
import type { Unavailable } from './ask';
import { askOffice } from './ask-office';
import { clearDesk } from './clear-desk';
import { dropSession } from './session';

/** @returns what went wrong, or `null`; then nobody is signed in here */
export async function signOut(): Promise<Refusal | Unavailable | null> {
  const reply = await askOffice('signOut', {});
  if ('unavailable' in reply) return reply;
  // Ended already: as good as signed out.
  if (isRefusal(reply) && !['session-required', 'account-ended'].includes(reply.refusal)) return reply;
  dropSession();
  dropDevice();
  clearDesk();
  return null;
}
