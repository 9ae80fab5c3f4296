/** The persons and browsers that stand for one's account; each can be ended. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { Confirmation } from '../../../components/Confirmation';
import { dayWords, momentWords } from '../../../components/moment-words';
import type { AccountView } from '../../../contract/read-account';
import { ACCOUNT_WORDS as WORDS } from './account-words';

interface BindingsProps {
  bindings: AccountView['bindings'];
  onRemove: (binding: string) => void;
}

export function Bindings({ bindings, onRemove }: BindingsProps) {
  return (
    <View className="account__card">
      <View className="account__heading" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.bound}
      </View>
      <View {...aria({ role: 'list', label: WORDS.bound })}>
        {bindings.map(({ id, kind, boundAt, signedInAt, here }) => (
          <View key={id} className="account__binding" {...aria({ role: 'listitem' })}>
            <View className="account__device">
              <View>
                {WORDS.kinds[kind]}
                {here && WORDS.here}
              </View>
              <Text className="account__small">{WORDS.since(dayWords(boundAt), momentWords(signedInAt))}</Text>
            </View>
            {!here && (
              <Confirmation
                id={`remove-${id}`}
                label={WORDS.remove}
                about={WORDS.removeAbout(WORDS.kinds[kind], dayWords(boundAt))}
                question={WORDS.removeQuestion}
                advice={WORDS.removeAdvice}
                yes={WORDS.remove}
                onYes={() => onRemove(id)}
              />
            )}
          </View>
        ))}
      </View>
    </View>
  );
}
