/** Session 会话: the token of a signed-in staff member or official, and what they are, kept on this device. */
import Taro from '@tarojs/taro';
import type { Role } from '../domain/role';

const KEY = 'session';
const ROLE = 'role';

export const readSession = (): string | null => Taro.getStorageSync<string>(KEY) || null;
export const keepSession = (token: string): void => Taro.setStorageSync(KEY, token);

/** What the pages offer is chosen by it; what is allowed is the server's to say. `null` where nobody has signed in. */
export const readRole = (): Role | null => Taro.getStorageSync<Role | ''>(ROLE) || null;
export const keepRole = (role: Role): void => Taro.setStorageSync(ROLE, role);
