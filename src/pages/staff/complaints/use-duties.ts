/** The three lists 三张清单 in force, read when a refusal is to be judged against them. */
import { useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import type { Words } from '../../../components/refusal-words';
import type { DutyView } from '../../../contract/read-case';
import { staffWords } from '../staff-refusal-words';

export type DutiesRead =
  { stage: 'reading' } | { stage: 'failed'; words: Words } | { stage: 'read'; duties: readonly DutyView[] };

/** @param wanted nothing is asked before */
export function useDuties(wanted: boolean): DutiesRead {
  const [read, setRead] = useState<DutiesRead>({ stage: 'reading' });
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    void askOffice('listDuties', {}).then((reply) => {
      if (!current) return;
      setRead(
        'output' in reply
          ? { stage: 'read', duties: reply.output.duties }
          : { stage: 'failed', words: staffWords(reply) },
      );
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  return read;
}
