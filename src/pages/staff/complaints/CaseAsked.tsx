/** What the resident wrote, as it was written, with the photos, the place, and how to call back. */
import { View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import { momentWords } from '../../../components/moment-words';
import { Pictures } from '../../../components/Pictures';
import type { CaseView } from '../../../contract/read-case';
import { CASE_WORDS as WORDS } from './case-words';
import { Contact } from './Contact';
import './case-asked.scss';

export function CaseAsked({ view }: { view: CaseView }) {
  return (
    <View className="sheet-card">
      <View className="sheet-card__title" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.asked}
      </View>
      <View className="asked__text">{view.text ?? WORDS.deleted}</View>
      {view.location && (
        <View className="sheet-card__line">
          {WORDS.where}
          {view.location}
        </View>
      )}
      <Pictures addresses={view.pictures} name={WORDS.photo} />
      <View className="sheet-card__line sheet-card__small">{WORDS.opened(momentWords(view.openedAt))}</View>
      {view.hasContact ? (
        <Contact named={{ community: view.community.code, complaint: view.id }} />
      ) : (
        <View className="sheet-card__line sheet-card__small">{WORDS.anonymous}</View>
      )}
    </View>
  );
}
