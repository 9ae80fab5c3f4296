/** Reopening 重新办理, by a unit; of a refusal it is its overturning 推翻. */
import type { FormProps } from './form-props';
import { Reason } from './Reason';
import { useFaults, wordsFault } from './use-faults';
import { WorkForm } from './WorkForm';
import { REOPEN_WORDS as WORDS } from './work-words';

export function ReopenForm({ view, words, onWords, sending, fault: server, onSend }: FormProps) {
  const { fault, whenComplete } = useFaults(server);
  const overturns = view.state === 'declined';
  return (
    <WorkForm
      note={WORDS.note}
      submit={overturns ? WORDS.submitOverturn : WORDS.submit}
      sending={sending}
      fault={fault}
      onSubmit={() => whenComplete([wordsFault(words)], () => onSend({ kind: 'reopened', words }))}
    >
      <Reason label={overturns ? WORDS.overturn : WORDS.reason} words={words} onWords={onWords} />
    </WorkForm>
  );
}
