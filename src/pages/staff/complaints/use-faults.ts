/** What a form lacks, said when it was to be sent, and gone once it is sent complete. */
import { useState } from 'react';
import { UNIT_WORDS_LIMIT } from '../../../contract/handle-complaint';
import { WORK_WORDS } from './work-words';

/** @returns what is wrong with a reason or an answer, or `null` */
export function wordsFault(words: string, missing: string = WORK_WORDS.needWords): string | null {
  if (words.trim() === '') return missing;
  return words.length > UNIT_WORDS_LIMIT ? WORK_WORDS.tooLong(words.length - UNIT_WORDS_LIMIT) : null;
}

export function useFaults(server: string | null) {
  const [lacking, setLacking] = useState<string | null>(null);

  /** Calls where nothing is wrong. */
  const whenComplete = (faults: readonly (string | null)[], send: () => void) => {
    const first = faults.find((fault) => fault !== null) ?? null;
    setLacking(first);
    if (first === null) send();
  };

  return { fault: lacking ?? server, whenComplete };
}
