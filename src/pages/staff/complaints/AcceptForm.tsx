/** Accepting 签收, with how much work it is: that sets the deadline of the answer. */
import { useState } from 'react';
import { WORKLOADS, type Workload } from '../../../domain/complaint/complaint-event';
import { WORKLOAD_WORDS } from './case-words';
import { Choice } from '../../../components/Choice';
import type { FormProps } from './form-props';
import { WorkForm } from './WorkForm';
import { ACCEPT_WORDS as WORDS } from './work-words';

const OPTIONS = WORKLOADS.map((value) => ({ value, label: WORKLOAD_WORDS[value], hint: WORDS.hint(value) }));

export function AcceptForm({ sending, fault, onSend }: FormProps) {
  const [workload, setWorkload] = useState<Workload>('ordinary');
  return (
    <WorkForm
      note={WORDS.note}
      submit={WORDS.submit}
      sending={sending}
      fault={fault}
      onSubmit={() => onSend({ kind: 'accepted', workload })}
    >
      <Choice id="workload" label={WORDS.workload} options={OPTIONS} chosen={workload} onChoose={setWorkload} />
    </WorkForm>
  );
}
