/** Share 分享: a staff member passes the survey on, and sees how many have answered and by which way, never who. */
import { Button, Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../client/ask-office';
import { aria } from '../../components/aria';
import { DemonstrationBanner } from '../../components/DemonstrationBanner';
import { lastDayWords } from '../../components/moment-words';
import { Notice } from '../../components/Notice';
import type { Words } from '../../components/refusal-words';
import type { Share as ShareView } from '../../contract/read-share';
import { isRefusal } from '../../contract/refusal';
import { Codes } from './share/Codes';
import { PassOn } from './share/PassOn';
import { RoundProgress } from './share/RoundProgress';
import { SignedIn } from './SignedIn';
import { StaffScreen } from './StaffScreen';
import { staffWords } from './staff-refusal-words';
import { CODES_WORDS, SHARE_WORDS } from './share/share-words';
import './share/share.scss';

export default function Share() {
  const { invitation } = useRouter().params;
  return (
    <SignedIn invitation={invitation} here="share">
      <Loaded />
    </SignedIn>
  );
}

type State = { stage: 'loading' } | { stage: 'failed'; words: Words } | { stage: 'ready'; share: ShareView };

function Loaded() {
  const [state, setState] = useState<State>({ stage: 'loading' });
  const load = useCallback(async () => {
    const reply = await askOffice('readShare', {});
    if (isRefusal(reply) || 'unavailable' in reply) return setState({ stage: 'failed', words: staffWords(reply) });
    setState({ stage: 'ready', share: reply.output });
  }, []);
  useEffect(() => void load(), [load]);
  return (
    <StaffScreen here="share">
      {state.stage === 'failed' && <Notice words={state.words} onRetry={() => void load()} />}
      {state.stage === 'ready' && <Desk share={state.share} onRotated={() => void load()} />}
    </StaffScreen>
  );
}

function Desk({ share, onRotated }: { share: ShareView; onRotated: () => void }) {
  const { community, round } = share;
  const [managing, setManaging] = useState(false);
  const passOn = <PassOn share={share} />;
  return (
    <>
      {round?.demonstration && <DemonstrationBanner />}
      <View className="share">
        <View className="share__title" {...aria({ role: 'heading' })}>
          {community.name}
        </View>
        <Text className="share__round">
          {round ? SHARE_WORDS.round(round.title, lastDayWords(round.closesAt)) : SHARE_WORDS.noRound}
        </Text>
        {round ? <RoundProgress>{passOn}</RoundProgress> : passOn}
        <View className="share__card">
          <View className="share__label">{SHARE_WORDS.poster}</View>
          <View className="share__note">{SHARE_WORDS.posterAdvice}</View>
          <Button
            id="poster"
            onClick={() => void Taro.navigateTo({ url: '/pages/staff/poster' })}
            {...aria({ role: 'button' })}
          >
            {SHARE_WORDS.openPoster}
          </Button>
        </View>
        <View className="share__card">
          {managing ? (
            <Codes onRotated={onRotated} />
          ) : (
            <Button id="manage-codes" onClick={() => setManaging(true)} {...aria({ role: 'button' })}>
              {CODES_WORDS.show}
            </Button>
          )}
        </View>
      </View>
    </>
  );
}
