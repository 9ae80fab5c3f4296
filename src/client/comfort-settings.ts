/** Comfort settings 阅读方式: the resident's choice of elder mode; without one, the system's own size of text decides. */
import Taro from '@tarojs/taro';

const KEY = 'elder';

/** From a third larger than usual on, in px: WeChat draws 17 px and a browser 16 px unless told otherwise. */
const LARGE_FROM = 22;

export function readElder(): boolean {
  const chosen = Taro.getStorageSync<boolean | ''>(KEY);
  return chosen === '' ? systemText() >= LARGE_FROM : chosen;
}

export function keepElder(on: boolean): void {
  try {
    Taro.setStorageSync(KEY, on);
  } catch {
    // A full storage: it holds for as long as the app is open.
  }
}

function systemText(): number {
  if (process.env.TARO_ENV === 'weapp') return Taro.getSystemInfoSync().fontSizeSetting ?? 0;
  const measure = document.createElement('div');
  measure.style.fontSize = 'medium';
  document.documentElement.append(measure);
  const size = parseFloat(getComputedStyle(measure).fontSize);
  measure.remove();
  return size;
}
