/** Extending 延期: once, to a day within what is allowed, with the reason; the resident is told by the same step. */
import { useState } from 'react';
import { dayEnds } from './days';
import { DayChoice } from './DayChoice';
import type { FormProps } from './form-props';
import { Reason } from './Reason';
import { useFaults, wordsFault } from './use-faults';
import { WorkForm } from './WorkForm';
import { EXTEND_WORDS as WORDS, WORK_WORDS } from './work-words';

/** More days than any extension has. */
const MOST_DAYS = 40;

export function ExtendForm({ view: { extendUntil }, words, onWords, sending, fault: server, onSend }: FormProps) {
  const [day, setDay] = useState<string | null>(null);
  const { fault, whenComplete } = useFaults(server);
  const days = extendUntil ? dayEnds(extendUntil.from, extendUntil.to, MOST_DAYS) : [];

  const submit = () =>
    whenComplete([day ? null : WORK_WORDS.needChoice, wordsFault(words)], () =>
      onSend({ kind: 'extended', until: day!, words }),
    );

  return (
    <WorkForm note={WORDS.note} submit={WORDS.submit} sending={sending} fault={fault} onSubmit={submit}>
      <DayChoice label={WORDS.day} days={days} chosen={day} onChoose={setDay} />
      <Reason label={WORDS.reason} words={words} onWords={onWords} />
    </WorkForm>
  );
}
