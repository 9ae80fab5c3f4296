/** Focus 焦点: where a reader and the keyboard go on when what is on the screen changes under them. */
import Taro from '@tarojs/taro';

/** Spread onto what is no control and is to be focused; WeChat moves its own focus and knows no such attribute. */
export const focusTarget: Record<string, unknown> = process.env.TARO_ENV === 'h5' ? { tabindex: -1 } : {};

/** Another screen has come: the view and the focus go to its beginning. */
export function beginAt(id: string): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  focusOn(id);
}

export function focusOn(id: string): void {
  if (process.env.TARO_ENV !== 'h5') return;
  document.getElementById(id)?.focus({ preventScroll: true });
  hold(id, 60);
}

/** Taro's own elements move while they come into the page, and whatever moves loses the focus. */
function hold(id: string, frames: number): void {
  if (document.activeElement === document.body) document.getElementById(id)?.focus({ preventScroll: true });
  if (frames > 0) requestAnimationFrame(() => hold(id, frames - 1));
}

/** Spread onto a field: a browser that focuses one only sees to it that the caret is seen, be it under something else. */
export const uncoveredWhenFocused: Record<string, unknown> =
  process.env.TARO_ENV === 'h5'
    ? { onFocus: ({ currentTarget }: { currentTarget: Element }) => currentTarget.scrollIntoView({ block: 'nearest' }) }
    : {};
