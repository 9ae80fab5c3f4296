/** Sealed address 限时地址: words in an address that only this server can have written, good for a few minutes. */
import { timingSafeEqual } from 'node:crypto';
import { hmac } from './keys';

/** Long enough for a slow phone to begin, too short to be passed around. */
const GOOD_FOR_MINUTES = 5;

const macOf = (key: Buffer, purpose: string, body: string): string =>
  hmac(key, `${purpose}:${body}`).toString('base64url');

/** @param words without full stops */
export function sealed(key: Buffer, purpose: string, words: readonly string[], now: Date): string {
  const until = Math.ceil(now.getTime() / 1000) + GOOD_FOR_MINUTES * 60;
  const body = [...words, until].join('.');
  return `${body}.${macOf(key, purpose, body)}`;
}

/** The words that were sealed for this purpose; `null` where they were not, or the time has run out. */
export function unsealed(key: Buffer, purpose: string, written: string, now: Date): string[] | null {
  const parts = written.split('.');
  const mac = parts.pop() ?? '';
  const [given, genuine] = [Buffer.from(mac), Buffer.from(macOf(key, purpose, parts.join('.')))];
  if (given.length !== genuine.length || !timingSafeEqual(given, genuine)) return null;
  const until = parts.pop();
  return Number(until) * 1000 <= now.getTime() ? null : parts;
}
