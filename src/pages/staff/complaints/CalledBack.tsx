/** Called back 回访: said with one tap, after a resident who is not content has been spoken with. */
import { Button, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { CONTACT_WORDS as WORDS } from './work-words';

export function CalledBack({ onDone }: { onDone: () => void }) {
  return (
    <View className="work__contact">
      {WORDS.due}
      <Button id="contacted" className="work__called" onClick={onDone} {...aria({ role: 'button' })}>
        {WORDS.done}
      </Button>
    </View>
  );
}
