/** What was published of a community and what was done; `null` while it is on the way. */
import { useEffect, useState } from 'react';
import { ask, type Reply } from '../../../client/ask';

export function useResults(code: string): Reply<'readResults'> | null {
  const [results, setResults] = useState<Reply<'readResults'> | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask('readResults', { code }).then((reply) => wanted && setResults(reply));
    return () => void (wanted = false);
  }, [code]);
  return results;
}
