/** Thanks 感谢: the same for every answer but for the reference number, so that it proves nothing to anybody. */
import { Button, Text, View } from '@tarojs/components';
import { aria } from '../../components/aria';
import { momentWords } from '../../components/moment-words';
import type { Survey } from '../../contract/read-survey';
import './thanks.scss';

interface ThanksProps {
  survey: Survey;
  reference: string;
  onAgain: () => void;
}

export function Thanks({ survey: { round }, reference, onAgain }: ThanksProps) {
  return (
    <View className="thanks">
      <View className="thanks__card">
        <View className="thanks__mark">
          <View className="thanks__tick" />
        </View>
        <View className="thanks__title" {...aria({ role: 'status' })}>
          已收到，谢谢您
        </View>
        <Text className="thanks__until">{momentWords(round.closesAt)} 前可以重新作答，以最后一次为准</Text>
        <View className="thanks__reference">{reference}</View>
        <Text className="thanks__note">受理编号，不含您的答案</Text>
      </View>
      <Button className="thanks__again" onClick={onAgain} {...aria({ role: 'button' })}>
        重新作答
      </Button>
      <Text className="thanks__note">本页对所有答案都一样</Text>
    </View>
  );
}
