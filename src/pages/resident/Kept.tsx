/** Kept 已保存: the answer lies in the outbox; it is not called sent before the server has said so. */
import { Button, View } from '@tarojs/components';
import { aria } from '../../components/aria';
import './thanks.scss';

export function Kept({ onRetry }: { onRetry: () => void }) {
  return (
    <View className="thanks">
      <View className="thanks__card" {...aria({ role: 'status' })}>
        <View className="thanks__title">已保存，联网后自动发送</View>
        <View className="thanks__until">答卷保存在本机，还没有送达。您可以关闭页面，下次打开时会继续发送。</View>
      </View>
      <Button id="retry" className="form__submit" onClick={onRetry} {...aria({ role: 'button' })}>
        现在重试
      </Button>
    </View>
  );
}
