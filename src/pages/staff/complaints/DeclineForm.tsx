/** Declining 不予受理: with a ground and in words; «not our duty» only on an item communities were expressly relieved of. */
import { useState } from 'react';
import type { DutyView } from '../../../contract/read-case';
import { DECLINE_GROUNDS, type DeclineGround } from '../../../domain/complaint/complaint-event';
import { GROUND_WORDS } from './case-words';
import { Choice } from '../../../components/Choice';
import { DutyChoice } from './DutyChoice';
import type { FormProps } from './form-props';
import { Reason } from './Reason';
import { useDuties } from './use-duties';
import { useFaults, wordsFault } from './use-faults';
import { WorkForm } from './WorkForm';
import { DECLINE_WORDS as WORDS, WORK_WORDS } from './work-words';

const OPTIONS = DECLINE_GROUNDS.map((value) => ({ value, label: GROUND_WORDS[value] }));

export function DeclineForm({ words, onWords, sending, fault: server, onSend }: FormProps) {
  const [ground, setGround] = useState<DeclineGround | null>(null);
  const [duty, setDuty] = useState<DutyView | null>(null);
  const { fault, whenComplete } = useFaults(server);
  const judged = ground === 'not-our-duty';
  const duties = useDuties(judged);
  const barred = judged && duties.stage === 'read' && duties.duties.length === 0;

  const submit = () =>
    whenComplete(
      [ground ? null : WORK_WORDS.needChoice, judged && !duty ? WORDS.needDuty : null, wordsFault(words)],
      () =>
        onSend({
          kind: 'declined',
          ground: ground!,
          words,
          ...(judged && duty ? { duty: { version: duty.version, number: duty.number } } : {}),
        }),
    );

  return (
    <WorkForm note={WORDS.note} submit={WORDS.submit} sending={sending} fault={fault} barred={barred} onSubmit={submit}>
      <Choice id="ground" label={WORDS.ground} options={OPTIONS} chosen={ground} onChoose={setGround} />
      {judged && <DutyChoice reading={duties} chosen={duty} onChoose={setDuty} />}
      {!barred && <Reason label={WORDS.reason} words={words} onWords={onWords} />}
    </WorkForm>
  );
}
