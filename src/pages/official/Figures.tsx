/** A figure in a line: the share with its limits and n, or the reason why there is none. */
import { Text, View } from '@tarojs/components';
import type { Figure } from './words';
import { nWords } from './words';
import './figures.scss';

export function Figures({ figure }: { figure: Figure }) {
  if ('because' in figure) return <Text className="figures__because">{figure.because}</Text>;
  const { share, n } = figure;
  return (
    <View className="figures">
      <Text className="figures__estimate">{share.estimate}%</Text>
      <Text className="figures__limits">
        {share.lower}–{share.upper}
      </Text>
      <Text className="figures__n">{nWords(n)}</Text>
    </View>
  );
}
