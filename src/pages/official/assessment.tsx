/** Assessment 考核方案: an official draws a scheme up, reads which rules it breaks, and tries it on the data there are. */
import { Button, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { askOffice } from '../../client/ask-office';
import { readRole } from '../../client/session';
import { aria } from '../../components/aria';
import { Notice } from '../../components/Notice';
import { OfficeScreen } from '../../components/OfficeScreen';
import { wordsFor, type Words } from '../../components/refusal-words';
import type { Scores } from '../../contract/read-scores';
import { AssessmentResult } from './assessment/AssessmentResult';
import { SCHEME_WORDS as WORDS } from './assessment/assessment-words';
import { SchemeCheck } from './assessment/SchemeCheck';
import { SchemeForm } from './assessment/SchemeForm';
import { useAssessment } from './assessment/use-assessment';
import '../../components/desk-page.scss';
import './card.scss';
import './assessment/assessment.scss';
import { useSignIn } from './use-sign-in';

export default function AssessmentPage() {
  const { invitation } = useRouter().params;
  const { signedIn, trouble: refused, signIn } = useSignIn(invitation);
  const [scores, setScores] = useState<Scores | null>(null);
  const [unread, setUnread] = useState<Words | null>(null);
  const { draft, setDraft, offered, wrong, compiled, result, trouble, running, run } = useAssessment(scores);

  const load = async () => {
    const reply = await askOffice('readScores', {});
    if ('output' in reply) setScores(reply.output);
    setUnread('output' in reply ? null : wordsFor(reply));
  };
  useEffect(() => {
    if (signedIn) void load();
  }, [signedIn]);

  const no = refused ?? unread;
  const nameOf = (id: string) => offered.find((one) => one.id === id)?.text ?? id;
  return (
    <OfficeScreen here="scores" role={readRole()}>
      {no && <Notice words={no} onRetry={() => void (refused ? signIn() : load())} />}
      {scores && (
        <View className="desk-page desk-page--widest">
          <View className="desk-page__title" {...aria({ role: 'heading' })}>
            {WORDS.title}
          </View>
          <View className="desk-page__about">{WORDS.about}</View>
          <View className="assessment__columns">
            <SchemeForm offered={offered} draft={draft} mistyped={wrong} onChange={setDraft} />
            <View>
              <SchemeCheck compiled={compiled} />
              {trouble && (
                <View className="assessment__fault" {...aria({ role: 'alert' })}>
                  {trouble.title}。{trouble.advice}
                </View>
              )}
              {compiled?.outcome === 'runnable' && (
                <Button
                  id="run"
                  className="primary assessment__run"
                  onClick={() => void run()}
                  {...aria({ role: 'button' })}
                >
                  {running ? WORDS.running : WORDS.run}
                </Button>
              )}
              {result && <AssessmentResult result={result} nameOf={nameOf} />}
            </View>
          </View>
        </View>
      )}
    </OfficeScreen>
  );
}
