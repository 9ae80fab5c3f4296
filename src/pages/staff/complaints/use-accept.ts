/** Accepting 签收 at one tap from the list: as ordinary work, which most is. */
import { useCallback, useState } from 'react';
import { takeStep } from '../../../client/case-step';
import type { CaseLine } from '../../../contract/case-view';
import { staffWords } from '../staff-refusal-words';
import { TODAY_WORDS } from './today-words';
import { WORK_WORDS } from './work-words';

export interface Accepting {
  /** Of the complaint that is being accepted. */
  id: string | null;
  /** What is said of the last one: it has been accepted, or why not. */
  said: { words: string; isFault: boolean } | null;
}

export function useAccept(onAccepted: (line: CaseLine) => void) {
  const [accepting, setAccepting] = useState<Accepting>({ id: null, said: null });

  const accept = async (line: CaseLine) => {
    if (accepting.id) return;
    setAccepting({ id: line.id, said: null });
    const named = { community: line.community.code, complaint: line.id };
    const result = await takeStep(named, { kind: 'accepted', workload: 'ordinary' });
    if ('taken' in result || 'refused' in result) onAccepted(line);
    setAccepting({ id: null, said: { words: wordsOf(result, line), isFault: !('taken' in result) } });
  };

  const dismiss = useCallback(() => setAccepting((now) => ({ ...now, said: null })), []);

  return { accepting, accept, dismiss };
}

function wordsOf(result: Awaited<ReturnType<typeof takeStep>>, { number }: CaseLine): string {
  if ('taken' in result) return TODAY_WORDS.accepted(number);
  if ('full' in result) return WORK_WORDS.storageFull;
  if ('waiting' in result) return TODAY_WORDS.notArrived;
  const { title, advice } = staffWords(result.refused);
  return `${title}。${advice}`;
}
