/** A browser that waits to be signed in: shows a code, asks whether a phone has approved it, and goes on when one has. */
import { useCallback, useEffect, useState } from 'react';
import { browserDevice } from '../../../client/account-device';
import { askOffice } from '../../../client/ask-office';
import { signInAgain } from '../../../client/sign-in';
import { wordsFor, type Words } from '../../../components/refusal-words';
import type { LoginOpened } from '../../../contract/login';
import { isRefusal } from '../../../contract/refusal';
import { systemOf } from './system-of';

/** In milliseconds: seen at once, and four hundred questions in the life of three codes. */
const ASK_EVERY = 1500;

export type Login =
  | { stage: 'loading' }
  | { stage: 'failed'; words: Words }
  | { stage: 'waiting' | 'expired'; opened: LoginOpened }
  | { stage: 'in' };

export function useLogin(): { login: Login; open: () => Promise<void> } {
  const [login, setLogin] = useState<Login>({ stage: 'loading' });

  const open = useCallback(async () => {
    setLogin({ stage: 'loading' });
    const no = await signInAgain();
    if (!no) return setLogin({ stage: 'in' });
    const reply = isRefusal(no)
      ? await askOffice('openLogin', { device: browserDevice(), system: systemOf(navigator.userAgent) })
      : no;
    if ('output' in reply) return setLogin({ stage: 'waiting', opened: reply.output });
    setLogin({ stage: 'failed', words: wordsFor(reply) });
  }, []);

  useEffect(() => void open(), [open]);

  useEffect(() => {
    if (login.stage !== 'waiting') return undefined;
    const { opened } = login;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const look = async () => {
      const reply = await askOffice('awaitLogin', { login: opened.login, device: browserDevice() });
      if (!current) return;
      if (isRefusal(reply)) return setLogin({ stage: 'expired', opened });
      const approved = 'output' in reply && reply.output.state === 'approved';
      // What did not get through is asked again.
      if (approved && (await signInAgain()) === null) return setLogin({ stage: 'in' });
      timer = setTimeout(() => void look(), ASK_EVERY);
    };
    timer = setTimeout(() => void look(), ASK_EVERY);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [login]);

  return { login, open };
}
