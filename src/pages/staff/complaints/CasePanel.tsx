/** Case panel 诉求: all that is known of one complaint, what may be done with it, and what has been done. */
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import type { CaseNamed } from '../../../client/case-step';
import { aria } from '../../../components/aria';
import { Notice } from '../../../components/Notice';
import type { CaseLine } from '../../../contract/case-view';
import { BackToList } from './BackToList';
import { CaseAsked } from './CaseAsked';
import { CaseHead } from './CaseHead';
import { CaseTimeline } from './CaseTimeline';
import { CASE_WORDS } from './case-words';
import { useCase } from './use-case';
import { useShown } from './use-shown';
import { Work } from './Work';
import './case-panel.scss';

interface CasePanelProps {
  named: CaseNamed;
  /** Changes when something happened to it elsewhere on the page. */
  news: number;
  /** Whether a way back to the list is wanted: it does not stand beside. */
  leads: boolean;
  onOpen: (line: Pick<CaseLine, 'community' | 'id'>) => void;
  onNews: () => void;
}

export function CasePanel({ named, news, leads, onOpen, onNews }: CasePanelProps) {
  const { reading, refresh } = useCase(named);
  useShown(() => void refresh());
  useEffect(() => {
    if (news > 0) void refresh();
  }, [news, refresh]);

  const happened = () => {
    void refresh();
    onNews();
  };

  return (
    <View className="panel">
      {leads && <BackToList />}
      {reading.stage === 'loading' && <Bones />}
      {reading.stage === 'failed' && <Notice words={reading.words} onRetry={() => void refresh()} />}
      {reading.stage === 'shown' && (
        <>
          {reading.trouble && (
            <View className="panel__trouble" {...aria({ role: 'alert' })}>
              {CASE_WORDS.stale(reading.trouble.title)}
            </View>
          )}
          <View className="panel__columns">
            <View className="panel__main">
              <CaseHead view={reading.view} refreshing={reading.refreshing} onRefresh={() => void refresh()} />
              <CaseAsked view={reading.view} />
              <Work view={reading.view} named={named} onNews={happened} />
            </View>
            <CaseTimeline view={reading.view} onOpen={onOpen} />
          </View>
        </>
      )}
    </View>
  );
}

/** The page's shape while the complaint is on the way. */
function Bones() {
  return (
    <View {...aria({ role: 'status', label: CASE_WORDS.loading })}>
      {[1, 2, 3].map((bone) => (
        <View key={bone} className="panel__bone" />
      ))}
    </View>
  );
}
