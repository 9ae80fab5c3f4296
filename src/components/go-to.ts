/** Takes a person to a part of the page: a browser moves the focus there, WeChat, which has none, scrolls. */
import Taro from '@tarojs/taro';

export function goTo(id: string): void {
  if (process.env.TARO_ENV === 'weapp') {
    void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -24 });
    return;
  }
  const part = document.getElementById(id);
  const control = part?.querySelector<HTMLElement>('textarea, input, [tabindex]') ?? part;
  control?.focus({ preventScroll: true });
  // Its caption stands above it, the page's button may cover the lower edge.
  part?.scrollIntoView({ block: 'center' });
}
