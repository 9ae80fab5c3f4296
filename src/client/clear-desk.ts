/** Clears this device of what a unit has written on it and not sent: on a PC that is shared, the next person finds nothing of it. */
import Taro from '@tarojs/taro';
import { CASE_STEP } from './case-step';
import { REPLY_DRAFT } from './reply-draft';
import { REPLY_PHOTO } from './reply-photos';

const keysOf = (kinds: readonly string[]): string[] =>
  Taro.getStorageInfoSync().keys.filter((key) => kinds.some((kind) => key.startsWith(kind)));

/** Complaints with a draft of a reply, or a step of which nobody knows whether it arrived. */
export const countUnsentWork = (): number =>
  new Set(keysOf([CASE_STEP, REPLY_DRAFT]).map((key) => key.slice(key.indexOf('/')))).size;

export const clearDesk = (): void =>
  keysOf([CASE_STEP, REPLY_DRAFT, REPLY_PHOTO]).forEach((key) => Taro.removeStorageSync(key));
