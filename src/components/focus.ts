/** Focus 焦点: when a screen changes under a reader, both the view and the keyboard go to its beginning. */
import Taro from '@tarojs/taro';

/** Spread onto what `focusOn` is to reach; WeChat moves its own focus and knows no such attribute. */
export const focusTarget: Record<string, unknown> = process.env.TARO_ENV === 'h5' ? { tabindex: -1 } : {};

export function focusOn(id: string): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  if (process.env.TARO_ENV === 'h5') document.getElementById(id)?.focus({ preventScroll: true });
}
