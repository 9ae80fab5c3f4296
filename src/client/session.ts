/** Session 会话: the token of whoever is signed in on this device, and at which desk they are. */
import Taro from '@tarojs/taro';
import type { Output } from '../contract/operations';

const KEY = 'session';
const DESK = 'desk';

export type SignedInAs = Pick<Output<'signIn'>, 'role' | 'division'>;

export const readSession = (): string | null => Taro.getStorageSync<string>(KEY) || null;

/** Who is signed in, for what a page offers; what they may ask is the server's to say. */
export const readRole = (): SignedInAs | null => Taro.getStorageSync<SignedInAs | ''>(DESK) || null;

export function keepSession({ session, role, division }: Output<'signIn'>): void {
  Taro.setStorageSync(KEY, session);
  Taro.setStorageSync(DESK, { role, division });
}

export function dropSession(): void {
  Taro.removeStorageSync(KEY);
  Taro.removeStorageSync(DESK);
}
