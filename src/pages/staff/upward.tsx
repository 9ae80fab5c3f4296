/** Upward 向上反映: a community's staff rate those above them, at a tap each; no page shows what they said. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { lastDayWords } from '../../components/moment-words';
import { aria } from '../../components/aria';
import { Notice } from '../../components/Notice';
import type { Upward as UpwardView } from '../../contract/read-upward';
import { SignedIn } from './SignedIn';
import { StaffScreen } from './StaffScreen';
import '../../components/desk-page.scss';
import './upward/upward.scss';
import { UpwardTarget } from './upward/UpwardTarget';
import { UPWARD_WORDS as WORDS } from './upward/upward-words';
import { useUpward } from './upward/use-upward';

export default function Upward() {
  const { invitation } = useRouter().params;
  return (
    <SignedIn invitation={invitation} here="upward">
      <StaffScreen here="upward">
        <Targets />
      </StaffScreen>
    </SignedIn>
  );
}

function Targets() {
  const { state, load } = useUpward();
  if (state.stage === 'failed') return <Notice words={state.words} onRetry={() => void load()} />;
  return state.stage === 'shown' ? <Rated upward={state.upward} /> : null;
}

function Rated({ upward: { quarter, targets } }: { upward: UpwardView }) {
  const [opened, setOpened] = useState<number | null>(null);
  const [given, setGiven] = useState(() => targets.map((target) => target.given));
  return (
    <View className="desk-page">
      <View className="desk-page__title" {...aria({ role: 'heading' })}>
        {WORDS.title}
      </View>
      <View className="desk-page__about">{WORDS.quarter(quarter.id, lastDayWords(quarter.closesAt))}</View>
      {targets.map((target, at) => (
        <UpwardTarget
          key={target.department?.id ?? target.division.code}
          target={{ ...target, given: given[at] ?? false }}
          quarter={quarter.id}
          opened={opened === at}
          onToggle={() => setOpened((before) => (before === at ? null : at))}
          onGiven={(now) => setGiven((before) => before.map((one, place) => (place === at ? now : one)))}
        />
      ))}
      <View className="upward__promises">
        <View className="upward__heading" {...aria({ role: 'heading', level: 2 })}>
          {WORDS.promises}
        </View>
        {WORDS.promise.map((one) => (
          <View key={one} className="upward__promise">
            {one}
          </View>
        ))}
      </View>
    </View>
  );
}
