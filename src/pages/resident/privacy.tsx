/** Privacy 隐私说明: what is asked, what is kept and for how long, who sees what, and the way to delete it. */
import './sheet.scss';
import { Button, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { aria } from '../../components/aria';
import { Screen } from '../../components/Screen';
import { codeFrom } from './code-from';
import { PRIVACY_MINE, PRIVACY_SECTIONS, PRIVACY_TITLE } from './privacy-words';
import './privacy.scss';

export default function Privacy() {
  const code = codeFrom(useRouter().params);
  const openMine = () => void Taro.navigateTo({ url: `/pages/resident/mine?code=${encodeURIComponent(code)}` });
  return (
    <Screen className="sheet">
      <View className="sheet__header">
        <View className="sheet__title" {...aria({ role: 'heading' })}>
          {PRIVACY_TITLE}
        </View>
      </View>
      <View className="sheet__body">
        {PRIVACY_SECTIONS.map(({ heading, lines }) => (
          <View key={heading} className="sheet__card privacy">
            <View className="privacy__heading" {...aria({ role: 'heading', level: 2 })}>
              {heading}
            </View>
            {lines.map((line) => (
              <View key={line} className="privacy__line">
                {line}
              </View>
            ))}
          </View>
        ))}
        <Button id="open-mine" className="sheet__wide" onClick={openMine} {...aria({ role: 'button' })}>
          {PRIVACY_MINE}
        </Button>
      </View>
    </Screen>
  );
}
