/** Applications of whoever is signed in, one shelf at a time, and their withdrawal. */
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { newId } from '../../../client/new-id';
import type { Words } from '../../../components/refusal-words';
import type { AdmissionLine } from '../../../contract/admission-view';
import type { AdmissionList, AdmissionShelf } from '../../../contract/list-admissions';
import { isRefusal } from '../../../contract/refusal';
import { APPLICANT_WORDS } from './admission-words';
import { staffWords } from '../staff-refusal-words';

export function useApplications() {
  const [shelf, setShelf] = useState<AdmissionShelf>('open');
  const [list, setList] = useState<AdmissionList | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  const load = useCallback(async () => {
    const reply = await askOffice('listAdmissions', { shelf });
    const no = isRefusal(reply) || 'unavailable' in reply ? reply : null;
    setTrouble(no && staffWords(no));
    if ('output' in reply) setList(reply.output);
  }, [shelf]);

  useEffect(() => void load(), [load]);

  const more = async () => {
    if (!list?.next) return;
    const reply = await askOffice('listAdmissions', { shelf, after: list.next });
    if ('output' in reply) {
      setList({ ...reply.output, admissions: [...list.admissions, ...reply.output.admissions] });
    }
  };

  const withdraw = async ({ id, region }: AdmissionLine) => {
    const reply = await askOffice('handleAdmission', {
      id: newId(),
      region: region.code,
      admission: id,
      step: { kind: 'withdrawn' },
    });
    const no = isRefusal(reply) || 'unavailable' in reply ? staffWords(reply) : null;
    setSaid(no ? `${no.title}。${no.advice}` : APPLICANT_WORDS.withdrawn);
    void load();
  };

  return {
    shelf,
    list,
    trouble,
    said,
    choose: setShelf,
    load,
    say: setSaid,
    more: () => void more(),
    withdraw: (line: AdmissionLine) => void withdraw(line),
  };
}
