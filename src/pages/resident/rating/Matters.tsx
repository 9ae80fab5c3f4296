/** Matters 事项: what residents asked for most, and what became of it. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { Results } from '../../../contract/read-results';
import { CATEGORY_WORDS } from '../../../domain/complaint/category';
import { RESULTS_WORDS as WORDS } from './rating-words';
import './results.scss';

const counted = (count: number | null) => (count === null ? WORDS.fewCases : WORDS.cases(count));

export function Matters({ matters }: { matters: Results['matters'] }) {
  return (
    <View className="results__card">
      <View className="results__name" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.matters}
      </View>
      <View className="results__note">{matters.length > 0 ? WORDS.mattersSince : WORDS.noMatters}</View>
      {matters.map(({ category, asked, answered, confirmedFixed }) => (
        <View key={category} className="results__matter">
          <View className="results__category">{CATEGORY_WORDS[category]}</View>
          <View className="results__asked">{WORDS.asked(counted(asked))}</View>
          <View className="results__done">
            {WORDS.answered(counted(answered))} · {WORDS.fixed(counted(confirmedFixed))}
          </View>
        </View>
      ))}
    </View>
  );
}
