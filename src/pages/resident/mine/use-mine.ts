/** What is stored of whoever looks, on the server and on this phone, and its deletion on both. */
import { useCallback, useEffect, useState } from 'react';
import { ask } from '../../../client/ask';
import { clearPhone, hasUnsent } from '../../../client/clear-phone';
import { forgetComplaint, knownComplaints } from '../../../client/known-complaints';
import { wordsFor, type Words } from '../../../components/refusal-words';
import type { MyData } from '../../../contract/read-my-data';
import { isRefusal } from '../../../contract/refusal';
import { MINE_WORDS } from '../privacy-words';

interface Shown {
  stage: 'shown';
  /** `null` without a code: the server cannot be asked then. */
  data: MyData | null;
  /** References this phone holds that are not in `data`. */
  known: string[];
  /** Something on this phone is not sent yet. */
  unsent: boolean;
  empty: boolean;
  deleting: boolean;
  fault: string | null;
}

export type Mine =
  { stage: 'loading' } | { stage: 'failed'; words: Words } | Shown | { stage: 'deleted'; words: string };

export function useMine(code: string) {
  const [mine, setMine] = useState<Mine>({ stage: 'loading' });

  const load = useCallback(async () => {
    setMine({ stage: 'loading' });
    if (code === '') return setMine(shown(null));
    const reply = await ask('readMyData', { code, references: knownComplaints() });
    setMine('output' in reply ? shown(reply.output) : { stage: 'failed', words: wordsFor(reply) });
  }, [code]);

  useEffect(() => void load(), [load]);

  const deleteAll = async () => {
    if (mine.stage !== 'shown' || mine.deleting) return;
    setMine({ ...mine, deleting: true, fault: null });
    // First what waits here, so that nothing of it is sent after the server has deleted the rest.
    clearPhone();
    if (code === '') return setMine(deletedHere());
    const reply = await ask('deleteMyData', { code, references: knownComplaints() });
    if (isRefusal(reply) || 'unavailable' in reply) {
      const { title, advice } = wordsFor(reply);
      return setMine({ ...mine, deleting: false, fault: `${title}。${advice}` });
    }
    const { ratings, reports, complaints } = reply.output;
    forgetAll();
    setMine({ stage: 'deleted', words: MINE_WORDS.deletedCount(ratings, reports, complaints) });
  };

  return { mine, load, deleteAll };
}

function shown(data: MyData | null): Shown {
  const told = new Set(data?.complaints.map(({ reference }) => reference));
  const known = knownComplaints().filter((reference) => !told.has(reference));
  const unsent = hasUnsent();
  const stored = data !== null && data.ratings.length + data.reports + data.complaints.length > 0;
  return {
    stage: 'shown',
    data,
    known,
    unsent,
    empty: !stored && known.length === 0 && !unsent,
    deleting: false,
    fault: null,
  };
}

const forgetAll = () => knownComplaints().forEach(forgetComplaint);

function deletedHere(): Mine {
  forgetAll();
  return { stage: 'deleted', words: MINE_WORDS.deletedPhone };
}
