/** Whoever opens the link of an invitation is bound by it, and goes on. */
import { useCallback, useEffect, useState } from 'react';
import { signInWith } from '../../../client/sign-in';
import { Notice } from '../../../components/Notice';
import { wordsFor, type Words } from '../../../components/refusal-words';
import { enter } from './enter';

export function LoginByInvitation({ invitation }: { invitation: string }) {
  const [trouble, setTrouble] = useState<Words | null>(null);
  const open = useCallback(async () => {
    const no = await signInWith(invitation);
    setTrouble(no && wordsFor(no));
    if (!no) enter();
  }, [invitation]);
  useEffect(() => void open(), [open]);
  return trouble && <Notice words={trouble} onRetry={() => void open()} />;
}
