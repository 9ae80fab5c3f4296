/** Thanks on a touch screen; the next visitor finds the first screen again, by a touch or after a while. */
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { beginAt } from '../../../components/focus';
import type { Kiosk } from '../../../contract/open-kiosk';
import { Action } from '../rating/Action';
import { Receipt } from '../rating/Receipt';
import { SurveyHeader } from '../rating/SurveyHeader';
import { KIOSK_WORDS, THANKS_WORDS } from '../rating/rating-words';
import '../rating/thanks.scss';

interface KioskThanksProps {
  kiosk: Kiosk;
  reference: string;
  onEnd: () => void;
}

/** Milliseconds to write the number down. */
const SHOWN = 30_000;

export function KioskThanks({ kiosk: { community, round }, reference, onEnd }: KioskThanksProps) {
  useEffect(() => beginAt('outcome'), []);
  useEffect(() => {
    const timer = setTimeout(onEnd, SHOWN);
    return () => clearTimeout(timer);
  }, [onEnd]);
  return (
    <>
      <SurveyHeader community={community} round={round} fixed />
      <View className="thanks">
        <Receipt reference={reference} until={null} />
        <Action id="done" kind="primary" label={KIOSK_WORDS.done} onPress={onEnd} />
        <View className="thanks__note">{KIOSK_WORDS.doneSoon}</View>
        <View className="thanks__note">{THANKS_WORDS.alike}</View>
      </View>
    </>
  );
}
