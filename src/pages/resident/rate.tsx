/** Rate 测评: a resident scans a code, says how satisfied they are, and is thanked. Next: client/outbox. */
import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { ask } from '../../client/ask';
import { deliver, keep, onDelivery, type Delivery } from '../../client/outbox';
import { newId } from '../../client/new-id';
import { DemonstrationBanner } from '../../components/DemonstrationBanner';
import { Notice } from '../../components/Notice';
import { wordsFor, type Words } from '../../components/refusal-words';
import { Screen } from '../../components/Screen';
import type { Results as Found } from '../../contract/read-results';
import type { Survey } from '../../contract/read-survey';
import { isRefusal, type Refusal } from '../../contract/refusal';
import type { Rating } from '../../contract/submit-rating';
import { cameScanned, codeFrom } from './code-from';
import { Form, type Filled } from './rating/Form';
import { Kept } from './rating/Kept';
import { Results } from './rating/Results';
import { findResults } from './rating/find-results';
import { Skeleton } from './rating/Skeleton';
import { SurveyHeader } from './rating/SurveyHeader';
import { Thanks } from './rating/Thanks';
import type { SaidPressure } from './rating/use-pressure';
import { FORM_WORDS } from './rating/rating-words';
import './rating/rate.scss';

type State =
  | { stage: 'loading' }
  | { stage: 'failed'; words: Words; retry: boolean }
  | { stage: 'between'; words: Words; results: Found }
  | { stage: 'choosing'; survey: Survey; fault: string | null }
  | { stage: 'sending' | 'waiting'; survey: Survey; rating: Rating }
  | { stage: 'sent'; survey: Survey; reference: string };

export default function Rate() {
  const { params } = useRouter();
  const code = codeFrom(params);
  const scanned = cameScanned(params);
  const [state, setState] = useState<State>({ stage: 'loading' });

  const load = useCallback(
    async (first = false) => {
      setState({ stage: 'loading' });
      const reply = await ask('readSurvey', { code, ...(first && scanned ? { scanned } : {}) });
      if (isRefusal(reply)) return setState(await insteadOfQuestions(code, reply));
      if ('unavailable' in reply) return setState({ stage: 'failed', words: wordsFor(reply), retry: true });
      setState({ stage: 'choosing', survey: reply.output, fault: null });
    },
    [code, scanned],
  );

  useEffect(() => void load(true), [load]);

  const deliveredAs = useCallback(
    async (survey: Survey, rating: Rating, delivery: Delivery) => {
      if ('refused' in delivery) return setState(await insteadOfQuestions(code, delivery.refused));
      if ('waiting' in delivery) return setState({ stage: 'waiting', survey, rating });
      if ('reference' in delivery.sent) setState({ stage: 'sent', survey, reference: delivery.sent.reference });
    },
    [code],
  );

  const send = async (survey: Survey, rating: Rating) => {
    setState({ stage: 'sending', survey, rating });
    await deliveredAs(survey, rating, await deliver('submitRating', rating));
  };

  // The app sends the outbox on meanwhile, and this page hears of its own answer.
  const waiting = state.stage === 'waiting' ? state : null;
  useEffect(() => {
    if (!waiting) return undefined;
    const { survey, rating } = waiting;
    return onDelivery((id, delivery) => {
      if (id === rating.id) void deliveredAs(survey, rating, delivery);
    });
  }, [waiting, deliveredAs]);

  const submit = (survey: Survey, filled: Filled) => {
    let rating: Rating;
    try {
      rating = keep('submitRating', { id: newId(), code, round: survey.round.id, ...filled });
    } catch {
      setState({ stage: 'choosing', survey, fault: FORM_WORDS.storageFull });
      return false;
    }
    void send(survey, rating);
    return true;
  };

  const report = async (survey: Survey, said: SaidPressure) => {
    try {
      void deliver('reportPressure', keep('reportPressure', { ...said, code, round: survey.round.id }));
      return true;
    } catch {
      return false;
    }
  };

  if (state.stage === 'failed') {
    return (
      <Screen className="rate">
        <Notice words={state.words} {...(state.retry ? { onRetry: () => void load() } : {})} />
      </Screen>
    );
  }
  if (state.stage === 'loading') {
    return (
      <Screen className="rate">
        <Skeleton />
      </Screen>
    );
  }
  if (state.stage === 'between') {
    return (
      <Screen className="rate">
        <SurveyHeader community={state.results.community} round={null} />
        <Results code={code} results={state.results} words={state.words} />
      </Screen>
    );
  }
  const { survey } = state;
  return (
    <Screen className="rate">
      {survey.round.demonstration && <DemonstrationBanner />}
      <SurveyHeader community={survey.community} round={survey.round} />
      {(state.stage === 'choosing' || state.stage === 'sending') && (
        <Form
          items={survey.items}
          sending={state.stage === 'sending'}
          fault={state.stage === 'choosing' ? state.fault : null}
          promise={FORM_WORDS.promise}
          onSubmit={(filled) => submit(survey, filled)}
          onReport={(said) => report(survey, said)}
        />
      )}
      {state.stage === 'waiting' && <Kept onRetry={() => void send(state.survey, state.rating)} />}
      {state.stage === 'sent' && (
        <Thanks code={code} survey={survey} reference={state.reference} onAgain={() => void load()} />
      )}
    </Screen>
  );
}

/** Between rounds there is something to read all the same. */
async function insteadOfQuestions(code: string, refusal: Refusal): Promise<State> {
  const words = wordsFor(refusal);
  const results = await findResults(code, refusal);
  return results ? { stage: 'between', words, results } : { stage: 'failed', words, retry: false };
}
