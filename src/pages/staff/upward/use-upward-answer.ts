/** One answer on one target, sent at each tap. The page knows of it until it is closed; after that nobody is shown it. */
import { useRef, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { newId } from '../../../client/new-id';
import type { UpwardRating } from '../../../contract/rate-upward';
import { isRefusal } from '../../../contract/refusal';
import { BURDENS, type Burden } from '../../../domain/upward/burden';
import type { UpwardStep } from '../../../domain/upward/upward-answer';
import { staffWords } from '../staff-refusal-words';
import { UPWARD_WORDS as WORDS } from './upward-words';

interface Said {
  step: UpwardStep | null;
  burdens: readonly Burden[];
  note: string;
}

const NOTHING: Said = { step: null, burdens: [], note: '' };

export function useUpwardAnswer(quarter: string, target: UpwardRating['target'], onGiven: (given: boolean) => void) {
  // One a visit: what is said later takes the place of what was said before.
  const [id] = useState(newId);
  const revision = useRef(0);
  // Taps may come faster than the page is drawn: each goes on from the one before.
  const latest = useRef(NOTHING);
  const [said, setSaid] = useState(NOTHING);
  const [outcome, setOutcome] = useState<{ words: string; failed: boolean } | null>(null);

  const change = (by: Partial<Said>) => {
    latest.current = { ...latest.current, ...by };
    setSaid(latest.current);
  };

  const send = async () => {
    const { step, burdens, note } = latest.current;
    const mine = revision.current;
    revision.current += 1;
    setOutcome({ words: WORDS.sending, failed: false });
    const text = note.trim();
    const answer = step && { step, burdens: [...burdens], ...(text ? { note: text } : {}) };
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
    ...said,
    outcome,
    choose: (step: UpwardStep) => {
      change({ step });
      void send();
    },
    toggle: (burden: Burden) => {
      const { burdens } = latest.current;
      change({ burdens: BURDENS.filter((one) => burdens.includes(one) !== (one === burden)) });
      void send();
    },
    write: (note: string) => change({ note }),
    keepNote: () => void send(),
    takeBack: () => {
      change(NOTHING);
      void send();
    },
    retry: () => void send(),
  };
}
