/** One admission, and the step an official takes. A step keeps its id until it is answered, so that sending again takes it once. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { newId } from '../../../client/new-id';
import { wordsFor, type Words } from '../../../components/refusal-words';
import type { AdmissionView } from '../../../contract/admission-view';
import type { AdmissionStepInput } from '../../../contract/handle-admission';
import { isRefusal } from '../../../contract/refusal';
import { ADMISSION_FAULTS } from '../../../domain/admission/admission-fault';
import { CASE_WORDS, FAULT_WORDS } from './admissions-words';

export interface AdmissionNamed {
  region: string;
  id: string;
}

export function useAdmission({ region, id }: AdmissionNamed, onTaken: () => void) {
  const [view, setView] = useState<AdmissionView | null>(null);
  const [missing, setMissing] = useState<Words | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const waiting = useRef<{ request: string; said: string } | null>(null);

  const load = useCallback(async () => {
    const reply = await askOffice('readAdmission', { region, id });
    const no = isRefusal(reply) || 'unavailable' in reply ? reply : null;
    setMissing(no && wordsFor(no));
    if ('output' in reply) setView(reply.output);
  }, [region, id]);

  useEffect(() => void load(), [load]);

  const send = async (step: AdmissionStepInput) => {
    const said = JSON.stringify(step);
    if (waiting.current?.said !== said) waiting.current = { request: newId(), said };
    setSending(true);
    const reply = await askOffice('handleAdmission', { id: waiting.current.request, region, admission: id, step });
    setSending(false);
    if (!('unavailable' in reply)) waiting.current = null;
    const why = isRefusal(reply) ? ADMISSION_FAULTS.find((fault) => reply.faults?.includes(fault)) : undefined;
    const no = isRefusal(reply) || 'unavailable' in reply ? wordsFor(reply) : null;
    setTrouble(no && (why ? FAULT_WORDS[why] : CASE_WORDS.failed(no.title, no.advice)));
    if (no && !why) return;
    if (!no) onTaken();
    void load();
  };

  return { view, missing, trouble, sending, load, send: (step: AdmissionStepInput) => void send(step) };
}
