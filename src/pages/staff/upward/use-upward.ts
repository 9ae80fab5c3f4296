/** Whom a staff member may rate, and whether they have. */
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import type { Words } from '../../../components/refusal-words';
import type { Upward } from '../../../contract/read-upward';
import { isRefusal } from '../../../contract/refusal';
import { staffWords } from '../staff-refusal-words';

export type UpwardState = { stage: 'loading' } | { stage: 'failed'; words: Words } | { stage: 'shown'; upward: Upward };

export function useUpward() {
  const [state, setState] = useState<UpwardState>({ stage: 'loading' });

  const load = useCallback(async () => {
    const reply = await askOffice('readUpward', {});
    if (isRefusal(reply) || 'unavailable' in reply) return setState({ stage: 'failed', words: staffWords(reply) });
    setState({ stage: 'shown', upward: reply.output });
  }, []);

  useEffect(() => void load(), [load]);

  return { state, load };
}
