/** Passing on 转办: to the street, the district or a department, with the reason; the clock runs on. */
import { useState } from 'react';
import type { UnitView } from '../../../contract/case-view';
import { Choice } from '../../../components/Choice';
import type { FormProps } from './form-props';
import { Reason } from './Reason';
import { useFaults, wordsFault } from './use-faults';
import { WorkForm } from './WorkForm';
import { PASS_ON_WORDS as WORDS, WORK_WORDS } from './work-words';

const keyOf = ({ level, department }: UnitView): string => department ?? level;

export function PassOnForm({ view: { units }, words, onWords, sending, fault: server, onSend }: FormProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { fault, whenComplete } = useFaults(server);
  const unit = units.find((one) => keyOf(one) === chosen);

  const submit = () =>
    whenComplete([unit ? null : WORK_WORDS.needChoice, wordsFault(words)], () => {
      const { level, department } = unit!;
      onSend({ kind: 'assigned', to: level, ...(department ? { department } : {}), words });
    });

  return (
    <WorkForm note={WORDS.note} submit={WORDS.submit} sending={sending} fault={fault} onSubmit={submit}>
      <Choice
        id="unit"
        label={WORDS.unit}
        options={units.map((one) => ({ value: keyOf(one), label: one.name }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      <Reason label={WORDS.reason} words={words} onWords={onWords} />
    </WorkForm>
  );
}
