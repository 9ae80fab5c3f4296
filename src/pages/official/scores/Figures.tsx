/** A figure in a line: the share with its limits and n, or the reason why there is none. */
import { Text, View } from '@tarojs/components';
import type { ScoreView } from '../../../contract/read-scores';
import { figureOf, nWords, shortBecause } from './score-words';
import './figures.scss';

export function Figures({ score }: { score: ScoreView }) {
  const figure = figureOf(score);
  if ('because' in figure) {
    return <Text className="figures__because">{shortBecause(figure.because)}</Text>;
  }
  return (
    <View className="figures">
      <Text className="figures__estimate">{figure.value}</Text>
      <Text className="figures__limits">{figure.limits}</Text>
      <Text className="figures__n">{score.n === null ? '' : nWords(score.n)}</Text>
    </View>
  );
}
