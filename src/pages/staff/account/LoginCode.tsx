/** The code and the number a browser shows until a phone has approved it. */
import { Button, Image, Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { aria, ariaImage } from '../../../components/aria';
import { Notice } from '../../../components/Notice';
import { enter } from './enter';
import { LOGIN_WORDS as WORDS } from './login-words';
import { useLogin } from './use-login';

export function LoginCode() {
  const { login, open } = useLogin();
  const { stage } = login;
  useEffect(() => {
    if (stage === 'in') enter();
  }, [stage]);

  if (stage === 'failed') return <Notice words={login.words} onRetry={() => void open()} />;
  if (stage === 'loading' || stage === 'in') {
    return (
      <View className="login__loading" {...aria({ role: 'status' })}>
        {WORDS.loading}
      </View>
    );
  }
  const { qr, number } = login.opened;
  const expired = stage === 'expired';
  return (
    <View className="login">
      <View className="login__title" {...aria({ role: 'heading' })}>
        {WORDS.title}
      </View>
      <View className="login__sides">
        <View className={`login__code ${expired ? 'login__code--expired' : ''}`}>
          <Image className="login__qr" src={qr} {...ariaImage(WORDS.qr)} />
        </View>
        <View className="login__told">
          {expired ? (
            <View {...aria({ role: 'alert' })}>{WORDS.expired}</View>
          ) : (
            <>
              <View>{WORDS.number}</View>
              <View id="login-number" className="login__number">
                {number}
              </View>
              <View>{WORDS.check}</View>
            </>
          )}
        </View>
      </View>
      {expired ? (
        <Button id="login-anew" className="primary" onClick={() => void open()} {...aria({ role: 'button' })}>
          {WORDS.anew}
        </Button>
      ) : (
        <View className="login__steps">
          <View>{WORDS.scan}</View>
          <Text className="login__small">{WORDS.how}</Text>
          <Text className="login__small">{WORDS.lasts}</Text>
        </View>
      )}
      <Text className="login__small">{WORDS.byLink}</Text>
    </View>
  );
}
