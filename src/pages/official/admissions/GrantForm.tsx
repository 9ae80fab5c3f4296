/** Grant form 准入: until when, at most as long as asked for; what still stands in the way is said in place of the button. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { lastDateWords } from '../../../components/admission-words';
import { Choice } from '../../../components/Choice';
import { WrittenField } from '../../../components/WrittenField';
import { ADMISSION_TEXT_LIMIT, grantEnds } from '../../../domain/admission/application';
import type { AdmissionFormProps } from './admission-form';
import { DECIDE_WORDS as WORDS, FAULT_WORDS } from './admissions-words';
import { StepButton } from './StepButton';

export function GrantForm({ view, sending, onSend }: AdmissionFormProps) {
  const [until, setUntil] = useState(view.until);
  const [words, setWords] = useState('');
  if (view.inTheWay) return <View className="admission-case__barred">{FAULT_WORDS[view.inTheWay]}</View>;
  const ends = grantEnds({ from: new Date(view.from), until: new Date(view.until) }).map((end) => end.toISOString());
  const over = words.length - ADMISSION_TEXT_LIMIT;
  return (
    <View>
      <Choice
        id="until"
        label={WORDS.until}
        options={ends.map((end) => ({ value: end, label: WORDS.untilOf(lastDateWords(end)) }))}
        chosen={until}
        beside
        onChoose={setUntil}
      />
      <WrittenField
        id="grant-words"
        label={WORDS.words}
        value={words}
        limit={ADMISSION_TEXT_LIMIT}
        long
        onChange={setWords}
      />
      <StepButton
        label={WORDS.grant}
        fault={over > 0 ? WORDS.tooLong(over) : null}
        sending={sending}
        onPress={() => over <= 0 && onSend({ kind: 'granted', until, words: words.trim() })}
      />
    </View>
  );
}
