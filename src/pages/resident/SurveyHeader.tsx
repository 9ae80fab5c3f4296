/** Whose survey this is and until when it takes answers. */
import { View } from '@tarojs/components';
import { aria } from '../../components/aria';
import { lastDayWords } from '../../components/moment-words';
import type { Survey } from '../../contract/read-survey';

export function SurveyHeader({ survey: { community, round } }: { survey: Survey }) {
  return (
    <View className="rate__header">
      <View className="rate__community" {...aria({ role: 'heading' })}>
        {community.name}
      </View>
      <View className="rate__round">{round.title}</View>
      <View className="rate__round">{lastDayWords(round.closesAt)}截止</View>
    </View>
  );
}
