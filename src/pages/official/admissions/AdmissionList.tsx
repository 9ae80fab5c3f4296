/** The list of admissions: by where they stand, the newest first; one is looked at. */
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { ADMISSION_STATE_WORDS, ADMISSION_WORDS } from '../../../components/admission-words';
import { aria } from '../../../components/aria';
import { Choice } from '../../../components/Choice';
import { ADMISSION_SHELVES, type AdmissionList as List, type AdmissionShelf } from '../../../contract/list-admissions';
import './admission-list.scss';
import { ADMISSIONS_WORDS as WORDS } from './admissions-words';
import type { AdmissionNamed } from './use-admission';

interface AdmissionListProps {
  list: List;
  shelf: AdmissionShelf;
  chosen: AdmissionNamed | null;
  onShelf: (shelf: AdmissionShelf) => void;
  onMore: () => void;
  onChoose: (named: AdmissionNamed) => void;
}

export function AdmissionList({ list, shelf, chosen, onShelf, onMore, onChoose }: AdmissionListProps) {
  return (
    <View className="admission-list">
      <Choice
        id="shelf"
        label={WORDS.shelves}
        options={ADMISSION_SHELVES.map((one) => ({
          value: one,
          label: WORDS.counted(WORDS.shelf[one], list.counts[one]),
        }))}
        chosen={shelf}
        beside
        onChoose={onShelf}
      />
      {list.admissions.length === 0 && <View className="card__note">{WORDS.empty}</View>}
      {list.admissions.map(({ id, region, title, applicant, state, key }) => (
        <View
          key={id}
          id={`admission-${id}`}
          className={`admission-list__one ${chosen?.id === id ? 'admission-list__one--chosen' : ''}`}
          onClick={() => onChoose({ region: region.code, id })}
          {...aria({ role: 'link' })}
        >
          <View className="admission-list__title">{title}</View>
          <View className="card__note">{WORDS.lineAbout(applicant, region.name)}</View>
          <View className="card__note">
            {ADMISSION_STATE_WORDS[state]}
            {key && ` · ${ADMISSION_WORDS.key}`}
          </View>
        </View>
      ))}
      {list.next && (
        <View id="more" className="link" onClick={onMore} {...aria({ role: 'button' })}>
          {WORDS.more}
        </View>
      )}
      <View
        id="to-apply"
        className="link"
        onClick={() => void Taro.navigateTo({ url: '/pages/staff/admission' })}
        {...aria({ role: 'link' })}
      >
        {WORDS.apply}
      </View>
    </View>
  );
}
