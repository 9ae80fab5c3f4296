/** Queue chips 队列: what there is to do, each with how much of it; one is looked at. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { CASE_QUEUES, type CaseList, type CaseQueue } from '../../../contract/list-complaints';
import { QUEUE_WORDS, TODAY_WORDS } from './today-words';
import './queue-chips.scss';

interface QueueChipsProps {
  counts: CaseList['counts'] | null;
  chosen: CaseQueue;
  onChoose: (queue: CaseQueue) => void;
}

export function QueueChips({ counts, chosen, onChoose }: QueueChipsProps) {
  return (
    <View className="queues" {...aria({ role: 'radiogroup', label: TODAY_WORDS.queues })}>
      {CASE_QUEUES.map((queue) => (
        <View
          key={queue}
          id={`queue-${queue}`}
          className={`queues__one ${queue === chosen ? 'queues__one--chosen' : ''}`}
          onClick={() => onChoose(queue)}
          {...aria({
            role: 'radio',
            label: counts ? TODAY_WORDS.queue(queue, counts[queue]) : QUEUE_WORDS[queue],
            checked: queue === chosen,
          })}
        >
          <View className={`queues__count ${queue === 'overdue' && counts?.overdue ? 'queues__count--late' : ''}`}>
            {counts ? counts[queue] : '–'}
          </View>
          <View className="queues__name">{QUEUE_WORDS[queue]}</View>
        </View>
      ))}
    </View>
  );
}
