/** More pages 更多: from the scores on to what belongs to them. */
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria } from '../../../components/aria';
import type { Scores } from '../../../contract/read-scores';
import { MORE_WORDS } from './score-words';
import './more-pages.scss';

type MorePage = keyof typeof MORE_WORDS;

export function MorePages({ scores: { division, path } }: { scores: Scores }) {
  const urls: Partial<Record<MorePage, string>> = {
    rounds: '/pages/official/rounds',
    complaints: `/pages/official/complaints?division=${division.code}`,
    // Streets are assessed themselves.
    ...(path[0]!.level === 'street' ? {} : { assessment: '/pages/official/assessment' }),
  };
  return (
    <View className="more-pages">
      {(Object.keys(urls) as MorePage[]).map((page) => (
        <View
          key={page}
          id={`to-${page}`}
          className="link"
          onClick={() => void Taro.navigateTo({ url: urls[page]! })}
          {...aria({ role: 'link' })}
        >
          {MORE_WORDS[page]}
        </View>
      ))}
    </View>
  );
}
