/** Photo address 照片地址: a path that shows one photo for a while to whoever was given it. */
import { timingSafeEqual } from 'node:crypto';
import { hmac } from './keys';

/** Long enough to look at a complaint, too short to be passed around. */
export const SHOWN_FOR_MINUTES = 15;

const macOf = (key: Buffer, name: string, until: number): Buffer => hmac(key, `show:${name}:${until}`);

/** @param photo name of a kept photo; a file in WeChat's cloud is its own address */
export function photoAddress(key: Buffer, photo: string, now: Date): string {
  if (photo.startsWith('cloud://')) return photo;
  const until = Math.ceil(now.getTime() / 1000) + SHOWN_FOR_MINUTES * 60;
  return `/photos/${photo}?until=${until}&mac=${macOf(key, photo, until).toString('base64url')}`;
}

/** Whether `photoAddress` made this address and its time has not run out. */
export function isShown(key: Buffer, name: string, { until, mac }: { until: string; mac: string }, now: Date): boolean {
  if (!/^\d{1,12}$/.test(until) || Number(until) * 1000 <= now.getTime()) return false;
  const [given, genuine] = [Buffer.from(mac, 'base64url'), macOf(key, name, Number(until))];
  return given.length === genuine.length && timingSafeEqual(given, genuine);
}
