/** Timeline 办理经过: every step, oldest first: who took it, when, in what words, with which photos. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { momentWords } from '../../../components/moment-words';
import type { ComplaintView } from '../../../contract/read-complaint';
import { eventWords, FOLLOW_WORDS } from './complaint-words';
import { Pictures } from '../../../components/Pictures';
import './timeline.scss';

export function Timeline({ complaint }: { complaint: ComplaintView }) {
  const { timeline } = complaint;
  return (
    <View className="sheet__card">
      <View className="timeline__title" {...aria({ role: 'heading', level: 2 })}>
        {FOLLOW_WORDS.timeline}
      </View>
      <View className="timeline" {...aria({ role: 'list' })}>
        {timeline.map((event, index) => (
          <View
            key={index}
            className={`timeline__event ${event.by === 'resident' ? 'timeline__event--own' : ''}`}
            {...aria({ role: 'listitem' })}
          >
            <View className="timeline__what">
              {eventWords(event, { ...complaint, timeline: timeline.slice(0, index) })}
            </View>
            <View className="timeline__when">{momentWords(event.at)}</View>
            {event.words && <View className="timeline__words">{event.words}</View>}
            <Pictures addresses={event.photos} name={FOLLOW_WORDS.replyPhoto} />
          </View>
        ))}
      </View>
    </View>
  );
}
