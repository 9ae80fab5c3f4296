/** Kept 已保存: the answer lies in the outbox; it is not called sent before the server has said so. */
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { aria } from '../../../components/aria';
import { beginAt, focusTarget } from '../../../components/focus';
import { Action } from './Action';
import { KEPT_WORDS } from './rating-words';
import './thanks.scss';

export function Kept({ onRetry }: { onRetry: () => void }) {
  useEffect(() => beginAt('outcome'), []);
  return (
    <View className="thanks">
      <View className="thanks__card" {...aria({ role: 'status' })}>
        <View id="outcome" className="thanks__title" {...focusTarget}>
          {KEPT_WORDS.title}
        </View>
        <View className="thanks__until">{KEPT_WORDS.advice}</View>
      </View>
      <Action id="retry" kind="primary" label={KEPT_WORDS.retry} onPress={onRetry} />
    </View>
  );
}
