/** Sample progress 样本进度: how far the answers have come towards what a score needs. */
import { View } from '@tarojs/components';
import { AtProgress } from 'taro-ui';
import { aria } from '../../../components/aria';
import { PROGRESS_WORDS } from './progress-words';
import './sample-progress.scss';

export function SampleProgress({ answered, needed }: { answered: number; needed: number }) {
  // Never called full before it is.
  const percent = Math.min(100, Math.floor((100 * answered) / needed));
  return (
    <View className="sample-progress" {...aria({ role: 'img', label: PROGRESS_WORDS.progress(answered, needed) })}>
      <AtProgress percent={percent} strokeWidth={8} isHidePercent />
    </View>
  );
}
