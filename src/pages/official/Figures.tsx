/** A figure in a line: the share with its limits and n, or the reason why there is none. */
import { Text, View } from '@tarojs/components';
import { nWords, type Shown } from './figure-words';
import './figures.scss';

export function Figures({ shown }: { shown: Shown }) {
  if ('because' in shown) return <Text className="figures__because">{shown.because}</Text>;
  return (
    <View className="figures">
      <Text className="figures__estimate">{shown.value}</Text>
      <Text className="figures__limits">{shown.limits}</Text>
      <Text className="figures__n">{shown.n === null ? '' : nWords(shown.n)}</Text>
    </View>
  );
}
