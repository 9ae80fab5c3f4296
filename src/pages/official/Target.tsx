/** Target 目标: whether the interval reaches what the round asks for; the point alone decides nothing. */
import { View } from '@tarojs/components';
import type { Scores } from '../../contract/read-scores';
import type { Verdict } from '../../domain/score/verdict';
import { figureOf, fullBecause } from './words';
import './target.scss';

const VERDICT_WORDS: Record<Verdict, { title: string; why: string }> = {
  met: { title: '已达到', why: '区间下限不低于目标' },
  'not-met': { title: '未达到', why: '区间上限低于目标' },
  undetermined: { title: '尚不能判定', why: '目标落在区间之内，差别可能只是误差' },
};

export function Target({ scores: { target, headline } }: { scores: Scores }) {
  if (target === null) return null;
  const figure = figureOf(headline);
  const { verdict, notScored } = headline;
  return (
    <View className="card target" id="target">
      <View className="card__title">目标 {Math.round(target * 100)}%</View>
      <View className="target__verdict">{verdict ? VERDICT_WORDS[verdict].title : '未评'}</View>
      <View className="card__note">
        {verdict && 'value' in figure
          ? `${VERDICT_WORDS[verdict].why}（区间 ${figure.limits}）`
          : fullBecause(notScored ?? 'no-answers')}
      </View>
    </View>
  );
}
