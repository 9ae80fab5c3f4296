/** Target 目标: whether the interval reaches what the round asks for; the point alone decides nothing. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { Scores } from '../../../contract/read-scores';
import { Origin } from './Origin';
import { ORIGINS } from './origin-words';
import { figureOf, fullBecause, TARGET_WORDS } from './score-words';
import './target.scss';

export function Target({ scores: { target, headline } }: { scores: Scores }) {
  if (target === null) return null;
  const figure = figureOf(headline);
  const { verdict, notScored } = headline;
  return (
    <View className="card target" id="target">
      <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
        {TARGET_WORDS.title(Math.round(target * 100))}
      </View>
      <View className="target__verdict">{verdict ? TARGET_WORDS.verdict[verdict].title : TARGET_WORDS.notScored}</View>
      <View className="card__note">
        {verdict && 'value' in figure
          ? TARGET_WORDS.why(verdict, figure.limits)
          : fullBecause(notScored ?? 'no-answers')}
      </View>
      <Origin id="target" of={TARGET_WORDS.title(Math.round(target * 100))} lines={ORIGINS.target()} />
    </View>
  );
}
