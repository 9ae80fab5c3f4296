/** Admissions of an official's division, one shelf at a time. */
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { wordsFor, type Words } from '../../../components/refusal-words';
import type { AdmissionList, AdmissionShelf } from '../../../contract/list-admissions';
import { isRefusal } from '../../../contract/refusal';

export function useAdmissions(signedIn: boolean) {
  const [shelf, setShelf] = useState<AdmissionShelf>('open');
  const [list, setList] = useState<AdmissionList | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);

  const load = useCallback(async () => {
    if (!signedIn) return;
    const reply = await askOffice('listAdmissions', { shelf });
    const no = isRefusal(reply) || 'unavailable' in reply ? reply : null;
    setTrouble(no && wordsFor(no));
    if ('output' in reply) setList(reply.output);
  }, [signedIn, shelf]);

  useEffect(() => void load(), [load]);

  const more = async () => {
    if (!list?.next) return;
    const reply = await askOffice('listAdmissions', { shelf, after: list.next });
    if ('output' in reply) {
      setList({ ...reply.output, admissions: [...list.admissions, ...reply.output.admissions] });
    }
  };

  return { shelf, list, trouble, choose: setShelf, load, more: () => void more() };
}
