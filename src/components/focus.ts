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
  if (process.env.TARO_ENV === 'h5') hold(id, 0, 120);
}

/** Frames after which an element that kept the focus has settled. */
const SETTLED = 20;

/**
 * Taro's own elements take the focus only some frames after they came into the page, and lose it again where they are moved
 * meanwhile. Whatever else has taken it since keeps it.
 */
function hold(id: string, held: number, frames: number): void {
  const element = document.getElementById(id);
  const elsewhere = document.activeElement !== element && document.activeElement !== document.body;
  if (frames === 0 || held === SETTLED || (held > 0 && elsewhere)) return;
  element?.focus({ preventScroll: true });
  const has = element !== null && document.activeElement === element;
  requestAnimationFrame(() => hold(id, has ? held + 1 : held, frames - 1));
}

/** Spread onto a field: a browser that focuses one only sees to it that the caret is seen, be it under something else. */
export const uncoveredWhenFocused: Record<string, unknown> =
  process.env.TARO_ENV === 'h5'
    ? { onFocus: ({ currentTarget }: { currentTarget: Element }) => currentTarget.scrollIntoView({ block: 'nearest' }) }
    : {};
