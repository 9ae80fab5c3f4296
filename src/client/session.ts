/** Session 会话: the token of a signed-in staff member or official, kept on this device. */
import Taro from '@tarojs/taro';

const KEY = 'session';

export const readSession = (): string | null => Taro.getStorageSync<string>(KEY) || null;
export const keepSession = (token: string): void => Taro.setStorageSync(KEY, token);
