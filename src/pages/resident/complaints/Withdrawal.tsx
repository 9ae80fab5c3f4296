/** Withdrawal 撤回: asked once more before it is done, since it cannot be undone. */
import { View } from '@tarojs/components';
import { newId } from '../../../client/new-id';
import { aria } from '../../../components/aria';
import { FOLLOW_WORDS as WORDS } from './complaint-words';
import { Confirmation } from './Confirmation';
import { useSending } from './use-sending';
import { Waiting } from './Waiting';

export function Withdrawal({ reference, onWithdrawn }: { reference: string; onWithdrawn: () => void }) {
  const { sending, send, retry } = useSending('withdrawComplaint', onWithdrawn);
  if (sending.stage === 'waiting') return <Waiting advice={WORDS.withdrawKept} onRetry={retry} />;
  return (
    <>
      {sending.stage === 'failed' && (
        <View className="sheet__fault" {...aria({ role: 'alert' })}>
          {sending.words}
        </View>
      )}
      <Confirmation
        id="withdraw"
        label={WORDS.withdraw}
        question={WORDS.withdrawQuestion}
        advice={[WORDS.withdrawAdvice]}
        yes={sending.stage === 'sending' ? WORDS.sending : WORDS.withdrawYes}
        no={WORDS.withdrawNo}
        onYes={() => void send({ id: newId(), reference })}
      />
    </>
  );
}
