/** Count row 计数: a name, how many, and a bar for how much of the whole that is. */
import { View } from '@tarojs/components';
import { AtProgress } from 'taro-ui';
import { aria } from '../../../components/aria';
import './count-row.scss';

interface CountRowProps {
  name: string;
  count: string;
  /** In 0..1; `null` for no bar. */
  share: number | null;
  note: string;
}

export function CountRow({ name, count, share, note }: CountRowProps) {
  return (
    <View className="count-row" {...aria({ role: 'listitem' })}>
      <View className="count-row__line">
        <View>{name}</View>
        <View className="count-row__count">{count}</View>
      </View>
      {share !== null && (
        <View {...aria({ hidden: true })}>
          <AtProgress percent={Math.round(100 * share)} strokeWidth={6} isHidePercent />
        </View>
      )}
      <View className="count-row__note">{note}</View>
    </View>
  );
}
