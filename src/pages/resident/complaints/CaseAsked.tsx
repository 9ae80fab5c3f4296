/** What was asked, as it was written; `null` text was deleted by the resident. */
import { Text, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { ComplaintView } from '../../../contract/read-complaint';
import { CATEGORY_WORDS } from '../../../domain/complaint/category';
import { FOLLOW_WORDS as WORDS } from './complaint-words';
import { Pictures } from '../../../components/Pictures';
import './case.scss';

export function CaseAsked({
  complaint: { reference, number, category, text, location, photos },
}: {
  complaint: ComplaintView;
}) {
  return (
    <View className="sheet__card">
      <View className="case__heading" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.asked}
      </View>
      <View className="case__category">{CATEGORY_WORDS[category]}</View>
      <View className="case__text">{text ?? WORDS.deleted}</View>
      {location && (
        <View className="sheet__line sheet__small">
          {WORDS.where}
          {location}
        </View>
      )}
      <Pictures addresses={photos} name={WORDS.photo} />
      <Text className="sheet__note">
        {WORDS.number} {reference}
      </Text>
      <Text className="sheet__note">
        {WORDS.caseNumber} {number}
      </Text>
    </View>
  );
}
