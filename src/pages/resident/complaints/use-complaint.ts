/** One complaint as the server tells it, read again whenever asked. What is on the page stays there meanwhile. */
import Taro from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { ask } from '../../../client/ask';
import { wordsFor, type Words } from '../../../components/refusal-words';
import type { ComplaintView } from '../../../contract/read-complaint';
import { isRefusal } from '../../../contract/refusal';

export type Following =
  | { stage: 'asking' }
  | { stage: 'loading' }
  /** No complaint has this reference: it was mistyped. */
  | { stage: 'unknown'; words: string }
  | { stage: 'failed'; words: Words }
  | { stage: 'shown' | 'refreshing'; complaint: ComplaintView; fault: Words | null };

export function useComplaint(reference: string) {
  const [following, setFollowing] = useState<Following>({ stage: 'asking' });

  const refresh = useCallback(async () => {
    if (reference === '') return;
    setFollowing((before) => ('complaint' in before ? { ...before, stage: 'refreshing' } : { stage: 'loading' }));
    const reply = await ask('readComplaint', { reference });
    setFollowing((before) => {
      if ('output' in reply) return { stage: 'shown', complaint: reply.output, fault: null };
      const words = wordsFor(reply);
      if (isRefusal(reply)) return { stage: 'unknown', words: `${words.title}。${words.advice}` };
      return 'complaint' in before ? { ...before, stage: 'shown', fault: words } : { stage: 'failed', words };
    });
    Taro.stopPullDownRefresh();
  }, [reference]);

  useEffect(() => void refresh(), [refresh]);

  return { following, refresh };
}
