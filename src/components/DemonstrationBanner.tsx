/** Says 演示 wherever made-up data are shown. */
import { View } from '@tarojs/components';
import { SHARED_WORDS } from './words';
import './demonstration-banner.scss';

export function DemonstrationBanner() {
  return <View className="demonstration-banner">{SHARED_WORDS.demonstration}</View>;
}
