/** The account of whoever is signed in, and what can be done about what stands for it. */
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { signInWith } from '../../../client/sign-in';
import { signOut } from '../../../client/sign-out';
import { wordsFor, type Words } from '../../../components/refusal-words';
import type { AccountView } from '../../../contract/read-account';

export type Account =
  | { stage: 'loading' | 'signed-out' }
  | { stage: 'failed'; words: Words }
  | { stage: 'shown'; account: AccountView; fault: string | null };

export function useAccount(invitation: string | undefined) {
  const [account, setAccount] = useState<Account>({ stage: 'loading' });

  const load = useCallback(async () => {
    const no = await signInWith(invitation);
    const reply = no ?? (await askOffice('readAccount', {}));
    if ('output' in reply) setAccount({ stage: 'shown', account: reply.output, fault: null });
    else setAccount({ stage: 'failed', words: wordsFor(reply) });
  }, [invitation]);
  useEffect(() => void load(), [load]);

  const sayFault = (fault: string) => setAccount((shown) => (shown.stage === 'shown' ? { ...shown, fault } : shown));

  const remove = async (binding: string) => {
    const reply = await askOffice('endBinding', { binding });
    if ('output' in reply) await load();
    else sayFault(wordsFor(reply).title);
  };

  const leave = async () => {
    const no = await signOut();
    if (no) sayFault(wordsFor(no).title);
    else setAccount({ stage: 'signed-out' });
  };

  return { account, load, remove, leave, sayFault };
}
