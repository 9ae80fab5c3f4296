/** Kiosk 触摸屏: one visitor after the other on a registered device; nothing of a visit outlives it. Next: KioskVisit. */
import { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { ask } from '../../client/ask';
import { kioskDevice } from '../../client/kiosk-device';
import { ComfortContext, useComfort } from '../../components/comfort';
import { DemonstrationBanner } from '../../components/DemonstrationBanner';
import { Notice } from '../../components/Notice';
import { wordsFor, type Words } from '../../components/refusal-words';
import { Screen } from '../../components/Screen';
import type { Kiosk as Opened } from '../../contract/open-kiosk';
import type { Results } from '../../contract/read-results';
import { isRefusal } from '../../contract/refusal';
import { codeFrom } from './code-from';
import { findResults } from './rating/find-results';
import { KioskBetween } from './kiosk/KioskBetween';
import { KioskStart } from './kiosk/KioskStart';
import { KioskVisit } from './kiosk/KioskVisit';
import { Skeleton } from './rating/Skeleton';
import { toBeginning } from './kiosk/to-beginning';
import './kiosk/kiosk.scss';

type State =
  | { stage: 'opening' }
  | { stage: 'failed'; words: Words }
  | { stage: 'between'; words: Words; results: Results }
  | { stage: 'start' | 'visit'; kiosk: Opened };

/** How often a screen that nobody uses looks whether something has changed, in milliseconds. */
const LOOK_AGAIN = { start: 600_000, otherwise: 60_000 };

export default function Kiosk() {
  const code = codeFrom(useRouter().params);
  const [device] = useState(kioskDevice);
  const [state, setState] = useState<State>({ stage: 'opening' });
  const comfort = useComfort();

  const open = useCallback(async () => {
    const next = await opened(code, device);
    // A visitor who began meanwhile goes on; a screen that is open stays so without a network.
    setState((now) => (now.stage === 'visit' || (now.stage === 'start' && next === null) ? now : (next ?? OFFLINE)));
  }, [code, device]);

  useEffect(() => void open(), [open]);

  const { stage } = state;
  useEffect(() => {
    if (stage === 'visit') return undefined;
    const timer = setInterval(() => void open(), stage === 'start' ? LOOK_AGAIN.start : LOOK_AGAIN.otherwise);
    return () => clearInterval(timer);
  }, [stage, open]);

  const begin = (kiosk: Opened) => {
    fillScreen();
    setState({ stage: 'visit', kiosk });
  };
  const end = (kiosk: Opened) => {
    setState({ stage: 'start', kiosk });
    toBeginning();
    void open();
  };

  return (
    <ComfortContext.Provider value={{ ...comfort, elder: true }}>
      <Screen className={`kiosk ${stage === 'visit' ? 'kiosk--visit' : ''}`}>
        {'kiosk' in state && state.kiosk.round.demonstration && <DemonstrationBanner />}
        {state.stage === 'opening' && <Skeleton />}
        {state.stage === 'failed' && <Notice words={state.words} onRetry={() => void open()} />}
        {state.stage === 'between' && <KioskBetween results={state.results} words={state.words} />}
        {state.stage === 'start' && <KioskStart kiosk={state.kiosk} onStart={() => begin(state.kiosk)} />}
        {state.stage === 'visit' && (
          <KioskVisit code={code} device={device} kiosk={state.kiosk} onEnd={() => end(state.kiosk)} />
        )}
      </Screen>
    </ComfortContext.Provider>
  );
}

const OFFLINE: State = { stage: 'failed', words: wordsFor({ unavailable: 'offline' }) };

/** `null` while there is no network. */
async function opened(code: string, device: string): Promise<State | null> {
  const reply = await ask('openKiosk', { code, device });
  if ('output' in reply) return { stage: 'start', kiosk: reply.output };
  if (!isRefusal(reply)) return reply.unavailable === 'offline' ? null : { stage: 'failed', words: wordsFor(reply) };
  const words = wordsFor(reply);
  const results = await findResults(code, reply);
  return results ? { stage: 'between', words, results } : { stage: 'failed', words };
}

/** Some browsers know no full screen, some refuse it; the page works without. */
function fillScreen(): void {
  const page: Partial<HTMLElement> = document.documentElement;
  void page.requestFullscreen?.().catch(() => undefined);
}
