/** The headline figure with everything one needs to judge it: interval, n, evidence, method and what is odd about it. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { Scores } from '../../../contract/read-scores';
import { shownMean } from '../../../domain/score/rounding';
import { nWords } from '../figure-words';
import { Origin } from './Origin';
import { ORIGINS } from './origin-words';
import { figureOf, FLAG_WORDS, fullBecause, HEADLINE_WORDS, shortBecause } from './score-words';
import './headline.scss';

export function Headline({ scores }: { scores: Scores }) {
  const { headline, evidence, methodId, flags, assisted } = scores;
  const figure = figureOf(headline);
  const aside = figureOf(assisted);
  return (
    <View className="card headline" id="headline">
      <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
        {HEADLINE_WORDS.title}
      </View>
      {'because' in figure ? (
        <>
          <View className="headline__because">{shortBecause(figure.because)}</View>
          <View className="card__note">{fullBecause(figure.because)}</View>
        </>
      ) : (
        <View className="headline__figure">
          <Text className="headline__estimate">{figure.value}</Text>
          <Text className="headline__interval">{HEADLINE_WORDS.interval(figure.limits)}</Text>
          {headline.n !== null && (
            <Text className="headline__n" id="headline-n">
              {nWords(headline.n)}
            </Text>
          )}
        </View>
      )}
      <Further scores={scores} />
      <View className="card__note">{HEADLINE_WORDS.method(evidence, methodId)}</View>
      {flags.map((flag) => (
        <View key={flag} className="headline__flag">
          {FLAG_WORDS[flag]}
        </View>
      ))}
      {'value' in aside && assisted.n !== null && (
        <View className="card__note">{HEADLINE_WORDS.aside(assisted.n, aside)}</View>
      )}
      <Origin id="headline" of={HEADLINE_WORDS.title} lines={ORIGINS.headline(scores)} />
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
      {'value' in withFair && <Text>{HEADLINE_WORDS.withFair(withFair)}</Text>}
      {mean && <Text>{HEADLINE_WORDS.mean(mean)}</Text>}
    </View>
  );
}
