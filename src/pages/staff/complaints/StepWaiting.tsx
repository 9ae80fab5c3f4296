/** Nobody knows whether the last step arrived: it is sent again as it was, or let go after a look at what happened. */
import { Button, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { WORK_WORDS as WORDS } from './work-words';
import './work-form.scss';

interface StepWaitingProps {
  words: string;
  onRetry: () => void;
  onLeave: () => void;
}

export function StepWaiting({ words, onRetry, onLeave }: StepWaitingProps) {
  return (
    <View id="waiting" className="sheet-card" {...aria({ role: 'alert' })}>
      <View className="sheet-card__title" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.waiting}
      </View>
      <View className="form__note">{words}</View>
      <Button id="retry" className="form__submit primary" onClick={onRetry} {...aria({ role: 'button' })}>
        {WORDS.retry}
      </Button>
      <Button id="leave" className="form__submit" onClick={onLeave} {...aria({ role: 'button' })}>
        {WORDS.leave}
      </Button>
    </View>
  );
}
