/** Navigation 导航: between the pages of whoever handles complaints and invites residents; at the foot on a phone, on top on a PC. */
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria } from '../../components/aria';
import { NAVIGATION_WORDS } from './navigation-words';
import './navigation.scss';

export type StaffPage = keyof typeof NAVIGATION_WORDS;

const PAGES = Object.keys(NAVIGATION_WORDS) as StaffPage[];

export function Navigation({ here }: { here: StaffPage }) {
  return (
    <View className="navigation" {...aria({ role: 'navigation' })}>
      {PAGES.map((page) => (
        <View
          key={page}
          id={`to-${page}`}
          className={`navigation__page ${page === here ? 'navigation__page--here' : ''}`}
          onClick={() => void Taro.redirectTo({ url: `/pages/staff/${page}` })}
          {...aria({ role: 'link' })}
        >
          {NAVIGATION_WORDS[page]}
        </View>
      ))}
    </View>
  );
}
