/** Rounds and drafts of an official's division. */
import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { wordsFor, type Words } from '../../../components/refusal-words';
import type { Rounds } from '../../../contract/read-rounds';
import { isRefusal } from '../../../contract/refusal';

export function useRounds(signedIn: boolean) {
  const [rounds, setRounds] = useState<Rounds | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);

  const load = useCallback(async () => {
    if (!signedIn) return;
    const reply = await askOffice('readRounds', {});
    const no = isRefusal(reply) || 'unavailable' in reply ? reply : null;
    setTrouble(no && wordsFor(no));
    if ('output' in reply) setRounds(reply.output);
  }, [signedIn]);

  useEffect(() => void load(), [load]);
  // Somebody else may have proposed or sealed meanwhile.
  useDidShow(() => void load());

  return { rounds, trouble, load };
}
