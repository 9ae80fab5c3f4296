/** A touch screen goes back to where it began: nothing in it has the focus, and it is not scrolled. */
import Taro from '@tarojs/taro';

export function toBeginning(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}
