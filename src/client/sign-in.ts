/** Sign-in 登录: turns an invitation, or what is bound already, into a session. */
import { isRefusal, type Refusal } from '../contract/refusal';
import { signIn } from '../contract/sign-in';
import { boundDevice } from './account-device';
import { askerOf, type Unavailable } from './ask';
import { dropSession, keepSession, readSession } from './session';

const ask = askerOf({ signIn });

/** Does nothing without an invitation. @returns what went wrong, or `null` */
export const signInWith = async (invitation: string | undefined): Promise<Refusal | Unavailable | null> =>
  invitation ? open({ invitation }) : null;

/** With the person or browser that is bound. @returns what went wrong, or `null` */
export const signInAgain = (): Promise<Refusal | Unavailable | null> => open({});

async function open(by: { invitation?: string }): Promise<Refusal | Unavailable | null> {
  const reply = await ask('signIn', { ...by, ...boundDevice() });
  if ('output' in reply) {
    keepSession(reply.output);
    return null;
  }
  // The page is opened again with the link in its address: used up, but the session it opened is there.
  if (isRefusal(reply) && reply.refusal === 'invitation-void' && by.invitation && readSession()) return null;
  // Nothing stands for an account here any more; a link that is void takes nothing away.
  if (isRefusal(reply) && !by.invitation) dropSession();
  return reply;
}
