/** Device 设备号 of a touch screen: made once, before the first visitor, and kept; it says nothing about any of them. */
import Taro from '@tarojs/taro';
import { newId } from './new-id';

const KEY = 'kiosk-device';

export function kioskDevice(): string {
  const kept = Taro.getStorageSync<string>(KEY);
  if (kept) return kept;
  const made = newId();
  Taro.setStorageSync(KEY, made);
  return made;
}
