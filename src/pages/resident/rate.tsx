/** Rate 测评: a resident scans a code, says how satisfied they are, and is thanked. Next: client/outbox. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { ask } from '../../client/ask';
import { deliver, keep, onDelivery, type Delivery } from '../../client/outbox';
import { newId } from '../../client/new-id';
import { aria } from '../../components/aria';
import { DemonstrationBanner } from '../../components/DemonstrationBanner';
import { Notice } from '../../components/Notice';
import { wordsFor, type Words } from '../../components/refusal-words';
import type { Survey } from '../../contract/read-survey';
import { isRefusal } from '../../contract/refusal';
import type { Rating } from '../../contract/submit-rating';
import { Form, type Filled } from './Form';
import { Kept } from './Kept';
import { SurveyHeader } from './SurveyHeader';
import { Thanks } from './Thanks';
import './rate.scss';

type State =
  | { stage: 'loading' }
  | { stage: 'failed'; words: Words; retry: boolean }
  | { stage: 'choosing'; survey: Survey; fault: string | null }
  | { stage: 'sending' | 'waiting'; survey: Survey; rating: Rating }
  | { stage: 'sent'; survey: Survey; reference: string };

/** The code a mini-program QR carries as `scene`, percent-encoded, and a web link as `code`. */
function codeFrom({ scene, code }: Partial<Record<string, string>>): string {
  try {
    return decodeURIComponent(scene ?? code ?? '');
  } catch {
    // Not a code of ours; the server says so in words.
    return scene ?? code ?? '';
  }
}

export default function Rate() {
  const code = codeFrom(useRouter().params);
  const [state, setState] = useState<State>({ stage: 'loading' });

  const load = useCallback(async () => {
    setState({ stage: 'loading' });
    const reply = await ask('readSurvey', { code });
    if (isRefusal(reply) || 'unavailable' in reply) {
      return setState({ stage: 'failed', words: wordsFor(reply), retry: 'unavailable' in reply });
    }
    setState({ stage: 'choosing', survey: reply.output, fault: null });
  }, [code]);

  useEffect(() => void load(), [load]);

  const send = async (survey: Survey, rating: Rating) => {
    setState({ stage: 'sending', survey, rating });
    setState(afterDelivery(survey, rating, await deliver(rating)));
  };

  // The app sends the outbox on meanwhile, and this page hears of its own answer.
  const waiting = state.stage === 'waiting' ? state : null;
  useEffect(() => {
    if (!waiting) return undefined;
    const { survey, rating } = waiting;
    return onDelivery((id, delivery) => {
      if (id === rating.id) setState(afterDelivery(survey, rating, delivery));
    });
  }, [waiting]);

  const submit = (survey: Survey, filled: Filled) => {
    let rating: Rating;
    try {
      rating = keep({ id: newId(), code, round: survey.round.id, ...filled });
    } catch {
      return setState({ stage: 'choosing', survey, fault: '手机存储空间已满，答卷没有保存。请清理空间后再提交。' });
    }
    void send(survey, rating);
  };

  if (state.stage === 'failed') return <Notice words={state.words} {...(state.retry ? { onRetry: load } : {})} />;
  if (state.stage === 'loading') return <Skeleton />;
  const { survey } = state;
  return (
    <View className="rate" {...aria({ role: 'main' })}>
      {survey.round.demonstration && <DemonstrationBanner />}
      <SurveyHeader survey={survey} />
      {(state.stage === 'choosing' || state.stage === 'sending') && (
        <Form
          items={survey.items}
          sending={state.stage === 'sending'}
          fault={state.stage === 'choosing' ? state.fault : null}
          onSubmit={(filled) => submit(survey, filled)}
        />
      )}
      {state.stage === 'waiting' && <Kept onRetry={() => void send(state.survey, state.rating)} />}
      {state.stage === 'sent' && <Thanks survey={survey} reference={state.reference} onAgain={load} />}
    </View>
  );
}

function afterDelivery(survey: Survey, rating: Rating, delivery: Delivery): State {
  if ('sent' in delivery) return { stage: 'sent', survey, reference: delivery.sent.reference };
  if ('refused' in delivery) return { stage: 'failed', words: wordsFor(delivery.refused), retry: false };
  return { stage: 'waiting', survey, rating };
}

/** The page's shape while its questions are on the way. */
function Skeleton() {
  return (
    <View className="rate rate--loading">
      {['header', 'question', 'choice', 'choice', 'choice', 'choice', 'choice'].map((part, index) => (
        <View key={index} className={`rate__bone rate__bone--${part}`} />
      ))}
    </View>
  );
}
