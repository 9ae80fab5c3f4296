/** Navigation 导航: between the pages of whoever handles complaints and invites residents; at the foot on a phone, on top on a PC. */
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Role } from '../domain/role';
import { aria } from './aria';
import { entriesFor, type OfficePage } from './navigation-entries';
import { NAVIGATION_WORDS, PRODUCT_WORDS } from './navigation-words';
import './navigation.scss';

interface NavigationProps {
  here: OfficePage;
  /** Of whoever is signed in, as far as it is known here. */
  role: Role | null;
}

export function Navigation({ here, role }: NavigationProps) {
  return (
    <View className="navigation" {...aria({ role: 'navigation' })}>
      <View className="navigation__product">{PRODUCT_WORDS}</View>
      {entriesFor(role).map(({ page, url }) => (
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
