/** Filed 已收到: the secret reference is all a person needs to come back to the matter. */
import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria } from '../../../components/aria';
import { FILED_WORDS as WORDS } from './complaint-words';
import { SecretReference } from './SecretReference';
import './complaint-filed.scss';

export function ComplaintFiled({ reference }: { reference: string }) {
  const follow = () => void Taro.navigateTo({ url: `/pages/resident/complaint?reference=${reference}` });
  return (
    <View className="sheet__body filed">
      <View className="sheet__card">
        <View className="filed__mark">
          <View className="filed__tick" />
        </View>
        <View className="filed__title" {...aria({ role: 'status' })}>
          {WORDS.title}
        </View>
        <View>{WORDS.keep}</View>
        <SecretReference reference={reference} />
        <View className="filed__secret">{WORDS.secret}</View>
      </View>
      <Button id="follow" className="sheet__wide primary" onClick={follow} {...aria({ role: 'button' })}>
        {WORDS.follow}
      </Button>
    </View>
  );
}
