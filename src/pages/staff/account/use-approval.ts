/** A phone that is asked to sign in a browser: what it is asked, the number chosen, and what came of it. */
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { wordsFor, type Words } from '../../../components/refusal-words';
import type { LoginAsked } from '../../../contract/login';
import { isRefusal } from '../../../contract/refusal';
import { APPROVAL_WORDS } from './login-words';

export type Approval =
  | { stage: 'loading' }
  | { stage: 'failed'; words: Words }
  | { stage: 'asked'; asked: LoginAsked; chosen: number | null; sending: boolean; fault: string | null }
  | { stage: 'approved' | 'refused' };

export function useApproval(scene: string) {
  const [approval, setApproval] = useState<Approval>({ stage: 'loading' });

  const load = useCallback(async () => {
    setApproval({ stage: 'loading' });
    const reply = await askOffice('readLogin', { login: scene });
    if ('output' in reply) {
      return setApproval({ stage: 'asked', asked: reply.output, chosen: null, sending: false, fault: null });
    }
    setApproval({ stage: 'failed', words: wordsFor(reply) });
  }, [scene]);

  useEffect(() => void load(), [load]);

  const choose = (number: number) => {
    if (approval.stage === 'asked') setApproval({ ...approval, chosen: number, fault: null });
  };

  const approve = async () => {
    if (approval.stage !== 'asked' || approval.sending) return;
    const { chosen } = approval;
    if (chosen === null) return setApproval({ ...approval, fault: APPROVAL_WORDS.missing });
    setApproval({ ...approval, sending: true, fault: null });
    const reply = await askOffice('approveLogin', { login: scene, number: chosen });
    if ('output' in reply) return setApproval({ stage: 'approved' });
    if (!isRefusal(reply)) return setApproval({ ...approval, sending: false, fault: wordsFor(reply).title });
    const wrong = reply.refusal === 'login-void';
    setApproval({ stage: 'failed', words: wrong ? APPROVAL_WORDS.wrong : wordsFor(reply) });
  };

  return { approval, load, choose, approve, refuse: () => setApproval({ stage: 'refused' }) };
}
