/** Draft 草稿: what was written before and not taken is offered, not shown: the phone may be in other hands now. */
import { Button, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { COMPLAIN_WORDS } from './complaint-words';

export function DraftOffer({ onResume, onDiscard }: { onResume: () => void; onDiscard: () => void }) {
  return (
    <View className="sheet__body sheet__body--short">
      <View className="sheet__card" {...aria({ role: 'status' })}>
        <View>{COMPLAIN_WORDS.draft}</View>
        <View className="sheet__choices">
          <Button id="draft-discard" onClick={onDiscard} {...aria({ role: 'button' })}>
            {COMPLAIN_WORDS.discard}
          </Button>
          <Button id="draft-resume" onClick={onResume} {...aria({ role: 'button' })}>
            {COMPLAIN_WORDS.resume}
          </Button>
        </View>
      </View>
    </View>
  );
}
