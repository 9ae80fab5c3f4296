/** The last results, looked up by somebody who has just answered; also what is said while they are not there. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { Notice } from '../../../components/Notice';
import { wordsFor } from '../../../components/refusal-words';
import type { Reply } from '../../../client/ask';
import { Action } from './Action';
import { Results } from './Results';
import { RESULTS_WORDS } from './rating-words';
import './results.scss';

interface LookedUpProps {
  code: string;
  results: Reply<'readResults'> | null;
  onBack: () => void;
}

export function LookedUp({ code, results, onBack }: LookedUpProps) {
  if (results !== null && 'output' in results) {
    return <Results code={code} results={results.output} words={null} onBack={onBack} />;
  }
  return (
    <View className="results">
      {results === null ? (
        <View className="results__why" {...aria({ role: 'status' })}>
          {RESULTS_WORDS.loading}
        </View>
      ) : (
        <Notice words={wordsFor(results)} />
      )}
      <Action id="back" kind="secondary" label={RESULTS_WORDS.back} onPress={onBack} />
    </View>
  );
}
