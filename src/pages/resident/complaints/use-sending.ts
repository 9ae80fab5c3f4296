/** Sending 发送: a word of the resident on its way through the outbox; told when the server has receipted it. */
import { useEffect, useState } from 'react';
import { deliver, keep, onDelivery, type Delivery } from '../../../client/outbox';
import { wordsFor } from '../../../components/refusal-words';
import type { Input } from '../../../contract/operations';
import { FOLLOW_WORDS } from './complaint-words';

type Name = 'judgeComplaint' | 'withdrawComplaint';

export type Sending<N extends Name> =
  { stage: 'idle' } | { stage: 'sending' | 'waiting'; input: Input<N> } | { stage: 'failed'; words: string };

export function useSending<N extends Name>(operation: N, onSent: () => void) {
  const [sending, setSending] = useState<Sending<N>>({ stage: 'idle' });

  const settle = (input: Input<N>, delivery: Delivery) => {
    if ('waiting' in delivery) return setSending({ stage: 'waiting', input });
    if ('sent' in delivery) {
      setSending({ stage: 'idle' });
      return onSent();
    }
    const { title, advice } = wordsFor(delivery.refused);
    setSending({ stage: 'failed', words: `${title}。${advice}` });
  };

  const deliverIt = async (input: Input<N>) => {
    setSending({ stage: 'sending', input });
    settle(input, await deliver(operation, input));
  };

  const send = async (input: Input<N>) => {
    let kept: Input<N>;
    try {
      kept = keep(operation, input);
    } catch {
      return setSending({ stage: 'failed', words: FOLLOW_WORDS.storageFull });
    }
    await deliverIt(kept);
  };

  // The app sends the outbox on meanwhile.
  const waiting = sending.stage === 'waiting' ? sending.input : null;
  useEffect(() => {
    if (!waiting) return undefined;
    return onDelivery((id, delivery) => {
      if (id === waiting.id) settle(waiting, delivery);
    });
  });

  return { sending, send, retry: () => waiting && void deliverIt(waiting) };
}
