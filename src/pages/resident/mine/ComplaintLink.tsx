/** One complaint in a list; a tap leads to what has become of it. */
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria } from '../../../components/aria';
import { MINE_WORDS } from '../privacy-words';
import './complaint-link.scss';

interface ComplaintLinkProps {
  reference: string;
  name: string;
  note: string;
}

export function ComplaintLink({ reference, name, note }: ComplaintLinkProps) {
  return (
    <View
      id={`complaint-${reference}`}
      className="complaint-link"
      onClick={() => void Taro.navigateTo({ url: `/pages/resident/complaint?reference=${reference}` })}
      {...aria({ role: 'link', label: `${name}，${note}，${MINE_WORDS.follow(reference)}` })}
    >
      <View className="complaint-link__words">
        <View>{name}</View>
        <View className="complaint-link__note">{note}</View>
      </View>
      <View className="complaint-link__arrow" />
    </View>
  );
}
