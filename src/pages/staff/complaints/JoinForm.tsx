/** Joining 并案: to a complaint about the same matter. Each resident keeps their own complaint and their own word on it. */
import { useState } from 'react';
import { CASE_WORDS, STATE_WORDS } from './case-words';
import { Choice } from '../../../components/Choice';
import type { FormProps } from './form-props';
import { useFaults } from './use-faults';
import { WorkForm } from './WorkForm';
import { JOIN_WORDS as WORDS, WORK_WORDS } from './work-words';

export function JoinForm({ view: { alike }, sending, fault: server, onSend }: FormProps) {
  const [into, setInto] = useState<string | null>(null);
  const { fault, whenComplete } = useFaults(server);
  const options = alike.map(({ id, number, excerpt, state }) => ({
    value: id,
    label: excerpt ?? CASE_WORDS.deleted,
    hint: `${CASE_WORDS.number(number)} · ${STATE_WORDS[state]}`,
  }));
  return (
    <WorkForm
      note={WORDS.note}
      submit={WORDS.submit}
      sending={sending}
      fault={fault}
      onSubmit={() =>
        whenComplete([into ? null : WORK_WORDS.needChoice], () => onSend({ kind: 'joined', into: into! }))
      }
    >
      <Choice id="into" label={WORDS.into} options={options} chosen={into} onChoose={setInto} />
    </WorkForm>
  );
}
