/** Receipt 回执: the tick and the reference number, the same for every answer but for the number. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { focusTarget } from '../../../components/focus';
import { THANKS_WORDS } from './rating-words';
import './thanks.scss';

/** @param until when the answer can be changed last; `null` where it cannot, on a touch screen */
export function Receipt({ reference, until }: { reference: string; until: string | null }) {
  return (
    <View className="thanks__card">
      <View className="thanks__mark" {...aria({ hidden: true })}>
        <View className="thanks__tick" />
      </View>
      <View id="outcome" className="thanks__title" {...aria({ role: 'status' })} {...focusTarget}>
        {THANKS_WORDS.title}
      </View>
      {until !== null && <View className="thanks__until">{THANKS_WORDS.until(until)}</View>}
      <View className="thanks__reference">{reference}</View>
      <View className="thanks__note">{THANKS_WORDS.reference}</View>
    </View>
  );
}
