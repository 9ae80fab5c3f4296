/** Session 会话: the token of whoever is signed in on this device, and at which desk they are. */
import Taro from '@tarojs/taro';
import type { Output } from '../contract/operations';
import type { Role } from '../domain/role';

const KEY = 'session';
const DESK = 'desk';

export type SignedInAs = Pick<Output<'signIn'>, 'role' | 'division'>;

export const readSession = (): string | null => Taro.getStorageSync<string>(KEY) || null;

/** What the pages offer is chosen by it; what is allowed is the server's to say. `null` where nobody has signed in. */
export const readDesk = (): SignedInAs | null => Taro.getStorageSync<SignedInAs | ''>(DESK) || null;

export const readRole = (): Role | null => readDesk()?.role ?? null;

export function keepSession({ session, role, division }: Output<'signIn'>): void {
  Taro.setStorageSync(KEY, session);
  Taro.setStorageSync(DESK, { role, division });
}

export function dropSession(): void {
  Taro.removeStorageSync(KEY);
  Taro.removeStorageSync(DESK);
}
