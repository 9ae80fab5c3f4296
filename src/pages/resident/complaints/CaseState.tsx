/** Where a complaint stands, what must happen until when, and the last answer, on which the resident is to judge. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { Words } from '../../../components/refusal-words';
import type { ComplaintView } from '../../../contract/read-complaint';
import { deadlineWords, FOLLOW_WORDS as WORDS, stateWords } from './complaint-words';
import { Pictures } from '../../../components/Pictures';
import './case.scss';

interface CaseStateProps {
  complaint: ComplaintView;
  refreshing: boolean;
  /** Why it could not be read again. */
  fault: Words | null;
  onRefresh: () => void;
}

export function CaseState({ complaint, refreshing, fault, onRefresh }: CaseStateProps) {
  const { deadline, timeline, may } = complaint;
  const replies = timeline.filter(({ kind }) => kind === 'replied' || kind === 'declined');
  const reply = may.judge ? replies[replies.length - 1] : undefined;
  return (
    <View className="sheet__card">
      <View className="case__top">
        <View id="case-state" className="case__state" {...aria({ role: 'status' })}>
          {stateWords(complaint)}
        </View>
        <View id="refresh" className="link case__refresh" onClick={onRefresh} {...aria({ role: 'button' })}>
          {refreshing ? WORDS.refreshing : WORDS.refresh}
        </View>
      </View>
      {deadline && (
        <View id="case-deadline" className={`case__deadline ${deadline.overdue ? 'case__deadline--overdue' : ''}`}>
          {deadlineWords(deadline, timeline)}
        </View>
      )}
      {fault && (
        <View className="sheet__line sheet__fault" {...aria({ role: 'alert' })}>
          {`${fault.title}。${fault.advice}`}
        </View>
      )}
      {reply && (
        <View className="case__reply">
          <View className="case__heading" {...aria({ role: 'heading', level: 2 })}>
            {WORDS.lastReply}
          </View>
          <View className="case__text">{reply.words}</View>
          <Pictures addresses={reply.photos} name={WORDS.replyPhoto} />
        </View>
      )}
    </View>
  );
}
