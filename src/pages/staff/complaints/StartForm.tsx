/** Starting 办理中: the day by which the resident may expect it to be done. No day of the past can be given. */
import { useState } from 'react';
import { dayEnds, daysLater } from './days';
import { DayChoice } from './DayChoice';
import type { FormProps } from './form-props';
import { useFaults } from './use-faults';
import { WorkForm } from './WorkForm';
import { START_WORDS as WORDS, WORK_WORDS } from './work-words';

/** Days on offer, today among them. */
const OFFERED = 21;

export function StartForm({ view: { asOf }, sending, fault: server, onSend }: FormProps) {
  const [day, setDay] = useState<string | null>(null);
  const { fault, whenComplete } = useFaults(server);
  return (
    <WorkForm
      note={WORDS.note}
      submit={WORDS.submit}
      sending={sending}
      fault={fault}
      onSubmit={() =>
        whenComplete([day ? null : WORK_WORDS.needChoice], () => onSend({ kind: 'started', until: day! }))
      }
    >
      <DayChoice
        label={WORDS.day}
        days={dayEnds(asOf, daysLater(asOf, OFFERED), OFFERED)}
        chosen={day}
        onChoose={setDay}
      />
    </WorkForm>
  );
}
