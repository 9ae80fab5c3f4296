/** Case card 诉求卡片: what it is about, how soon, whose it is; and the one tap that accepts it. */
import { Button, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { dayWords } from '../../../components/moment-words';
import type { CaseLine } from '../../../contract/case-view';
import { CATEGORY_WORDS } from '../../../domain/complaint/category';
import { CASE_WORDS, STATE_WORDS } from './case-words';
import { dueWords, urgencyOf } from './due-words';
import { TODAY_WORDS } from './today-words';
import './case-card.scss';

interface CaseCardProps {
  line: CaseLine;
  asOf: string;
  /** Its community is to be said: not every complaint is of one. */
  named: boolean;
  chosen: boolean;
  accepting: boolean;
  onOpen: () => void;
  onAccept: () => void;
}

export function CaseCard({ line, asOf, named, chosen, accepting, onOpen, onAccept }: CaseCardProps) {
  const { deadline, photos, escalatedTo } = line;
  const about = [
    ...(named && line.community.name !== line.owner.name ? [line.community.name] : []),
    CASE_WORDS.owner(line.owner),
    ...(photos > 0 ? [CASE_WORDS.photos(photos)] : []),
    ...(escalatedTo ? [CASE_WORDS.escalated(escalatedTo)] : []),
  ];
  return (
    <View
      className={`case-card ${chosen ? 'case-card--chosen' : ''} case-card--${urgencyOf(deadline, asOf)}`}
      {...aria({ role: 'listitem' })}
    >
      <View id={`case-${line.id}`} className="case-card__open" onClick={onOpen} {...aria({ role: 'link' })}>
        <View className="case-card__top">
          <View className="case-card__category">{CATEGORY_WORDS[line.category]}</View>
          <View className="case-card__state">{STATE_WORDS[line.state]}</View>
        </View>
        <View className="case-card__excerpt">{line.excerpt ?? CASE_WORDS.deleted}</View>
        {deadline && <View className="case-card__due">{dueWords(deadline, asOf)}</View>}
        <View className="case-card__about">{about.join(' · ')}</View>
        <View className="case-card__about">
          {CASE_WORDS.number(line.number)} · {CASE_WORDS.opened(dayWords(line.openedAt))}
        </View>
      </View>
      {line.mayAccept && (
        <Button
          id={`accept-${line.id}`}
          className="case-card__accept"
          onClick={onAccept}
          {...aria({ role: 'button', label: TODAY_WORDS.acceptLabel(line.number) })}
        >
          {accepting ? TODAY_WORDS.accepting : TODAY_WORDS.accept}
        </Button>
      )}
    </View>
  );
}
