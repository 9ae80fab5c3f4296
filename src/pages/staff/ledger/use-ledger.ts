/** The ledger that is looked at, so many rows of it as were asked for. What was read stays while it is read anew. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import type { Words } from '../../../components/refusal-words';
import type { LedgerQuestion, LedgerView } from '../../../contract/read-ledger';
import type { LedgerKind } from '../../../domain/ledger/ledger';
import { monthsOf, type Period } from '../../../domain/ledger/months';
import { staffWords } from '../staff-refusal-words';

export interface Chosen {
  kind: LedgerKind;
  period: Period;
}

export interface Ledger {
  chosen: Chosen;
  /** As the server is asked. */
  question: LedgerQuestion;
  /** `null` until it has arrived. */
  view: LedgerView | null;
  /** Why there is none, or no newer one. */
  trouble: Words | null;
  loading: boolean;
}

const FIRST: Chosen = { kind: 'complaints', period: 'quarter' };

function questionOf({ kind, period }: Chosen, division: string | undefined): LedgerQuestion {
  const { from, to } = monthsOf(period, new Date());
  return { kind, ...(division ? { division } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

export function useLedger(division: string | undefined) {
  const [ledger, setLedger] = useState<Ledger>(() => ({
    chosen: FIRST,
    question: questionOf(FIRST, division),
    view: null,
    trouble: null,
    loading: true,
  }));
  /** Number of the last question: an answer to an earlier one comes too late. */
  const last = useRef(0);

  const read = useCallback(async (question: LedgerQuestion, before: LedgerView | null) => {
    const asked = (last.current += 1);
    setLedger((shown) => ({ ...shown, question, loading: true }));
    const after = before?.next;
    const reply = await askOffice('readLedger', { ...question, ...(after ? { after } : {}) });
    if (asked !== last.current) return;
    if (!('output' in reply)) return setLedger((shown) => ({ ...shown, trouble: staffWords(reply), loading: false }));
    const rows = [...(before?.rows ?? []), ...reply.output.rows];
    setLedger((shown) => ({ ...shown, view: { ...reply.output, rows }, trouble: null, loading: false }));
  }, []);

  useEffect(() => void read(questionOf(FIRST, division), null), [read, division]);

  const { chosen, question, view, loading } = ledger;
  const refresh = useCallback(() => void read(question, null), [read, question]);

  const choose = (change: Partial<Chosen>) => {
    const next = { ...chosen, ...change };
    setLedger((shown) => ({ ...shown, chosen: next, view: null }));
    void read(questionOf(next, division), null);
  };

  const more = () => {
    if (view?.next && !loading) void read(question, view);
  };

  return { ledger, choose, more, refresh };
}
