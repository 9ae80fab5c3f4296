/** Signed in 已登录: a page of staff begins by turning the invitation in its address into a session, where it has one. */
import { useCallback, useEffect, useState } from 'react';
import { signInWith } from '../../client/sign-in';
import type { Words } from '../../components/refusal-words';
import { staffWords } from './staff-refusal-words';

export type SignedIn = { is: 'signing-in' } | { is: 'signed-in' } | { is: 'refused'; words: Words };

export function useSignedIn(invitation: string | undefined) {
  const [state, setState] = useState<SignedIn>({ is: invitation ? 'signing-in' : 'signed-in' });

  const signIn = useCallback(async () => {
    const no = await signInWith(invitation);
    setState(no ? { is: 'refused', words: staffWords(no) } : { is: 'signed-in' });
  }, [invitation]);

  useEffect(() => void signIn(), [signIn]);

  return { signedIn: state, signIn };
}
