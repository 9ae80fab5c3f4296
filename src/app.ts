/** The app itself: opens WeChat's cloud where one is configured and sends on what is still in the outbox. */
import Taro, { useDidShow, useLaunch } from '@tarojs/taro';
import { useRef, type PropsWithChildren } from 'react';
import { startCourier, type Courier } from './client/courier';
import { wordsFor } from './components/refusal-words';
import { APP_WORDS } from './components/words';
import 'taro-ui/lib/style/components/textarea.scss';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  const courier = useRef<Courier | null>(null);
  useLaunch(() => {
    if (CLOUD_ENVIRONMENT) Taro.cloud.init({ env: CLOUD_ENVIRONMENT });
    courier.current = startCourier((refusal) => {
      const { title, advice } = wordsFor(refusal);
      void Taro.showModal({
        title: APP_WORDS.notCounted,
        content: APP_WORDS.because(title, advice),
        showCancel: false,
      });
    });
  });
  useDidShow(() => courier.current?.hurry());
  return children;
}
