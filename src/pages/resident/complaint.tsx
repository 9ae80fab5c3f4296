/** Complaint 诉求进展: whoever holds the secret reference sees what has become of the matter, and says whether it is fixed. */
import './sheet.scss';
import { View } from '@tarojs/components';
import { usePullDownRefresh, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { aria } from '../../components/aria';
import { Notice } from '../../components/Notice';
import { Screen } from '../../components/Screen';
import { readTyped } from '../../domain/reference';
import { CaseAsked } from './complaints/CaseAsked';
import { CaseState } from './complaints/CaseState';
import { FOLLOW_WORDS } from './complaints/complaint-words';
import { Judgement } from './complaints/Judgement';
import { ReferenceForm } from './complaints/ReferenceForm';
import { Timeline } from './complaints/Timeline';
import { useComplaint } from './complaints/use-complaint';
import { Withdrawal } from './complaints/Withdrawal';

export default function Complaint() {
  const [reference, setReference] = useState(readTyped(useRouter().params.reference ?? ''));
  const { following, refresh } = useComplaint(reference);
  usePullDownRefresh(() => void refresh());
  const { stage } = following;
  return (
    <Screen className="sheet">
      {stage === 'asking' && <ReferenceForm typed="" fault={null} onFind={setReference} />}
      {stage === 'unknown' && <ReferenceForm typed={reference} fault={following.words} onFind={setReference} />}
      {stage === 'failed' && <Notice words={following.words} onRetry={() => void refresh()} />}
      {stage === 'loading' && <Bones />}
      {(stage === 'shown' || stage === 'refreshing') && (
        <>
          <View className="sheet__header">
            <View className="sheet__title" {...aria({ role: 'heading' })}>
              {following.complaint.community.name}
            </View>
            <View className="sheet__small">{FOLLOW_WORDS.page}</View>
          </View>
          <View className="sheet__body">
            <CaseState
              complaint={following.complaint}
              refreshing={stage === 'refreshing'}
              fault={following.fault}
              onRefresh={() => void refresh()}
            />
            {following.complaint.may.judge && (
              // A verdict says something of the answers so far only: after another one the choice begins anew.
              <Judgement
                key={following.complaint.timeline.length}
                complaint={following.complaint}
                onJudged={() => void refresh()}
              />
            )}
            <CaseAsked complaint={following.complaint} />
            <Timeline complaint={following.complaint} />
            {following.complaint.may.withdraw && (
              <Withdrawal reference={following.complaint.reference} onWithdrawn={() => void refresh()} />
            )}
          </View>
        </>
      )}
    </Screen>
  );
}

/** The page's shape while the complaint is on the way. */
function Bones() {
  return (
    <View className="sheet__body" {...aria({ role: 'status', label: FOLLOW_WORDS.loading })}>
      {[1, 2, 3].map((bone) => (
        <View key={bone} className="sheet__bone" />
      ))}
    </View>
  );
}
