/** Pledge 承诺: what a resident may rely on, and where it is told in full. */
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Action } from './Action';
import { FORM_WORDS } from './rating-words';
import './pledge.scss';

/** @param linked whether it leads to the privacy notice; a touch screen stays where it is */
export function Pledge({ words, linked }: { words: string; linked: boolean }) {
  return (
    <View className="pledge">
      <View className="pledge__words">{words}</View>
      {linked && (
        <Action
          id="privacy"
          kind="words"
          leads
          label={FORM_WORDS.privacy}
          onPress={() => void Taro.navigateTo({ url: '/pages/resident/privacy' })}
        />
      )}
    </View>
  );
}
