/** Ready phrases for what this complaint is about; a tap adds one to the answer. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { Category } from '../../../domain/complaint/category';
import { phrasesFor, type Phrase } from './phrases-words';
import { REPLY_WORDS } from './work-words';
import './phrases.scss';

interface PhrasesProps {
  category: Category;
  outcome: Phrase['outcome'] | null;
  onInsert: (phrase: Phrase) => void;
}

export function Phrases({ category, outcome, onInsert }: PhrasesProps) {
  return (
    <View className="phrases">
      <View className="phrases__label">{REPLY_WORDS.phrases}</View>
      {phrasesFor(category, outcome).map((phrase, index) => (
        <View
          key={phrase.words}
          id={`phrase-${index + 1}`}
          className="phrases__one"
          onClick={() => onInsert(phrase)}
          {...aria({ role: 'button' })}
        >
          {phrase.words}
        </View>
      ))}
    </View>
  );
}
