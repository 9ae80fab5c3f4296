/** Progress 进度: one segment an item, filled where it is answered, framed where one is. The caption says it in words. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import './progress.scss';

export function Progress({ answered, here }: { answered: readonly boolean[]; here: number }) {
  return (
    <View className="progress" {...aria({ hidden: true })}>
      {answered.map((filled, index) => (
        <View
          key={index}
          className={`progress__part ${filled ? 'progress__part--filled' : ''} ${index === here ? 'progress__part--here' : ''}`}
        />
      ))}
    </View>
  );
}
