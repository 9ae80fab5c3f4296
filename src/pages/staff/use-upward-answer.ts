/** One answer on one target, sent at each tap. The page knows of it until it is closed; after that nobody is shown it. */
import { useRef, useState } from 'react';
import { askOffice } from '../../client/ask-office';
import { newId } from '../../client/new-id';
import type { UpwardRating } from '../../contract/rate-upward';
import { isRefusal } from '../../contract/refusal';
import { BURDENS, type Burden } from '../../domain/upward/burden';
import type { UpwardStep } from '../../domain/upward/upward-answer';
import { staffWords } from './staff-refusal-words';
import { UPWARD_WORDS as WORDS } from './upward-words';

export function useUpwardAnswer(quarter: string, target: UpwardRating['target'], onGiven: (given: boolean) => void) {
  // One a visit: what is said later takes the place of what was said before.
  const [id] = useState(newId);
  const revision = useRef(0);
  const [step, setStep] = useState<UpwardStep | null>(null);
  const [burdens, setBurdens] = useState<readonly Burden[]>([]);
  const [note, setNote] = useState('');
  const [outcome, setOutcome] = useState<{ words: string; failed: boolean } | null>(null);

  const send = async (said: { step: UpwardStep | null; burdens: readonly Burden[]; note: string }) => {
    const mine = revision.current;
    revision.current += 1;
    setOutcome({ words: WORDS.sending, failed: false });
    const text = said.note.trim();
    const answer = said.step && { step: said.step, burdens: [...said.burdens], ...(text ? { note: text } : {}) };
    const reply = await askOffice('rateUpward', { id, revision: mine, quarter, target, answer });
    // A later tap says what became of it.
    if (mine !== revision.current - 1) return;
    if (isRefusal(reply) || 'unavailable' in reply) {
      const { title, advice } = staffWords(reply);
      setOutcome({ words: WORDS.failed(title, advice), failed: true });
      return;
    }
    setOutcome({ words: answer ? WORDS.received : WORDS.takenBack, failed: false });
    onGiven(answer !== null);
  };

  return {
    step,
    burdens,
    note,
    outcome,
    choose: (next: UpwardStep) => {
      setStep(next);
      void send({ step: next, burdens, note });
    },
    toggle: (burden: Burden) => {
      const next = BURDENS.filter((one) => burdens.includes(one) !== (one === burden));
      setBurdens(next);
      if (step) void send({ step, burdens: next, note });
    },
    write: setNote,
    keepNote: () => void (step && send({ step, burdens, note })),
    takeBack: () => {
      setStep(null);
      setBurdens([]);
      setNote('');
      void send({ step: null, burdens: [], note: '' });
    },
    retry: () => void send({ step, burdens, note }),
  };
}
