/** Case timeline 办理经过: every step, oldest first: who, when, why, to whom, with which photos. Nothing of it can be taken back. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { TimelineStep } from '../../../components/TimelineStep';
import type { CaseLine } from '../../../contract/case-view';
import type { CaseView } from '../../../contract/read-case';
import { CASE_WORDS as WORDS, DUTY_LIST_WORDS, eventWords } from './case-words';

interface CaseTimelineProps {
  view: CaseView;
  onOpen: (line: Pick<CaseLine, 'community' | 'id'>) => void;
}

const wordsOf = ({ duty, words }: CaseView['timeline'][number]): string[] => [
  ...(duty ? [`${DUTY_LIST_WORDS[duty.list]}：${duty.title}`] : []),
  ...(words ? [words] : []),
];

export function CaseTimeline({ view: { timeline }, onOpen }: CaseTimelineProps) {
  return (
    <View className="sheet-card">
      <View className="sheet-card__title" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.timeline}
      </View>
      <View {...aria({ role: 'list' })}>
        {timeline.map((event, index) => (
          <TimelineStep
            key={index}
            by={event.by}
            what={eventWords(event)}
            at={event.at}
            words={wordsOf(event)}
            photos={event.photos}
            photoName={WORDS.replyPhoto}
          >
            {event.into && (
              <View className="link" onClick={() => onOpen(event.into!)} {...aria({ role: 'link' })}>
                {WORDS.number(event.into.number)}
              </View>
            )}
          </TimelineStep>
        ))}
      </View>
    </View>
  );
}
