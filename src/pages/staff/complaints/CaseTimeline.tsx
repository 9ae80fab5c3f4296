/** Case timeline 办理经过: every step, oldest first: who, when, why, to whom, with which photos. Nothing of it can be taken back. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { momentWords } from '../../../components/moment-words';
import { Pictures } from '../../../components/Pictures';
import type { CaseLine } from '../../../contract/case-view';
import type { CaseView } from '../../../contract/read-case';
import { CASE_WORDS as WORDS, DUTY_LIST_WORDS, eventWords } from './case-words';
import './case-timeline.scss';

interface CaseTimelineProps {
  view: CaseView;
  onOpen: (line: Pick<CaseLine, 'community' | 'id'>) => void;
}

export function CaseTimeline({ view: { timeline }, onOpen }: CaseTimelineProps) {
  return (
    <View className="sheet-card">
      <View className="sheet-card__title" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.timeline}
      </View>
      <View className="steps" {...aria({ role: 'list' })}>
        {timeline.map((event, index) => (
          <View
            key={index}
            className={`steps__one ${event.by === 'resident' ? 'steps__one--resident' : ''}`}
            {...aria({ role: 'listitem' })}
          >
            <View className="steps__what">{eventWords(event)}</View>
            <View className="steps__when">{momentWords(event.at)}</View>
            {event.duty && (
              <View className="steps__words">{`${DUTY_LIST_WORDS[event.duty.list]}：${event.duty.title}`}</View>
            )}
            {event.words && <View className="steps__words">{event.words}</View>}
            <Pictures addresses={event.photos} name={WORDS.replyPhoto} />
            {event.into && (
              <View className="link steps__link" onClick={() => onOpen(event.into!)} {...aria({ role: 'link' })}>
                {WORDS.number(event.into.number)}
              </View>
            )}
          </View>
        ))}
      </View>
    </View>
  );
}
