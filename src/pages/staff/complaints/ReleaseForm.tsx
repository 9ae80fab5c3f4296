/** Releasing 放行: a person has looked at a text that a check held back. */
import type { FormProps } from './form-props';
import { WorkForm } from './WorkForm';
import { RELEASE_WORDS as WORDS } from './work-words';

export function ReleaseForm({ sending, fault, onSend }: FormProps) {
  return (
    <WorkForm
      note={WORDS.note}
      submit={WORDS.submit}
      sending={sending}
      fault={fault}
      onSubmit={() => onSend({ kind: 'released' })}
    />
  );
}
