/** Ways 去处: on to the other items, back, and to the remark. They are offered; nothing moves by itself. */
import { View } from '@tarojs/components';
import { Action } from './Action';
import { FORM_WORDS } from './rating-words';
import './ways.scss';

interface WaysProps {
  here: number;
  /** Items; the remark is the screen after the last. */
  count: number;
  answered: boolean;
  onBack: () => void;
  onGo: (screen: number) => void;
}

export function Ways({ here, count, answered, onBack, onGo }: WaysProps) {
  const onward = () => onGo(here + 1);
  if (here === 0 && !answered) return null;
  return (
    <View className="ways">
      {here > 0 && <Action id="back" kind="secondary" label={FORM_WORDS.back} onPress={onBack} />}
      {here === 0 && count > 1 && (
        <Action id="next" kind="secondary" label={FORM_WORDS.others(count - 1)} onPress={onward} />
      )}
      {here > 0 &&
        here < count - 1 &&
        (answered ? (
          <Action id="next" kind="secondary" label={FORM_WORDS.next} onPress={onward} />
        ) : (
          <Action id="skip" kind="secondary" label={FORM_WORDS.skip} onPress={onward} />
        ))}
      {here < count && (
        <Action
          id="remark"
          kind={here === count - 1 ? 'secondary' : 'words'}
          label={FORM_WORDS.toRemark}
          onPress={() => onGo(count)}
        />
      )}
    </View>
  );
}
