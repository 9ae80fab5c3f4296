/** Says 演示 wherever made-up data are shown. */
import { View } from '@tarojs/components';
import './demonstration-banner.scss';

export function DemonstrationBanner() {
  return <View className="demonstration-banner">演示：数据为模拟生成，不是真实测评</View>;
}
