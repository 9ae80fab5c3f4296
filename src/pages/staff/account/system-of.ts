/** What a browser says it runs on, for whoever is to approve it. */
import type { System } from '../../../contract/login';

const SIGNS: readonly [RegExp, System][] = [
  [/android|iphone|ipad|harmonyos/i, 'phone'],
  [/windows/i, 'windows'],
  [/mac os/i, 'mac'],
  [/linux/i, 'linux'],
];

export const systemOf = (userAgent: string): System => SIGNS.find(([sign]) => sign.test(userAgent))?.[1] ?? 'other';
