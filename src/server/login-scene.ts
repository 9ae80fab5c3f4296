/** Login scene 扫码登录码: a signed scene of the kind `account`, which names a login request. */
import { timingSafeEqual } from 'node:crypto';
import { parseScene } from '../domain/scene';
import { sceneOf } from './signed-code';

export const loginScene = (key: Buffer, serial: string): string => sceneOf(key, 'account', serial);

/** The serial of a genuine login scene; `null` for whatever else was scanned. */
export function readLoginScene(key: Buffer, text: string): string | null {
  const scene = parseScene(text);
  if (scene?.kind !== 'account') return null;
  const genuine = Buffer.from(loginScene(key, scene.serial), 'utf8');
  return timingSafeEqual(Buffer.from(text, 'utf8'), genuine) ? scene.serial : null;
}
