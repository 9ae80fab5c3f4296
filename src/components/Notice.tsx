/** Notice 提示: says what is the matter and what to do, in place of a page that cannot be shown. */
import { Button, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria } from './aria';
import type { Words } from './refusal-words';
import { SHARED_WORDS } from './words';
import './notice.scss';

export function Notice({ words, onRetry }: { words: Words; onRetry?: () => void }) {
  return (
    <View className="notice" {...aria({ role: 'alert' })}>
      <View className="notice__title" {...aria({ role: 'heading' })}>
        {words.title}
      </View>
      <Text className="notice__advice">{words.advice}</Text>
      {words.signIn && (
        <Button
          id="sign-in"
          className="notice__retry primary"
          onClick={() => void Taro.navigateTo({ url: '/pages/staff/login' })}
          {...aria({ role: 'button' })}
        >
          {SHARED_WORDS.signIn}
        </Button>
      )}
      {onRetry && (
        <Button className="notice__retry" onClick={onRetry} {...aria({ role: 'button' })}>
          {SHARED_WORDS.retry}
        </Button>
      )}
    </View>
  );
}
