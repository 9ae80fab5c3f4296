/** Asks a visitor who has not touched the screen for a while; without an answer the screen goes back to its beginning. */
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { aria } from '../../../components/aria';
import { focusOn } from '../../../components/focus';
import { Action } from '../rating/Action';
import { KIOSK_WORDS } from '../rating/rating-words';
import './still-there.scss';

const SECONDS = 30;

export function StillThere({ onGoOn, onGone }: { onGoOn: () => void; onGone: () => void }) {
  const [left, setLeft] = useState(SECONDS);
  useEffect(() => focusOn('go-on'), []);
  useEffect(() => {
    const timer = setTimeout(() => (left > 1 ? setLeft(left - 1) : onGone()), 1000);
    return () => clearTimeout(timer);
  }, [left, onGone]);
  return (
    <View className="still-there" onClick={onGoOn} {...KEYBOARD}>
      <View className="still-there__box" {...aria({ role: 'dialog', label: KIOSK_WORDS.stillThere })}>
        <View className="still-there__asked">{KIOSK_WORDS.stillThere}</View>
        <View>{KIOSK_WORDS.willReset(left)}</View>
        <Action id="go-on" kind="primary" label={KIOSK_WORDS.goOn} onPress={onGoOn} />
      </View>
    </View>
  );
}

/** There is one thing to press, so Tab leads nowhere else. */
const KEYBOARD: Record<string, unknown> = {
  onKeyDown: (event: { key: string; preventDefault(): void }) => {
    if (event.key === 'Tab') event.preventDefault();
  },
};
