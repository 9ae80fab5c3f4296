/** Waiting 待发送: it lies in the outbox; it is not called sent before the server has said so. */
import { Button, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { FILED_WORDS } from './complaint-words';

export function Waiting({ advice, onRetry }: { advice: string; onRetry: () => void }) {
  return (
    <View className="sheet__card" {...aria({ role: 'status' })}>
      <View className="sheet__title">{FILED_WORDS.kept}</View>
      <View className="sheet__line sheet__small">{advice}</View>
      <View className="sheet__choices">
        <Button id="complaint-retry" onClick={onRetry} {...aria({ role: 'button' })}>
          {FILED_WORDS.retry}
        </Button>
      </View>
    </View>
  );
}
