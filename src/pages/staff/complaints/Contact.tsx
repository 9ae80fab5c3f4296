/** Contact 联系方式: read only when it is needed, since every reading is recorded. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CaseNamed } from '../../../client/case-step';
import { askOffice } from '../../../client/ask-office';
import { aria } from '../../../components/aria';
import { CASE_WORDS as WORDS } from './case-words';
import { staffWords } from '../staff-refusal-words';
import './contact.scss';

type Reading =
  { stage: 'hidden' | 'reading' } | { stage: 'read'; contact: string } | { stage: 'failed'; words: string };

export function Contact({ named }: { named: CaseNamed }) {
  const [reading, setReading] = useState<Reading>({ stage: 'hidden' });

  const read = async () => {
    setReading({ stage: 'reading' });
    const reply = await askOffice('readContact', named);
    if ('output' in reply) return setReading({ stage: 'read', contact: reply.output.contact ?? WORDS.contactGone });
    const { title, advice } = staffWords(reply);
    setReading({ stage: 'failed', words: `${title}。${advice}` });
  };

  if (reading.stage === 'read') {
    return (
      <View className="contact" {...aria({ role: 'status' })}>
        <View className="contact__label">{WORDS.contact}</View>
        <View id="contact" className="contact__words">
          {reading.contact}
        </View>
      </View>
    );
  }
  return (
    <View className="contact">
      <View id="show-contact" className="link" onClick={() => void read()} {...aria({ role: 'button' })}>
        {reading.stage === 'reading' ? WORDS.showingContact : WORDS.showContact}
      </View>
      <View className="contact__note">{WORDS.contactIsRecorded}</View>
      {reading.stage === 'failed' && (
        <View className="contact__fault" {...aria({ role: 'alert' })}>
          {reading.words}
        </View>
      )}
    </View>
  );
}
