/** Distribution 答案分布: how many chose each step, as bars of one colour and as figures; few people are told together. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { Scores } from '../../../contract/read-scores';
import { STEP_WORDS, type Step } from '../../../domain/step';
import { Origin } from './Origin';
import { ORIGINS } from './origin-words';
import { DISTRIBUTION_WORDS, figureOf, shortBecause } from './score-words';
import './distribution.scss';

export function Distribution({ scores: { distribution, headline, further } }: { scores: Scores }) {
  if (!distribution) {
    const limited = headline.because === null;
    return (
      <View className="card">
        <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
          {DISTRIBUTION_WORDS.title}
        </View>
        <Text className="card__note">
          {limited ? DISTRIBUTION_WORDS.limited : shortBecause(headline.because ?? 'no-answers')}
        </Text>
      </View>
    );
  }
  const most = Math.max(...distribution.map(({ count }) => count));
  const dontKnow = figureOf(further.dontKnow);
  return (
    <View className="card" id="distribution">
      <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
        {DISTRIBUTION_WORDS.title}
      </View>
      {distribution.map(({ steps, count }) => (
        <View key={steps.join()} className={`bar ${steps.length > 1 ? 'bar--merged' : ''}`}>
          <Text className="bar__word">
            {DISTRIBUTION_WORDS.together(steps.map((step) => STEP_WORDS[step as Step]))}
          </Text>
          <View className="bar__track">
            <View className="bar__fill" style={{ width: `${(100 * count) / most}%` }} />
          </View>
          <Text className="bar__count" id={`count-${steps.join('-')}`}>
            {count}
          </Text>
        </View>
      ))}
      <View className="card__note">{DISTRIBUTION_WORDS.dontKnow('value' in dontKnow ? dontKnow : null)}</View>
      <Origin id="distribution" of={DISTRIBUTION_WORDS.title} lines={ORIGINS.distribution()} />
    </View>
  );
}
