/** Device key 设备密钥: what a browser is bound to an account by. Inside WeChat the platform says who calls. */
import Taro from '@tarojs/taro';

const KEY = 'account-device';
const BYTES = 32;

/** Made on first use and kept; whoever holds it is signed in. */
export function browserDevice(): string {
  const kept = Taro.getStorageSync<string>(KEY);
  if (kept) return kept;
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  const made = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  Taro.setStorageSync(KEY, made);
  return made;
}

/** What goes along with a sign-in. */
export const boundDevice = (): { device?: string } =>
  process.env.TARO_ENV === 'h5' ? { device: browserDevice() } : {};

export const dropDevice = (): void => Taro.removeStorageSync(KEY);
