/** A refusal, or an end before time: for a reason, in words. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { WrittenField } from '../../../components/WrittenField';
import { ADMISSION_TEXT_LIMIT } from '../../../domain/admission/application';
import type { AdmissionFormProps } from './admission-form';
import { DECIDE_WORDS as WORDS } from './admissions-words';
import { StepButton } from './StepButton';

export function ReasonForm({ kind, sending, onSend }: AdmissionFormProps & { kind: 'refused' | 'ended' }) {
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    const over = words.length - ADMISSION_TEXT_LIMIT;
    const lacking = words.trim() === '' ? WORDS.noWords : over > 0 ? WORDS.tooLong(over) : null;
    setFault(lacking);
    if (lacking === null) onSend({ kind, words: words.trim() });
  };
  return (
    <View>
      <WrittenField
        id="reason"
        label={WORDS.reason}
        value={words}
        limit={ADMISSION_TEXT_LIMIT}
        long
        onChange={setWords}
      />
      <StepButton
        label={kind === 'refused' ? WORDS.refuse : WORDS.end}
        fault={fault}
        sending={sending}
        onPress={submit}
      />
    </View>
  );
}
