/** Asks for the secret reference, as forgiving of how it is written as can be. */
import { Button, View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '../../../components/aria';
import { goTo } from '../../../components/go-to';
import { readTyped } from '../../../domain/reference';
import { FOLLOW_WORDS as WORDS } from './complaint-words';
import { WrittenField } from '../../../components/WrittenField';

interface ReferenceFormProps {
  /** What did not lead anywhere. */
  typed: string;
  fault: string | null;
  onFind: (reference: string) => void;
}

const LENGTH = 16;

/** Room for spaces and dashes. */
const LIMIT = 40;

export function ReferenceForm({ typed, fault, onFind }: ReferenceFormProps) {
  const [text, setText] = useState(typed);
  const [miscount, setMiscount] = useState<string | null>(null);
  const wrong = miscount ?? (text === typed ? fault : null);

  const find = () => {
    const reference = readTyped(text);
    const length = reference.replace(/-/g, '').length;
    if (length === LENGTH) return onFind(reference);
    setMiscount(WORDS.referenceFault(length));
    goTo('reference');
  };

  return (
    <>
      <View className="sheet__header">
        <View className="sheet__title" {...aria({ role: 'heading' })}>
          {WORDS.title}
        </View>
      </View>
      <View className="sheet__body">
        <WrittenField
          id="reference"
          label={WORDS.reference}
          hint={WORDS.referenceHint}
          value={text}
          limit={LIMIT}
          fault={wrong ?? undefined}
          onChange={(value) => {
            setText(value);
            setMiscount(null);
          }}
        />
      </View>
      <View className="sheet__foot">
        <Button id="find" className="sheet__wide primary" onClick={find} {...aria({ role: 'button' })}>
          {WORDS.find}
        </Button>
      </View>
    </>
  );
}
