/** The satisfaction rate of every further item, with its interval. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { Scores } from '../../../contract/read-scores';
import { Figures } from '../Figures';
import { Origin } from './Origin';
import { ORIGINS } from './origin-words';
import { ITEMS_WORDS, shownScore } from './score-words';
import './items.scss';

export function Items({ items }: { items: Scores['items'] }) {
  if (items.length === 0) return null;
  return (
    <View className="card">
      <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
        {ITEMS_WORDS.title}
      </View>
      {items.map(({ item, label, score }) => (
        <View key={item} className="line">
          <Text className="line__label">{label}</Text>
          <Figures shown={shownScore(score)} />
        </View>
      ))}
      <Origin id="items" of={ITEMS_WORDS.title} lines={ORIGINS.items()} />
    </View>
  );
}
