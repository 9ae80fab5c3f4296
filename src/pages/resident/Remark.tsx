/** Remark 留言: the last screen, in the resident's own words; nobody has to. */
import { View } from '@tarojs/components';
import { aria } from '../../components/aria';
import { focusTarget } from '../../components/focus';
import { REMARK_LIMIT } from '../../domain/submission';
import { FORM_WORDS } from './words';
import { FreeText } from './FreeText';
import './question.scss';

export function Remark({ text, onWrite }: { text: string; onWrite: (text: string) => void }) {
  return (
    <View className="question question--remark">
      <View className="question__asked">
        <View id="question" className="question__words" {...aria({ role: 'heading', level: 2 })} {...focusTarget}>
          {FORM_WORDS.remark}
        </View>
        <View className="question__caption">
          <View className="question__where">{FORM_WORDS.remarkOptional}</View>
        </View>
      </View>
      <FreeText
        label={FORM_WORDS.remark}
        hint={FORM_WORDS.remarkHint}
        limit={REMARK_LIMIT}
        text={text}
        onWrite={onWrite}
      />
    </View>
  );
}
