/** Export 导出: fetches the workbook of a ledger, says what came of it, and looks for its record afterwards. */
import { useEffect, useRef, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { fetchFile } from '../../../client/fetch-file';
import type { LedgerQuestion } from '../../../contract/read-ledger';
import type { EXPORT_WORDS } from './ledger-page-words';

type Said = keyof typeof EXPORT_WORDS;

/** A browser tells nobody when a download is there; its record tells. In milliseconds. */
const LOOK_EVERY = 2000;
const MOST_LOOKS = 60;

/** @param newest id of the newest export that is shown */
export function useExport(question: LedgerQuestion, newest: string | null, refresh: () => void) {
  const [exporting, setExporting] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  /** What the newest one was when the download began, until there is a newer one. */
  const [waitingSince, setWaitingSince] = useState<{ newest: string | null } | null>(null);
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });

  const waiting = waitingSince !== null && waitingSince.newest === newest;
  useEffect(() => {
    if (!waiting) return undefined;
    let looks = 0;
    const timer = setInterval(() => {
      looks += 1;
      latest.current();
      if (looks === MOST_LOOKS) clearInterval(timer);
    }, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [waiting]);

  const exportNow = async () => {
    if (exporting) return;
    setExporting(true);
    setSaid(null);
    const reply = await askOffice('openLedger', question);
    const came: Said = !('output' in reply)
      ? 'failed'
      : reply.output.address === null
        ? 'on-a-pc'
        : await fetchFile(reply.output.address, 'xlsx');
    setExporting(false);
    setSaid(came);
    if (came === 'started' || came === 'opened') setWaitingSince({ newest });
  };

  return { exporting, said, exportNow: () => void exportNow() };
}
