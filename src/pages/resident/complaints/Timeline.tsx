/** Timeline 办理经过: every step, oldest first: who took it, when, in what words, with which photos. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { TimelineStep } from '../../../components/TimelineStep';
import type { ComplaintView } from '../../../contract/read-complaint';
import { eventWords, FOLLOW_WORDS } from './complaint-words';

export function Timeline({ complaint }: { complaint: ComplaintView }) {
  const { timeline } = complaint;
  return (
    <View className="sheet__card">
      <View className="timeline__title" {...aria({ role: 'heading', level: 2 })}>
        {FOLLOW_WORDS.timeline}
      </View>
      <View {...aria({ role: 'list' })}>
        {timeline.map((event, index) => (
          <TimelineStep
            key={index}
            by={event.by}
            what={eventWords(event, { ...complaint, timeline: timeline.slice(0, index) })}
            at={event.at}
            words={event.words ? [event.words] : []}
            photos={event.photos}
            photoName={FOLLOW_WORDS.replyPhoto}
          />
        ))}
      </View>
    </View>
  );
}
