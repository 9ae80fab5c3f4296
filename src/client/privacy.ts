/** Privacy 隐私授权: WeChat asks its user before a mini-program may touch photos or the clipboard. */
import Taro from '@tarojs/taro';

/** @returns whether the user agreed, now or before; `true` where nobody asks */
export function agreeToPrivacy(): Promise<boolean> {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('requirePrivacyAuthorize')) return Promise.resolve(true);
  return new Promise((resolve) =>
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) }),
  );
}
