/** Published 已公布结果: the last figure of a community with its error, or why there is none. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { Results } from '../../../contract/read-results';
import { shownLimit, shownShare } from '../../../domain/score/rounding';
import { BECAUSE_WORDS, EVIDENCE_WORDS, RESULTS_WORDS as WORDS } from './rating-words';
import './results.scss';

type PublishedResult = NonNullable<Results['published']>;

export function Published({ published }: { published: Results['published'] }) {
  return (
    <View className="results__card">
      <View className="results__name" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.published}
      </View>
      {published === null ? <View>{WORDS.unpublished}</View> : <Figure published={published} />}
    </View>
  );
}

function Figure({ published: { round, methodId, evidence, figure, n } }: { published: PublishedResult }) {
  const shown = shownOf(figure);
  return (
    <>
      <View className="results__note">{round.title}</View>
      {shown === null ? (
        <View>{BECAUSE_WORDS[figure.because ?? 'no-answers']}</View>
      ) : (
        <>
          <View className="results__figure">
            <View className="results__label">{WORDS.satisfied}</View>
            <View className="results__value">{shown.value}</View>
          </View>
          <View>{WORDS.interval(shown.lower, shown.upper)}</View>
        </>
      )}
      <View className="results__note">
        {n === null ? '' : `${WORDS.people(n)} · `}
        {EVIDENCE_WORDS[evidence]}
      </View>
      <View className="results__note">{WORDS.method(methodId)}</View>
    </>
  );
}

function shownOf({ estimate, interval, limit, because }: PublishedResult['figure']) {
  if (because !== null || interval === null) return null;
  const { estimate: value, lower, upper } = shownShare(estimate ?? interval.lower, interval);
  return { value: limit ? shownLimit(limit) : `${value}%`, lower, upper };
}
