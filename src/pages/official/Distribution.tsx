/** Distribution 答案分布: how many chose each step, as bars of one colour and as figures. */
import { Text, View } from '@tarojs/components';
import type { Scores } from '../../contract/read-scores';
import { STEP_WORDS, type Step } from '../../domain/step';
import { BECAUSE_WORDS } from './words';
import './distribution.scss';

const FROM_BEST: readonly Step[] = [5, 4, 3, 2, 1];

export function Distribution({ scores: { distribution, headline } }: { scores: Scores }) {
  if (!distribution) {
    return (
      <View className="card">
        <View className="card__title">答案分布</View>
        <Text className="card__note">{BECAUSE_WORDS[headline.because ?? 'no-answers']}</Text>
      </View>
    );
  }
  const countOf = (step: Step) => distribution.steps[step - 1] ?? 0;
  const most = Math.max(...distribution.steps);
  return (
    <View className="card" id="distribution">
      <View className="card__title">答案分布</View>
      {FROM_BEST.map((step) => (
        <View key={step} className="bar">
          <Text className="bar__word">{STEP_WORDS[step]}</Text>
          <View className="bar__track">
            <View className="bar__fill" style={{ width: `${(100 * countOf(step)) / most}%` }} />
          </View>
          <Text className="bar__count" id={`count-${step}`}>
            {countOf(step)}
          </Text>
        </View>
      ))}
      <View className="card__note">另有 {distribution.dontKnow} 份选择“不了解”，不计入任何比例</View>
    </View>
  );
}
