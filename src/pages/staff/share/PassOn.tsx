/** Passing on 转发: a card in WeChat, a link everywhere; both are marked as passed on by staff. */
import { Button, Text, View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { aria } from '../../../components/aria';
import type { Share } from '../../../contract/read-share';
import { CopyLink } from './CopyLink';
import { SHARE_WORDS as WORDS } from './share-words';

export function PassOn({ share: { community, scene, link } }: { share: Share }) {
  useShareAppMessage(() => ({
    title: WORDS.card(community.name),
    path: `/pages/resident/rate?scene=${encodeURIComponent(scene)}`,
  }));
  const inWeChat = process.env.TARO_ENV === 'weapp';
  return (
    <View className="share__card">
      {inWeChat && (
        <Button id="pass" className="primary" openType="share" {...aria({ role: 'button' })}>
          {WORDS.pass}
        </Button>
      )}
      <View className="share__label">{WORDS.link}</View>
      <CopyLink path={`/r/${scene}`} link={link} primary={!inWeChat} />
      <Text className="share__note">{WORDS.doNotPress}</Text>
    </View>
  );
}
