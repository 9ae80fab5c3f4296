/** What a touch screen shows while its community has no open round. It leads nowhere else. */
import { View } from '@tarojs/components';
import { openingWords } from '../../../components/moment-words';
import type { Words } from '../../../components/refusal-words';
import type { Results } from '../../../contract/read-results';
import { Matters } from '../rating/Matters';
import { Published } from '../rating/Published';
import { SurveyHeader } from '../rating/SurveyHeader';
import { RESULTS_WORDS } from '../rating/rating-words';
import '../rating/results.scss';

export function KioskBetween({ results, words }: { results: Results; words: Words }) {
  const { community, next, published, matters } = results;
  return (
    <>
      <SurveyHeader community={community} round={null} fixed />
      <View className="results">
        <View className="results__why">
          <View className="results__title">{words.title}</View>
          <View>{words.advice}</View>
        </View>
        <Published published={published} />
        <Matters matters={matters} />
        <View className="results__next">
          {next ? RESULTS_WORDS.next(openingWords(next.opensAt)) : RESULTS_WORDS.nextUnknown}
        </View>
      </View>
    </>
  );
}
