/** The app itself: opens WeChat's cloud where one is configured, sends on what is in the outbox, and knows how to be read. */
import Taro, { useDidShow, useLaunch } from '@tarojs/taro';
import { useEffect, useMemo, useRef, useState, type PropsWithChildren } from 'react';
import { freeUnused } from './client/clear-phone';
import { keepElder, readElder } from './client/comfort-settings';
import { startCourier, type Courier } from './client/courier';
import { watchSpeaker } from './client/speech';
import { ComfortContext, type Speaker } from './components/comfort';
import { wordsFor } from './components/refusal-words';
import { APP_WORDS } from './components/words';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  const courier = useRef<Courier | null>(null);
  useLaunch(() => {
    if (CLOUD_ENVIRONMENT) Taro.cloud.init({ env: CLOUD_ENVIRONMENT });
    // Before any page can have chosen a photo.
    freeUnused();
    courier.current = startCourier((refusal, operation) => {
      // Whoever stands beside the resident later is not to learn that there was a report.
      if (operation === 'reportPressure') return;
      const { title, advice } = wordsFor(refusal);
      void Taro.showModal({
        title: APP_WORDS.notTaken[operation],
        content: APP_WORDS.because(title, advice),
        showCancel: false,
      });
    });
  });
  useDidShow(() => courier.current?.hurry());

  const [elder, setElder] = useState(readElder);
  const [speaker, setSpeaker] = useState<Speaker | null>(null);
  useEffect(() => watchSpeaker(setSpeaker), []);
  const comfort = useMemo(() => {
    const choose = (on: boolean) => {
      keepElder(on);
      setElder(on);
    };
    return { elder, setElder: choose, speaker };
  }, [elder, speaker]);
  return <ComfortContext.Provider value={comfort}>{children}</ComfortContext.Provider>;
}
