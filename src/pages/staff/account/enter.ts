/** Goes on from signing in to the page one's role begins at. */
import Taro from '@tarojs/taro';
import { readRole } from '../../../client/session';
import { homeOf } from './home-of';

export function enter(): void {
  const role = readRole();
  // In place of this page: whoever goes back does not want to sign in again.
  if (role) void Taro.redirectTo({ url: homeOf(role) });
}
