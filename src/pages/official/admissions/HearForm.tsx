/** Hearing form 听证记录: when it was, how many took part, and what they said. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { WrittenField } from '../../../components/WrittenField';
import { ADMISSION_TEXT_LIMIT } from '../../../domain/admission/application';
import { dayFrom } from '../../../domain/china-day';
import type { AdmissionFormProps } from './admission-form';
import { HEAR_WORDS as WORDS } from './admissions-words';
import { StepButton } from './StepButton';

/** Characters of a day and of a number. */
const DAY_LIMIT = 10;
const NUMBER_LIMIT = 5;

const isNumber = (typed: string): boolean => /^\d{1,5}$/.test(typed.trim());

export function HearForm({ sending, onSend }: AdmissionFormProps) {
  const [on, setOn] = useState('');
  const [residents, setResidents] = useState('');
  const [communities, setCommunities] = useState('');
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    const day = dayFrom(on);
    if (!day) return setFault(WORDS.badDay);
    if (!isNumber(residents) || !isNumber(communities)) return setFault(WORDS.badNumber);
    if (words.trim() === '') return setFault(WORDS.noWords);
    setFault(null);
    onSend({
      kind: 'heard',
      on: day.toISOString(),
      residents: Number(residents),
      communities: Number(communities),
      words: words.trim(),
    });
  };
  return (
    <View>
      <View className="admission-case__points">
        <WrittenField
          id="heard-on"
          label={WORDS.on}
          example={WORDS.onExample}
          value={on}
          limit={DAY_LIMIT}
          onChange={setOn}
        />
        <WrittenField
          id="heard-residents"
          label={WORDS.residents}
          value={residents}
          limit={NUMBER_LIMIT}
          onChange={setResidents}
        />
        <WrittenField
          id="heard-communities"
          label={WORDS.communities}
          value={communities}
          limit={NUMBER_LIMIT}
          onChange={setCommunities}
        />
      </View>
      <WrittenField
        id="heard-words"
        label={WORDS.words}
        value={words}
        limit={ADMISSION_TEXT_LIMIT}
        long
        onChange={setWords}
      />
      <StepButton label={WORDS.submit} fault={fault} sending={sending} onPress={submit} />
    </View>
  );
}
