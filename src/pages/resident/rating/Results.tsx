/** Results 你说我们做: what a community's residents said last, and what was done; shown between rounds and after an answer. */
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { aria } from '../../../components/aria';
import { beginAt, focusTarget } from '../../../components/focus';
import { openingWords } from '../../../components/moment-words';
import type { Words } from '../../../components/refusal-words';
import type { Results as Found } from '../../../contract/read-results';
import { Action } from './Action';
import { Matters } from './Matters';
import { openComplain } from './open-pages';
import { Published } from './Published';
import { RESULTS_WORDS, THANKS_WORDS } from './rating-words';
import './results.scss';

interface ResultsProps {
  code: string;
  results: Found;
  /** Why no questions are asked; `null` where somebody only looked the results up. */
  words: Words | null;
  onBack?: () => void;
}

export function Results({ code, results: { next, published, matters }, words, onBack }: ResultsProps) {
  const lookedUp = words === null;
  useEffect(() => {
    if (lookedUp) beginAt('outcome');
  }, [lookedUp]);
  return (
    <View className="results">
      {words && (
        <View className="results__why" {...aria({ role: 'status' })}>
          <View className="results__title">{words.title}</View>
          <View>{words.advice}</View>
        </View>
      )}
      <View id="outcome" className="results__focus" {...focusTarget}>
        <Published published={published} />
      </View>
      <Matters matters={matters} />
      {words && (
        <View className="results__next">
          {next ? RESULTS_WORDS.next(openingWords(next.opensAt)) : RESULTS_WORDS.nextUnknown}
        </View>
      )}
      {onBack && <Action id="back" kind="secondary" label={RESULTS_WORDS.back} onPress={onBack} />}
      <Action
        id="complain"
        kind={onBack ? 'words' : 'primary'}
        label={THANKS_WORDS.complain}
        onPress={() => openComplain(code)}
      />
    </View>
  );
}
