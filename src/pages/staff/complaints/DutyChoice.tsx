/** The item of the three lists a refusal rests on, found by its words; what has to be done is shown and cannot be chosen. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '../../../components/aria';
import { WrittenField } from '../../../components/WrittenField';
import type { DutyView } from '../../../contract/read-case';
import { DUTY_LIST_WORDS } from './case-words';
import { Choice } from '../../../components/Choice';
import { dutiesFound } from './duties-found';
import type { DutiesRead } from './use-duties';
import { DECLINE_WORDS as WORDS } from './work-words';

interface DutyChoiceProps {
  reading: DutiesRead;
  chosen: DutyView | null;
  onChoose: (duty: DutyView) => void;
}

const SEARCH_LIMIT = 40;

export function DutyChoice({ reading, chosen, onChoose }: DutyChoiceProps) {
  const [sought, setSought] = useState('');
  if (reading.stage === 'reading') return null;
  if (reading.stage === 'failed' || reading.duties.length === 0) {
    const words = reading.stage === 'failed' ? `${reading.words.title}。${reading.words.advice}` : WORDS.noDuties;
    return (
      <View className="form__fault" {...aria({ role: 'alert' })}>
        {words}
      </View>
    );
  }
  const found = dutiesFound(reading.duties, sought);
  return (
    <>
      <WrittenField
        id="duty-search"
        label={WORDS.dutySearch}
        hint={WORDS.dutyNote}
        value={sought}
        limit={SEARCH_LIMIT}
        onChange={setSought}
      />
      {found.length === 0 ? (
        <View className="form__note" {...aria({ role: 'status' })}>
          {WORDS.dutiesNotFound}
        </View>
      ) : (
        <Choice
          id="duty"
          label={WORDS.duty}
          options={found.map(({ number, list, title, basis }) => ({
            value: String(number),
            label: title,
            hint: list === 'relieved' ? basis : WORDS.dutyMustBeDone(DUTY_LIST_WORDS[list]),
            barred: list !== 'relieved',
          }))}
          chosen={chosen && String(chosen.number)}
          onChoose={(number) => onChoose(found.find((duty) => String(duty.number) === number)!)}
        />
      )}
    </>
  );
}
