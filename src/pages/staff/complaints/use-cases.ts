/** The list of complaints as it is looked at: one queue of it, so many pages. What was read stays while it is read anew. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { readRole } from '../../../client/session';
import type { Words } from '../../../components/refusal-words';
import type { CaseList } from '../../../contract/list-complaints';
import { readPages, type Sought } from './read-pages';
import { staffWords } from '../staff-refusal-words';

export interface Cases {
  sought: Sought;
  /** `null` until the first one has arrived. */
  list: CaseList | null;
  /** The list is what is looked for, and not yet that of another queue. */
  found: boolean;
  /** Why there is none, or no newer one. */
  trouble: Words | null;
  loading: boolean;
}

/** Those above look first at what their units have; whoever handles complaints at what is theirs. */
const first = (): Sought => ({ queue: readRole() === 'official' ? 'open' : 'mine', category: null, number: '' });

/** @param enabled nothing is asked until somebody has signed in and the list is to be seen */
export function useCases(enabled: boolean) {
  const [cases, setCases] = useState<Cases>(() => ({
    sought: first(),
    list: null,
    found: false,
    trouble: null,
    loading: false,
  }));
  const pages = useRef(1);
  /** Number of the last question: an answer to an earlier one comes too late. */
  const last = useRef(0);

  const read = useCallback(async (sought: Sought, before: CaseList | null) => {
    const asked = (last.current += 1);
    setCases((shown) => ({ ...shown, sought, loading: true }));
    const found = await readPages(sought, before ? 1 : pages.current, before);
    if (asked !== last.current) return;
    if ('complaints' in found) {
      if (before) pages.current += 1;
      return setCases({ sought, list: found, found: true, trouble: null, loading: false });
    }
    setCases((shown) => ({ ...shown, trouble: staffWords(found), loading: false }));
  }, []);

  const { sought, list, loading } = cases;
  const refresh = useCallback(() => enabled && void read(sought, null), [enabled, read, sought]);

  useEffect(() => {
    if (enabled) void read(first(), null);
  }, [enabled, read]);

  const seek = (change: Partial<Sought>) => {
    pages.current = 1;
    setCases((shown) => ({
      ...shown,
      found: false,
      list: shown.list && { ...shown.list, complaints: [], next: null },
    }));
    void read({ ...sought, ...change }, null);
  };

  const more = () => {
    if (list?.next && !loading) void read(sought, list);
  };

  return { cases, refresh, seek, more };
}
