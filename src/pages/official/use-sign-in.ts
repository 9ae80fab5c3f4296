/** A page of officials begins by turning the invitation in its address into a session, where it has one. */
import { useCallback, useEffect, useState } from 'react';
import { signInWith } from '../../client/sign-in';
import { wordsFor, type Words } from '../../components/refusal-words';

export function useSignIn(invitation: string | undefined) {
  const [signedIn, setSignedIn] = useState(!invitation);
  const [trouble, setTrouble] = useState<Words | null>(null);

  const signIn = useCallback(async () => {
    const no = await signInWith(invitation);
    setTrouble(no && wordsFor(no));
    setSignedIn(!no);
  }, [invitation]);

  useEffect(() => void signIn(), [signIn]);

  return { signedIn, trouble, signIn };
}
