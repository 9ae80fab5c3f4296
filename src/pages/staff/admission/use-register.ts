/** The register of a community: of whoever is signed in, or of a scanned code. */
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import type { Words } from '../../../components/refusal-words';
import type { Register } from '../../../contract/read-register';
import { isRefusal } from '../../../contract/refusal';
import { staffWords } from '../staff-refusal-words';

export type RegisterState =
  { stage: 'loading' } | { stage: 'failed'; words: Words } | { stage: 'shown'; register: Register };

export function useRegister(code: string | undefined) {
  const [state, setState] = useState<RegisterState>({ stage: 'loading' });

  const load = useCallback(async () => {
    const reply = await askOffice('readRegister', code ? { code } : {});
    if (isRefusal(reply) || 'unavailable' in reply) return setState({ stage: 'failed', words: staffWords(reply) });
    setState({ stage: 'shown', register: reply.output });
  }, [code]);

  useEffect(() => void load(), [load]);

  return { state, load };
}
