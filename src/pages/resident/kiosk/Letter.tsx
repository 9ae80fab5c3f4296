/** Letter 邀请信: whoever has one types its code; for everybody else it is a line of quiet words. */
import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { ariaField } from '../../../components/aria';
import { uncoveredWhenFocused } from '../../../components/focus';
import { Action } from '../rating/Action';
import { KIOSK_WORDS } from '../rating/rating-words';
import '../rating/free-text.scss';

/** As `submitRating` takes it. */
const LIMIT = 40;

export function Letter({ text, onWrite }: { text: string; onWrite: (text: string) => void }) {
  const [opened, setOpened] = useState(false);
  if (!opened) {
    return (
      <View>
        <Action id="letter" kind="words" label={KIOSK_WORDS.letter} onPress={() => setOpened(true)} />
      </View>
    );
  }
  return (
    <View className="free-text">
      <Input
        id="letter-code"
        className="free-text__field free-text__field--line"
        value={text}
        maxlength={LIMIT}
        placeholder={KIOSK_WORDS.letterHint}
        placeholderClass="placeholder"
        onInput={({ detail }) => onWrite(detail.value)}
        {...uncoveredWhenFocused}
        {...ariaField(KIOSK_WORDS.letter)}
      />
    </View>
  );
}
