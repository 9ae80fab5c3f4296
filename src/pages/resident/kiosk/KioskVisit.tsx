/** One visitor at a touch screen, from the first question to the thanks; all of it is in memory and goes with the visitor. */
import { View } from '@tarojs/components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../../client/ask';
import { newId } from '../../../client/new-id';
import { focusOn } from '../../../components/focus';
import { Notice } from '../../../components/Notice';
import { wordsFor, type Words } from '../../../components/refusal-words';
import type { Kiosk } from '../../../contract/open-kiosk';
import { isRefusal, type RefusalName } from '../../../contract/refusal';
import type { Rating } from '../../../contract/submit-rating';
import { Action } from '../rating/Action';
import { Form, type Filled } from '../rating/Form';
import { KioskThanks } from './KioskThanks';
import { Letter } from './Letter';
import { StillThere } from './StillThere';
import { SurveyHeader } from '../rating/SurveyHeader';
import type { SaidPressure } from '../rating/use-pressure';
import { useIdle } from './use-idle';
import { KIOSK_WORDS } from '../rating/rating-words';

type State =
  | { stage: 'choosing'; fault: string | null }
  | { stage: 'sending' | 'retrying'; rating: Rating }
  | { stage: 'refused'; words: Words }
  | { stage: 'sent'; reference: string };

interface KioskVisitProps {
  code: string;
  device: string;
  kiosk: Kiosk;
  onEnd: () => void;
}

/** Milliseconds without a touch until the screen asks whether somebody is there. */
const IDLE = 45_000;
const RETRY = 5_000;

/** Refusals the visitor can do something about; what was chosen stays. */
const MENDABLE: readonly RefusalName[] = ['letter-unknown', 'letter-used', 'text-rejected'];

export function KioskVisit({ code, device, kiosk, onEnd }: KioskVisitProps) {
  const [state, setState] = useState<State>({ stage: 'choosing', fault: null });
  const [letter, setLetter] = useState('');
  const [asking, setAsking] = useState(false);
  const focused = useRef<string | undefined>(undefined);
  const askWhetherThere = useCallback(() => {
    focused.current = document.activeElement?.id;
    setAsking(true);
  }, []);
  useIdle(IDLE, !asking && state.stage !== 'sent', askWhetherThere);
  const goOn = () => {
    setAsking(false);
    if (focused.current) focusOn(focused.current);
  };

  const send = useCallback(async (rating: Rating) => setState(after(rating, await ask('submitRating', rating))), []);

  const retrying = state.stage === 'retrying' ? state : null;
  useEffect(() => {
    if (!retrying) return undefined;
    const timer = setTimeout(() => void send(retrying.rating), RETRY);
    return () => clearTimeout(timer);
  }, [retrying, send]);

  const submit = (filled: Filled) => {
    const typed = letter.trim() ? { letter: letter.trim() } : {};
    const rating = { id: newId(), code, round: kiosk.round.id, device, ...typed, ...filled };
    setState({ stage: 'sending', rating });
    void send(rating);
    return true;
  };

  const report = async (said: SaidPressure) =>
    'output' in (await ask('reportPressure', { ...said, code, round: kiosk.round.id, device }));

  if (state.stage === 'sent') return <KioskThanks kiosk={kiosk} reference={state.reference} onEnd={onEnd} />;
  return (
    <>
      <View className="kiosk__visit" {...outOfReach(asking)}>
        <SurveyHeader community={kiosk.community} round={kiosk.round} fixed />
        {state.stage === 'refused' ? (
          <View className="thanks">
            <Notice words={state.words} />
            <Action id="done" kind="primary" label={KIOSK_WORDS.done} onPress={onEnd} />
          </View>
        ) : (
          <Form
            items={kiosk.items}
            sending={state.stage !== 'choosing'}
            fault={state.stage === 'choosing' ? state.fault : state.stage === 'retrying' ? KIOSK_WORDS.retrying : null}
            promise={KIOSK_WORDS.promise}
            touchScreen
            onSubmit={submit}
            onReport={report}
          >
            <Letter text={letter} onWrite={setLetter} />
          </Form>
        )}
      </View>
      {asking && <StillThere onGoOn={goOn} onGone={onEnd} />}
    </>
  );
}

/** What lies under a question is neither pressed, focused nor read out. */
const outOfReach = (covered: boolean): Record<string, unknown> => ({ inert: covered });

function after(rating: Rating, reply: Awaited<ReturnType<typeof ask<'submitRating'>>>): State {
  if ('unavailable' in reply) return { stage: 'retrying', rating };
  if (!isRefusal(reply)) return { stage: 'sent', reference: reply.output.receipt.reference };
  const words = wordsFor(reply);
  return MENDABLE.includes(reply.refusal)
    ? { stage: 'choosing', fault: `${words.title}。${words.advice}` }
    : { stage: 'refused', words };
}
