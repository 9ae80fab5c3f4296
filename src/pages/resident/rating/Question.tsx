/** Question 题目: one item a screen: its words as the heading, where one is, and the five steps. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { focusTarget } from '../../../components/focus';
import type { Survey } from '../../../contract/read-survey';
import { STEP_WORDS, type Step } from '../../../domain/step';
import { ReadAloud } from './ReadAloud';
import { FROM_BEST, StepChoice } from './StepChoice';
import { FORM_WORDS } from './rating-words';
import './question.scss';

interface QuestionProps {
  item: Survey['items'][number];
  number: number;
  count: number;
  chosen: Step | null;
  onChoose: (step: Step) => void;
}

export function Question({ item: { item, question }, number, count, chosen, onChoose }: QuestionProps) {
  const aloud = [question, ...FROM_BEST.map((step) => STEP_WORDS[step]), STEP_WORDS[0]].join('。');
  return (
    <View className="question">
      <View className="question__asked">
        <View id="question" className="question__words" {...aria({ role: 'heading', level: 2 })} {...focusTarget}>
          {question}
        </View>
        <View className="question__caption">
          <View className="question__where">
            {number === 1 ? FORM_WORDS.headlineProgress(count) : FORM_WORDS.progress(number, count)}
          </View>
          <ReadAloud key={item} text={aloud} />
        </View>
      </View>
      <StepChoice item={item} label={question} chosen={chosen} onChoose={onChoose} />
    </View>
  );
}
