/** A step on its way: sent once, kept while nobody knows whether it arrived, and told when the server has taken it. */
import { useEffect, useRef, useState } from 'react';
import { dropStep, takeStep, waitingStep, type CaseNamed, type StepResult } from '../../../client/case-step';
import { wordsFor } from '../../../components/refusal-words';
import type { UnitStep } from '../../../contract/handle-complaint';
import { staffWords } from '../staff-refusal-words';
import { WORK_WORDS } from './work-words';

export type Stepping =
  | { stage: 'idle' }
  | { stage: 'sending'; step: UnitStep }
  | { stage: 'waiting'; step: UnitStep; words: string }
  | { stage: 'failed'; words: string }
  | { stage: 'taken'; words: string };

/** @param onNews something happened to the complaint: it is to be read again */
export function useStep(named: CaseNamed, onNews: () => void) {
  const [stepping, setStepping] = useState<Stepping>({ stage: 'idle' });
  const begun = useRef(false);

  const send = async (step: UnitStep) => {
    setStepping({ stage: 'sending', step });
    const result = await takeStep(named, step);
    setStepping(afterResult(step, result));
    if ('taken' in result || ('refused' in result && result.refused.refusal !== 'session-required')) onNews();
  };

  // One was sent when this page was open before, or from the list, and its answer was lost.
  useEffect(() => {
    const step = begun.current ? null : waitingStep(named);
    begun.current = true;
    if (step) void send(step);
  });

  const retry = () => stepping.stage === 'waiting' && void send(stepping.step);
  const leave = () => {
    dropStep(named);
    setStepping({ stage: 'idle' });
    onNews();
  };

  return { stepping, send: (step: UnitStep) => void send(step), retry, leave };
}

function afterResult(step: UnitStep, result: StepResult): Stepping {
  if ('taken' in result) return { stage: 'taken', words: WORK_WORDS.takenBy[step.kind] ?? WORK_WORDS.taken };
  if ('full' in result) return { stage: 'failed', words: WORK_WORDS.storageFull };
  if ('refused' in result) {
    const { title, advice } = staffWords(result.refused);
    return { stage: 'failed', words: `${title}。${advice}` };
  }
  const { title, advice } = wordsFor({ unavailable: result.waiting });
  return { stage: 'waiting', step, words: WORK_WORDS.waitingAdvice(`${title}。${advice}`) };
}
