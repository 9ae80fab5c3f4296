/** Admissions 社区事务准入: officials score, hear and decide what communities may be given, and read what was never let in. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { readRole } from '../../client/session';
import { aria } from '../../components/aria';
import { Notice } from '../../components/Notice';
import { OfficeScreen } from '../../components/OfficeScreen';
import { RubricTable } from '../../components/RubricTable';
import { Screen } from '../../components/Screen';
import { useWide } from '../../components/use-wide';
import { CURRENT_RUBRIC } from '../../domain/admission/rubric';
import { AdmissionCase } from './admissions/AdmissionCase';
import { AdmissionList } from './admissions/AdmissionList';
import { ADMISSIONS_WORDS as WORDS } from './admissions/admissions-words';
import './admissions/admissions.scss';
import './card.scss';
import { TaskReports } from './admissions/TaskReports';
import type { AdmissionNamed } from './admissions/use-admission';
import { useAdmissions } from './admissions/use-admissions';
import { useSignIn } from './use-sign-in';

export default function Admissions() {
  const { invitation } = useRouter().params;
  const { signedIn, trouble: refused, signIn } = useSignIn(invitation);
  const { shelf, list, trouble, choose, load, more } = useAdmissions(signedIn);
  const [chosen, setChosen] = useState<AdmissionNamed | null>(null);
  const wide = useWide();

  const no = refused ?? (list ? null : trouble);
  if (no) {
    const retry = () => void (refused ? signIn() : load());
    return (
      <OfficeScreen here="admission" role={readRole()}>
        <Notice words={no} onRetry={retry} />
      </OfficeScreen>
    );
  }
  if (!list) return <Screen />;
  // On a phone one thing is shown: the list, or what was chosen from it.
  const showsList = wide || !chosen;
  return (
    <OfficeScreen here="admission" role={readRole()} className="admissions">
      <View className="admissions__main">
        <View className="admissions__title" {...aria({ role: 'heading' })}>
          {WORDS.title}
        </View>
        <View className="admissions__columns">
          {showsList && (
            <AdmissionList
              list={list}
              shelf={shelf}
              chosen={chosen}
              onShelf={(next) => {
                setChosen(null);
                choose(next);
              }}
              onMore={more}
              onChoose={setChosen}
            />
          )}
          {chosen ? (
            <View>
              {!wide && (
                <View id="back" className="link" onClick={() => setChosen(null)} {...aria({ role: 'button' })}>
                  {WORDS.back}
                </View>
              )}
              <AdmissionCase key={chosen.id} named={chosen} onTaken={() => void load()} />
            </View>
          ) : (
            <View>
              <TaskReports />
              <View className="card">
                <RubricTable rubric={CURRENT_RUBRIC} points={null} />
              </View>
            </View>
          )}
        </View>
      </View>
    </OfficeScreen>
  );
}
