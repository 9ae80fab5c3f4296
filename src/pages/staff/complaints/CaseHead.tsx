/** Where a complaint stands: its number and place, its state, what is due and until when, whose it is, what the resident said. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import type { CaseView } from '../../../contract/read-case';
import { CATEGORY_WORDS } from '../../../domain/complaint/category';
import { STEP_WORDS } from '../../../domain/step';
import { CASE_WORDS as WORDS, STATE_WORDS } from './case-words';
import { dueWords, urgencyOf } from './due-words';
import './case-head.scss';

interface CaseHeadProps {
  view: CaseView;
  refreshing: boolean;
  onRefresh: () => void;
}

export function CaseHead({ view, refreshing, onRefresh }: CaseHeadProps) {
  const { deadline, firstReceiver, owner, verdict, step, overturned, joinedInto, joined, escalatedTo } = view;
  const handed = firstReceiver !== null && firstReceiver.name !== owner.name;
  const notes = [
    ...(verdict ? [WORDS.verdict(verdict)] : []),
    ...(step ? [WORDS.rated(STEP_WORDS[step])] : []),
    ...(overturned > 0 ? [WORDS.overturned(overturned)] : []),
    ...(joinedInto ? [WORDS.joinedInto(joinedInto.number)] : []),
    ...(joined.length > 0 ? [WORDS.joined(joined.length)] : []),
  ];
  return (
    <View className="sheet-card head">
      <View className="head__top">
        <View className="head__category" {...aria({ role: 'heading' })}>
          {CATEGORY_WORDS[view.category]}
        </View>
        <View id="refresh" className="link head__refresh" onClick={onRefresh} {...aria({ role: 'button' })}>
          {refreshing ? WORDS.refreshing : WORDS.refresh}
        </View>
      </View>
      <View className="head__states" {...aria({ role: 'status' })}>
        <View id="case-state" className="head__state">
          {STATE_WORDS[view.state]}
        </View>
        {deadline && (
          <View id="case-due" className={`head__due head__due--${urgencyOf(deadline, view.asOf)}`}>
            {dueWords(deadline, view.asOf)}
          </View>
        )}
      </View>
      <View className="sheet-card__small">
        {[
          ...(owner.name === view.community.name ? [] : [view.community.name]),
          WORDS.owner(owner),
          ...(handed ? [WORDS.firstReceiver(firstReceiver)] : []),
          ...(escalatedTo ? [WORDS.escalated(escalatedTo)] : []),
        ].join(' · ')}
      </View>
      <View className="sheet-card__small">{WORDS.number(view.number)}</View>
      {notes.map((note) => (
        <View key={note} className="head__note">
          {note}
        </View>
      ))}
    </View>
  );
}
