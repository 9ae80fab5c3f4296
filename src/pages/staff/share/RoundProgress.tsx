/** Round progress 进度: how far the community has come, by what ways and from whom, and who seems to be missing. */
import { Text, View } from '@tarojs/components';
import { useCallback, useEffect, useState, type PropsWithChildren } from 'react';
import { askOffice } from '../../../client/ask-office';
import { aria } from '../../../components/aria';
import { Notice } from '../../../components/Notice';
import { wordsFor, type Words } from '../../../components/refusal-words';
import type { Progress } from '../../../contract/read-progress';
import { isRefusal } from '../../../contract/refusal';
import { CountRow } from './CountRow';
import { MarginCard } from './MarginCard';
import { CHANNEL_WORDS, CLASS_WORDS, HINT_WORDS, PROGRESS_WORDS as WORDS } from './progress-words';
import { SampleProgress } from './SampleProgress';
import './round-progress.scss';

type State = { stage: 'loading' } | { stage: 'failed'; words: Words } | { stage: 'ready'; progress: Progress };

/**
 * @param community its code; a staff member's own where not given
 * @param children what goes between how far it has come and the ways by which
 */
export function RoundProgress({ community, children }: PropsWithChildren<{ community?: string }>) {
  const [state, setState] = useState<State>({ stage: 'loading' });

  const load = useCallback(async () => {
    setState({ stage: 'loading' });
    const reply = await askOffice('readProgress', community ? { community } : {});
    if (isRefusal(reply) || 'unavailable' in reply) return setState({ stage: 'failed', words: wordsFor(reply) });
    setState({ stage: 'ready', progress: reply.output });
  }, [community]);

  useEffect(() => void load(), [load]);

  if (state.stage !== 'ready') {
    return (
      <>
        <View className="progress-card">
          {state.stage === 'failed' ? <Notice words={state.words} onRetry={load} /> : WORDS.loading}
        </View>
        {children}
      </>
    );
  }
  const { progress } = state;
  return (
    <>
      <Reached progress={progress} />
      {progress.hints.length > 0 && (
        <View className="progress-card progress-card--hint">
          <View className="progress-card__title" {...aria({ role: 'heading', level: 2 })}>
            {WORDS.hints}
          </View>
          {progress.hints.map((hint) => (
            <View key={hint}>{HINT_WORDS[hint]}</View>
          ))}
          <View className="progress-card__note">{WORDS.hintNote}</View>
        </View>
      )}
      {children}
      {progress.answered > 0 && <Ways progress={progress} />}
    </>
  );
}

function Reached({ progress: { answered, towardsScore, needed } }: { progress: Progress }) {
  const [beside, missing] = [answered - towardsScore, needed - towardsScore];
  return (
    <View className="progress-card">
      <View className="progress-card__count">
        {answered} <Text className="progress-card__unit">{WORDS.submissions}</Text>
      </View>
      <SampleProgress answered={towardsScore} needed={needed} />
      <View className="progress-card__note">
        {missing > 0 ? WORDS.missing(needed, missing) : WORDS.enough(needed)}
        {beside > 0 ? WORDS.beside(beside) : ''}
      </View>
    </View>
  );
}

function Ways({ progress: { answered, channels, classes, age, sex } }: { progress: Progress }) {
  return (
    <>
      <View className="progress-card">
        <View className="progress-card__title" {...aria({ role: 'heading', level: 2 })}>
          {WORDS.channels}
        </View>
        <View {...aria({ role: 'list' })}>
          {channels
            .filter(({ people }) => people > 0)
            .map(({ channel, people }) => (
              <CountRow
                key={channel}
                {...CHANNEL_WORDS[channel]}
                count={WORDS.people(people)}
                share={people / answered}
              />
            ))}
        </View>
      </View>
      <View className="progress-card">
        <View className="progress-card__title" {...aria({ role: 'heading', level: 2 })}>
          {WORDS.classes}
        </View>
        <View {...aria({ role: 'list' })}>
          {classes
            .filter(({ people }) => people > 0)
            .map(({ evidence, people }) => (
              <CountRow
                key={evidence}
                {...CLASS_WORDS[evidence]}
                count={WORDS.people(people)}
                share={people / answered}
              />
            ))}
        </View>
      </View>
      <MarginCard title={WORDS.age} margin={age} />
      <MarginCard title={WORDS.sex} margin={sex} />
      <View className="progress-card__note">{WORDS.aboutNote}</View>
    </>
  );
}
