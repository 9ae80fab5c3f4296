/** The app itself: opens WeChat's cloud where one is configured and sends on what is still in the outbox. */
import Taro, { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { deliverKept } from './client/outbox';
import { wordsFor } from './components/refusal-words';
import 'taro-ui/lib/style/components/textarea.scss';
import './app.scss';

async function sendOn(): Promise<void> {
  const [refusal] = await deliverKept();
  if (!refusal) return;
  const { title, advice } = wordsFor(refusal);
  await Taro.showModal({ title: '之前保存的答卷没有计入', content: `${title}。${advice}`, showCancel: false });
}

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (CLOUD_ENVIRONMENT) Taro.cloud.init({ env: CLOUD_ENVIRONMENT });
    Taro.onNetworkStatusChange(({ isConnected }) => void (isConnected && sendOn()));
  });
  useDidShow(() => void sendOn());
  return children;
}
