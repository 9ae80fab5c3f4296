/** Toast 提示条: one sentence on what has just been done, in sight wherever the list stands; it goes by itself. */
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { aria } from '../../../components/aria';
import './toast.scss';

interface ToastProps {
  words: string;
  isFault: boolean;
  onGone: () => void;
}

/** In ms: long enough to be read twice. */
const STAYS = 6000;

export function Toast({ words, isFault, onGone }: ToastProps) {
  useEffect(() => {
    if (isFault) return undefined;
    const timer = setTimeout(onGone, STAYS);
    return () => clearTimeout(timer);
  }, [words, isFault, onGone]);
  return (
    <View className={`toast ${isFault ? 'toast--fault' : ''}`} {...aria({ role: isFault ? 'alert' : 'status' })}>
      {words}
    </View>
  );
}
