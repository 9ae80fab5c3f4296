/** Making letters. What was asked and not answered is asked again under the same id, so that no letter is made twice. */
import { useRef, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { newId } from '../../../client/new-id';
import { wordsFor, type Words } from '../../../components/refusal-words';
import type { MadeLetters } from '../../../contract/make-letters';
import { addressed, type Addressed } from './addressed';

export interface Made extends Omit<MadeLetters, 'letters'> {
  letters: readonly Addressed[];
}

interface Request {
  id: string;
  community: string;
  count: number;
}

export function useLetters() {
  const [made, setMade] = useState<Made | null>(null);
  const [making, setMaking] = useState(false);
  const [fault, setFault] = useState<Words | null>(null);
  const unanswered = useRef<Request | null>(null);

  const make = async (community: string, count: number, labels: readonly string[]) => {
    const last = unanswered.current;
    const same = last?.community === community && last.count === count;
    const request = same ? last : { id: newId(), community, count };
    unanswered.current = request;
    setMaking(true);
    setFault(null);
    const reply = await askOffice('makeLetters', request);
    setMaking(false);
    if (!('output' in reply)) return setFault(wordsFor(reply));
    unanswered.current = null;
    const { letters, ...about } = reply.output;
    setMade({ ...about, letters: addressed(letters, labels, Math.random) });
  };

  return { made, making, fault, make, again: () => setMade(null) };
}
