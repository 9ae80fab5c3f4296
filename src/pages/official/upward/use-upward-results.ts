/** Ratings from below of one division, in a quarter that is over. */
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { wordsFor, type Words } from '../../../components/refusal-words';
import type { UpwardResults } from '../../../contract/read-upward-results';
import { isRefusal } from '../../../contract/refusal';

export function useUpwardResults(signedIn: boolean) {
  /** Codes below the reader's own division; the last is looked at. */
  const [path, setPath] = useState<readonly string[]>([]);
  const [quarter, setQuarter] = useState<string | null>(null);
  const [results, setResults] = useState<UpwardResults | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const division = path.at(-1);

  const load = useCallback(async () => {
    if (!signedIn) return;
    const asked = { ...(division ? { division } : {}), ...(quarter ? { quarter } : {}) };
    const reply = await askOffice('readUpwardResults', asked);
    const no = isRefusal(reply) || 'unavailable' in reply ? reply : null;
    setTrouble(no && wordsFor(no));
    if ('output' in reply) setResults(reply.output);
  }, [signedIn, division, quarter]);

  useEffect(() => void load(), [load]);

  return {
    results,
    trouble,
    load,
    chooseQuarter: setQuarter,
    open: (code: string) => setPath([...path, code]),
    back: path.length > 0 ? () => setPath(path.slice(0, -1)) : null,
  };
}
