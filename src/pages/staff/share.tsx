/** Share 分享: a staff member passes the survey on and sees how many have answered, never who. */
import { Button, Text, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { askOffice } from '../../client/ask-office';
import { signInWith } from '../../client/sign-in';
import { aria } from '../../components/aria';
import { DemonstrationBanner } from '../../components/DemonstrationBanner';
import { lastDayWords } from '../../components/moment-words';
import { Notice } from '../../components/Notice';
import { wordsFor, type Words } from '../../components/refusal-words';
import { Screen } from '../../components/Screen';
import type { Share as ShareView } from '../../contract/read-share';
import { isRefusal } from '../../contract/refusal';
import { RoundProgress } from './RoundProgress';
import { SHARE_WORDS } from './words';
import './share.scss';

type State = { stage: 'loading' } | { stage: 'failed'; words: Words } | { stage: 'ready'; share: ShareView };

export default function Share() {
  const { invitation } = useRouter().params;
  const [state, setState] = useState<State>({ stage: 'loading' });

  const load = useCallback(async () => {
    const no = await signInWith(invitation);
    const reply = no ?? (await askOffice('readShare', {}));
    if (isRefusal(reply) || 'unavailable' in reply) return setState({ stage: 'failed', words: wordsFor(reply) });
    setState({ stage: 'ready', share: reply.output });
  }, [invitation]);

  useEffect(() => void load(), [load]);

  if (state.stage === 'failed') {
    return (
      <Screen>
        <Notice words={state.words} onRetry={load} />
      </Screen>
    );
  }
  if (state.stage === 'loading') return <Screen />;
  const { community, round, scene } = state.share;
  const address = addressOfPages();
  const link = (
    <View className="share__card">
      <View>{SHARE_WORDS.link}</View>
      {address ? <Link link={`${address}/r/${scene}`} /> : <View>{SHARE_WORDS.openInBrowser}</View>}
      <Text className="share__note">{SHARE_WORDS.doNotPress}</Text>
    </View>
  );
  return (
    <Screen>
      {round?.demonstration && <DemonstrationBanner />}
      <View className="share">
        <View className="share__title" {...aria({ role: 'heading' })}>
          {community.name}
        </View>
        <Text className="share__round">
          {round ? SHARE_WORDS.round(round.title, lastDayWords(round.closesAt)) : SHARE_WORDS.noRound}
        </Text>
        {round ? <RoundProgress>{link}</RoundProgress> : link}
      </View>
    </Screen>
  );
}

function Link({ link }: { link: string }) {
  return (
    <>
      <View className="share__link">{link}</View>
      <Button
        className="primary share__copy"
        onClick={() => void Taro.setClipboardData({ data: link })}
        {...aria({ role: 'button' })}
      >
        {SHARE_WORDS.copy}
      </Button>
    </>
  );
}

/** Where residents' links begin: the server's address, or the one this page came from; `null` inside WeChat's cloud. */
function addressOfPages(): string | null {
  if (SERVER_ADDRESS) return SERVER_ADDRESS;
  return process.env.TARO_ENV === 'h5' ? location.origin : null;
}
