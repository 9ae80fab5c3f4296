/** Inside WeChat: whoever is bound is signed in at once; anybody else scans the invitation. */
import { Button, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import { signInAgain, signInWith } from '../../../client/sign-in';
import { aria } from '../../../components/aria';
import { Notice } from '../../../components/Notice';
import { wordsFor, type Words } from '../../../components/refusal-words';
import { isRefusal } from '../../../contract/refusal';
import { enter } from './enter';
import { LOGIN_WORDS as WORDS } from './login-words';
import { scan } from './scan';

type State = { stage: 'loading' } | { stage: 'failed'; words: Words } | { stage: 'unbound'; fault: string | null };

export function LoginInWeChat() {
  const [state, setState] = useState<State>({ stage: 'loading' });

  const begin = useCallback(async () => {
    const no = await signInAgain();
    if (!no) return enter();
    const unbound = isRefusal(no) && no.refusal === 'session-required';
    setState(unbound ? { stage: 'unbound', fault: null } : { stage: 'failed', words: wordsFor(no) });
  }, []);
  useEffect(() => void begin(), [begin]);

  const scanInvitation = async () => {
    const scanned = await scan();
    if (scanned === undefined) return;
    if (scanned && 'login' in scanned)
      return void Taro.redirectTo({ url: `/pages/staff/login?scene=${scanned.login}` });
    if (!scanned) return setState({ stage: 'unbound', fault: WORDS.notOurs });
    const no = await signInWith(scanned.invitation);
    if (!no) return enter();
    setState({ stage: 'failed', words: wordsFor(no) });
  };

  if (state.stage === 'loading') return null;
  if (state.stage === 'failed') return <Notice words={state.words} onRetry={() => void begin()} />;
  return (
    <View className="login">
      <View className="login__title" {...aria({ role: 'heading' })}>
        {WORDS.inWeChat}
      </View>
      <Text className="login__card">{WORDS.inWeChatAdvice}</Text>
      {state.fault && (
        <View className="login__fault" {...aria({ role: 'alert' })}>
          {state.fault}
        </View>
      )}
      <Button
        id="scan-invitation"
        className="primary"
        onClick={() => void scanInvitation()}
        {...aria({ role: 'button' })}
      >
        {WORDS.scanInvitation}
      </Button>
    </View>
  );
}
