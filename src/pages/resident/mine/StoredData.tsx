/** What the server stores of whoever asks. That there is an answer is said, never which. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { dayWords } from '../../../components/moment-words';
import type { MyData } from '../../../contract/read-my-data';
import { CATEGORY_WORDS } from '../../../domain/complaint/category';
import { ComplaintLink } from './ComplaintLink';
import { STATE_WORDS } from '../complaints/complaint-words';
import { MINE_WORDS as WORDS } from '../privacy-words';
import './stored-data.scss';

export function StoredData({ data: { ratings, reports, complaints } }: { data: MyData }) {
  return (
    <>
      <View className="sheet__card stored">
        <View className="stored__title" {...aria({ role: 'heading', level: 2 })}>
          {WORDS.ratings}
        </View>
        {ratings.length === 0 && <View className="sheet__small">{WORDS.noRating}</View>}
        {ratings.map(({ round, open, remark, about }) => (
          <View key={round.id} className="stored__one">
            <View>{round.title}</View>
            <View>
              {WORDS.rating}
              {remark ? WORDS.remark : ''}
              {about ? WORDS.about : ''}
            </View>
            <View className="sheet__small">{open ? WORDS.openRound : WORDS.closedRound}</View>
          </View>
        ))}
      </View>
      {reports > 0 && (
        <View className="sheet__card stored">
          <View className="stored__title" {...aria({ role: 'heading', level: 2 })}>
            {WORDS.reports}
          </View>
          <View>{WORDS.reportCount(reports)}</View>
        </View>
      )}
      {complaints.length > 0 && (
        <View className="sheet__card stored">
          <View className="stored__title" {...aria({ role: 'heading', level: 2 })}>
            {WORDS.complaints}
          </View>
          {complaints.map(({ reference, category, openedAt, state }) => (
            <ComplaintLink
              key={reference}
              reference={reference}
              name={`${CATEGORY_WORDS[category]}，${STATE_WORDS[state]}`}
              note={WORDS.complaintOpened(dayWords(openedAt))}
            />
          ))}
        </View>
      )}
    </>
  );
}
