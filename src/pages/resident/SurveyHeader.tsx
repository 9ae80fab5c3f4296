/** Whose survey this is and until when it takes answers. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../components/aria';
import { lastDayWords } from '../../components/moment-words';
import type { Survey } from '../../contract/read-survey';

export function SurveyHeader({ survey: { community, round } }: { survey: Survey }) {
  return (
    <View className="rate__header">
      <View className="rate__community" {...aria({ role: 'heading' })}>
        {community.name}
      </View>
      <Text className="rate__round">
        {round.title} · {lastDayWords(round.closesAt)}截止
      </Text>
    </View>
  );
}
