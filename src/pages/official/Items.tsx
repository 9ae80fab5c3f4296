/** The satisfaction rate of every further item, with its interval. */
import { Text, View } from '@tarojs/components';
import type { Scores } from '../../contract/read-scores';
import { figureOf, nWords } from './words';

export function Items({ items }: { items: Scores['items'] }) {
  if (items.length === 0) return null;
  return (
    <View className="card">
      <View className="card__title">各项满意率</View>
      {items.map(({ item, label, score }) => {
        const figure = figureOf(score);
        return (
          <View key={item} className="line">
            <Text className="line__label">{label}</Text>
            {'because' in figure ? (
              <Text className="row__because">{figure.because}</Text>
            ) : (
              <View className="row__figures">
                <Text className="row__estimate">{figure.share.estimate}%</Text>
                <Text className="row__limits">
                  {figure.share.lower}–{figure.share.upper}
                </Text>
                <Text className="row__n">{nWords(figure.n)}</Text>
              </View>
            )}
          </View>
        );
      })}
    </View>
  );
}
