/** Distribution 答案分布: how many chose each step, as bars of one colour and as figures; few people are told together. */
import { Text, View } from '@tarojs/components';
import type { Scores } from '../../contract/read-scores';
import { STEP_WORDS, type Step } from '../../domain/step';
import { figureOf, shortBecause } from './words';
import './distribution.scss';

export function Distribution({ scores: { distribution, headline, further } }: { scores: Scores }) {
  if (!distribution) {
    const limited = headline.because === null;
    return (
      <View className="card">
        <View className="card__title">答案分布</View>
        <Text className="card__note">
          {limited ? '一方不足 5 人，不公布分布' : shortBecause(headline.because ?? 'no-answers')}
        </Text>
      </View>
    );
  }
  const most = Math.max(...distribution.map(({ count }) => count));
  const dontKnow = figureOf(further.dontKnow);
  return (
    <View className="card" id="distribution">
      <View className="card__title">答案分布</View>
      {distribution.map(({ steps, count }) => (
        <View key={steps.join()} className={`bar ${steps.length > 1 ? 'bar--merged' : ''}`}>
          <Text className="bar__word">{steps.map((step) => STEP_WORDS[step as Step]).join('、')}</Text>
          <View className="bar__track">
            <View className="bar__fill" style={{ width: `${(100 * count) / most}%` }} />
          </View>
          <Text className="bar__count" id={`count-${steps.join('-')}`}>
            {count}
          </Text>
        </View>
      ))}
      <View className="card__note">
        {'value' in dontKnow ? `选择“不了解”的占全部答卷 ${dontKnow.value}（${dontKnow.limits}），` : '选择“不了解”的'}
        不计入任何比例
      </View>
    </View>
  );
}
