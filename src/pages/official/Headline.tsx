/** The headline figure with everything one needs to judge it: interval, n, evidence, method and what is odd about it. */
import { Text, View } from '@tarojs/components';
import type { Scores } from '../../contract/read-scores';
import { shownMean } from '../../domain/score/rounding';
import { EVIDENCE_WORDS, figureOf, FLAG_WORDS, fullBecause, nWords, shortBecause } from './words';
import './headline.scss';

export function Headline({ scores }: { scores: Scores }) {
  const { headline, evidence, methodId, flags, assisted } = scores;
  const figure = figureOf(headline);
  const aside = figureOf(assisted);
  return (
    <View className="card headline" id="headline">
      <View className="card__title">满意率（满意及以上）</View>
      {'because' in figure ? (
        <>
          <View className="headline__because">{shortBecause(figure.because)}</View>
          <View className="card__note">{fullBecause(figure.because)}</View>
        </>
      ) : (
        <View className="headline__figure">
          <Text className="headline__estimate">{figure.value}</Text>
          <Text className="headline__interval">95% 区间 {figure.limits}</Text>
          {headline.n !== null && (
            <Text className="headline__n" id="headline-n">
              {nWords(headline.n)}
            </Text>
          )}
        </View>
      )}
      <Further scores={scores} />
      <View className="card__note">
        {EVIDENCE_WORDS[evidence]} · 方法 {methodId}
      </View>
      {flags.map((flag) => (
        <View key={flag} className="headline__flag">
          {FLAG_WORDS[flag]}
        </View>
      ))}
      {'value' in aside && assisted.n !== null && (
        <View className="card__note">
          另有{EVIDENCE_WORDS.assisted} {nWords(assisted.n)}，满意率 {aside.value}（{aside.limits}），不计入上面的数字
        </View>
      )}
    </View>
  );
}

/** The other ways to read the same answers, where they may be shown. */
function Further({ scores: { further } }: { scores: Scores }) {
  const withFair = figureOf(further.withFair);
  const { estimate, interval } = further.mean;
  const mean = estimate !== null && interval !== null ? shownMean(estimate, interval) : null;
  if ('because' in withFair && !mean) return null;
  return (
    <View className="headline__further">
      {'value' in withFair && (
        <Text>
          含基本满意 {withFair.value}（{withFair.limits}）
        </Text>
      )}
      {mean && (
        <Text>
          得分 {mean.estimate}（{mean.lower}–{mean.upper}）
        </Text>
      )}
    </View>
  );
}
