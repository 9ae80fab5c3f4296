/** A step of a draft that is sent. It keeps its id until it is answered, so that sending again takes it once. */
import { useRef, useState } from 'react';
import type { Reply } from '../../../client/ask';
import { newId } from '../../../client/new-id';
import { wordsFor } from '../../../components/refusal-words';
import { isRefusal } from '../../../contract/refusal';
import { ROUND_FAULTS, STEP_FAULTS, type RoundFault } from '../../../domain/rounds/round-fault';
import { ROUNDS_WORDS as WORDS } from './rounds-words';

type Answer = Reply<'draftRound'> | Reply<'handleRound'>;

const isOfStep = (fault: RoundFault): boolean => (STEP_FAULTS as readonly RoundFault[]).includes(fault);

/** @param onStale the draft is no longer as it was looked at */
export function useRoundStep(onTaken: () => void, onStale?: () => void) {
  const [faults, setFaults] = useState<readonly RoundFault[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const waiting = useRef<{ id: string; said: string } | null>(null);

  /** @param said what is asked, so that the same asked again keeps its id */
  const send = async (said: string, ask: (id: string) => Promise<Answer>) => {
    if (sending) return;
    if (waiting.current?.said !== said) waiting.current = { id: newId(), said };
    setSending(true);
    const reply = await ask(waiting.current.id);
    setSending(false);
    if (!('unavailable' in reply)) waiting.current = null;
    const found = isRefusal(reply) ? ROUND_FAULTS.filter((fault) => reply.faults?.includes(fault)) : [];
    const no = isRefusal(reply) || 'unavailable' in reply ? wordsFor(reply) : null;
    setFaults(found);
    setTrouble(no && found.length === 0 ? WORDS.failed(no.title, no.advice) : null);
    if (!no) onTaken();
    else if (found.some(isOfStep)) onStale?.();
  };

  return { faults, trouble, sending, send: (...step: Parameters<typeof send>) => void send(...step) };
}
