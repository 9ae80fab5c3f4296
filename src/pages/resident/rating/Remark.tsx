/** Remark 留言: the last screen, in the resident's own words and about the resident; nobody has to. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { focusTarget } from '../../../components/focus';
import { REMARK_LIMIT } from '../../../domain/submission';
import { AboutYou, type AboutYouProps } from './AboutYou';
import { FORM_WORDS } from './rating-words';
import { FreeText } from './FreeText';
import './question.scss';

interface RemarkProps extends AboutYouProps {
  text: string;
  onWrite: (text: string) => void;
}

export function Remark({ text, onWrite, ...about }: RemarkProps) {
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
      <View className="question__own">
        <FreeText
          label={FORM_WORDS.remark}
          hint={FORM_WORDS.remarkHint}
          limit={REMARK_LIMIT}
          text={text}
          onWrite={onWrite}
        />
        <AboutYou {...about} />
      </View>
    </View>
  );
}
