/** The headline figure with everything one needs to judge it: interval, n, evidence and method. */
import { Text, View } from '@tarojs/components';
import type { Scores } from '../../contract/read-scores';
import { EVIDENCE_WORDS, figureOf, nWords } from './words';
import './headline.scss';

export function Headline({ scores: { headline, evidence, methodId } }: { scores: Scores }) {
  const figure = figureOf(headline);
  return (
    <View className="card headline" id="headline">
      <View className="card__title">满意率（满意及以上）</View>
      {'because' in figure ? (
        <View className="headline__because">{figure.because}</View>
      ) : (
        <View className="headline__figure">
          <Text className="headline__estimate">{figure.share.estimate}%</Text>
          <Text className="headline__interval">
            95% 区间 {figure.share.lower}–{figure.share.upper}
          </Text>
          <Text className="headline__n" id="headline-n">
            {nWords(figure.n)}
          </Text>
        </View>
      )}
      <View className="card__note">
        {'because' in figure ? '少于 10 份答卷时不显示任何数字。' : ''}
        {EVIDENCE_WORDS[evidence]} · 方法 {methodId}
      </View>
    </View>
  );
}
