/** One complaint as the server tells it, read again whenever asked. What is on the page stays there meanwhile. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseNamed } from '../../../client/case-step';
import { askOffice } from '../../../client/ask-office';
import type { Words } from '../../../components/refusal-words';
import type { CaseView } from '../../../contract/read-case';
import { staffWords } from '../staff-refusal-words';

export type Reading =
  | { stage: 'loading' }
  | { stage: 'failed'; words: Words }
  /** `trouble`: why there is no newer one. */
  | { stage: 'shown'; view: CaseView; trouble: Words | null; refreshing: boolean };

export function useCase({ community, complaint }: CaseNamed) {
  const [reading, setReading] = useState<Reading>({ stage: 'loading' });
  const last = useRef(0);

  const refresh = useCallback(async () => {
    const asked = (last.current += 1);
    setReading((before) => (before.stage === 'shown' ? { ...before, refreshing: true } : { stage: 'loading' }));
    const reply = await askOffice('readCase', { community, id: complaint });
    if (asked !== last.current) return;
    setReading((before) => {
      if ('output' in reply) return { stage: 'shown', view: reply.output, trouble: null, refreshing: false };
      const words = staffWords(reply);
      return before.stage === 'shown' ? { ...before, trouble: words, refreshing: false } : { stage: 'failed', words };
    });
  }, [community, complaint]);

  useEffect(() => void refresh(), [refresh]);

  return { reading, refresh };
}
