/** A task that was never let in: reported at the tap, said more of if one likes, and taken back. Nothing of it is kept here. */
import { useRef, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { newId } from '../../../client/new-id';
import { isRefusal } from '../../../contract/refusal';
import type { TaskReport } from '../../../contract/report-task';
import { REPORT_WORDS as WORDS } from './admission-words';
import { staffWords } from '../staff-refusal-words';

export function useTaskReport(quarter: string) {
  const [outcome, setOutcome] = useState<string | null>(null);
  const [reported, setReported] = useState(false);
  const [sending, setSending] = useState(false);
  // What nobody has answered may still arrive, after it was taken back too.
  const unanswered = useRef<string[]>([]);

  const say = async (said: TaskReport['said'], words: string) => {
    const id = newId();
    unanswered.current = [...unanswered.current, id].slice(-50);
    setSending(true);
    const reply = await askOffice('reportTask', { id, quarter, said });
    setSending(false);
    if (!('unavailable' in reply)) unanswered.current = unanswered.current.filter((one) => one !== id);
    if (isRefusal(reply) || 'unavailable' in reply) {
      const { title, advice } = staffWords(reply);
      setOutcome(WORDS.failed(title, advice));
      return;
    }
    setReported(said.kind === 'reported');
    setOutcome(words);
  };

  return {
    outcome,
    reported,
    sending,
    report: () => void say({ kind: 'reported', department: null }, WORDS.kept),
    name: (department: string) => void say({ kind: 'reported', department }, WORDS.named),
    add: (department: string | null, words: string) => void say({ kind: 'reported', department, words }, WORDS.added),
    takeBack: () => void say({ kind: 'taken-back', earlier: unanswered.current.slice() }, WORDS.takenBack),
  };
}
