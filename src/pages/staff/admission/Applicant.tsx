/** Applicant 申请单位: own applications by where they stand, and the way to a new one. */
import { Button, View } from '@tarojs/components';
import { useState } from 'react';
import { readRole } from '../../../client/session';
import { AdmissionFacts } from '../../../components/AdmissionFacts';
import { aria } from '../../../components/aria';
import { Choice } from '../../../components/Choice';
import { Notice } from '../../../components/Notice';
import { ADMISSION_SHELVES } from '../../../contract/list-admissions';
import { APPLICANT_WORDS as WORDS, FORM_WORDS } from './admission-words';
import { ApplicationForm } from './ApplicationForm';
import '../../../components/desk-page.scss';
import './applicant.scss';
import { useApplications } from './use-applications';

export function Applicant() {
  const { shelf, list, trouble, said, choose, load, say, more, withdraw } = useApplications();
  const [applying, setApplying] = useState(false);
  if (!list) return trouble && <Notice words={trouble} onRetry={() => void load()} />;
  if (applying) {
    const done = (submitted: boolean) => {
      setApplying(false);
      if (!submitted) return;
      say(FORM_WORDS.submitted);
      choose('open');
      void load();
    };
    return <ApplicationForm starts={list.starts} onDone={done} />;
  }
  // An official's list holds what others applied for, too.
  const own = readRole() === 'department';
  return (
    <View className="desk-page">
      <View className="desk-page__title" {...aria({ role: 'heading' })}>
        {WORDS.title}
      </View>
      <View className="desk-page__about">{WORDS.about}</View>
      <Button
        id="apply"
        className="primary applicant__apply"
        onClick={() => setApplying(true)}
        {...aria({ role: 'button' })}
      >
        {WORDS.apply}
      </Button>
      <View className="applicant__said" {...aria({ role: 'status' })}>
        {said}
      </View>
      <Choice
        id="shelf"
        label={WORDS.shelves}
        options={ADMISSION_SHELVES.map((one) => ({
          value: one,
          label: WORDS.counted(WORDS.shelf[one], list.counts[one]),
        }))}
        chosen={shelf}
        beside
        onChoose={choose}
      />
      {list.admissions.length === 0 && <View className="desk-page__about">{WORDS.empty}</View>}
      {list.admissions.map((line) => (
        <View key={line.id} className="applicant__one">
          <AdmissionFacts line={line} level={2} />
          {own && shelf === 'open' && (
            <View
              id={`withdraw-${line.id}`}
              className="link"
              onClick={() => withdraw(line)}
              {...aria({ role: 'button' })}
            >
              {WORDS.withdraw}
            </View>
          )}
        </View>
      ))}
      {list.next && (
        <View id="more" className="link" onClick={more} {...aria({ role: 'button' })}>
          {WORDS.more}
        </View>
      )}
    </View>
  );
}
