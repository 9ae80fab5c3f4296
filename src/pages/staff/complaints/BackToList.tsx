/** The way back to today's list, where it lies under this page or has to be opened. */
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria } from '../../../components/aria';
import { CASE_WORDS } from './case-words';

export function BackToList() {
  return (
    <View id="back" className="link" onClick={back} {...aria({ role: 'link' })}>
      {CASE_WORDS.back}
    </View>
  );
}

function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.redirectTo({ url: '/pages/staff/today' });
}
