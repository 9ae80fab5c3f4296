/** Navigation 导航: between the pages of whoever handles complaints and invites residents; at the foot on a phone, on top on a PC. */
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { aria } from '../../components/aria';
import { readRole } from '../../client/session';
import { entriesFor, type StaffPage } from './navigation-entries';
import { NAVIGATION_WORDS, PRODUCT_WORDS } from './navigation-words';
import './navigation.scss';

export type { StaffPage };

export function Navigation({ here }: { here: StaffPage }) {
  return (
    <View className="navigation" {...aria({ role: 'navigation' })}>
      <View className="navigation__product">{PRODUCT_WORDS}</View>
      {entriesFor(readRole()?.role ?? null).map(({ page, url }) => (
        <View
          key={page}
          id={`to-${page}`}
          className={`navigation__page ${page === here ? 'navigation__page--here' : ''}`}
          onClick={() => void Taro.redirectTo({ url })}
          {...aria({ role: 'link' })}
        >
          {NAVIGATION_WORDS[page]}
        </View>
      ))}
    </View>
  );
}
