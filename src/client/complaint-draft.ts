/** Draft 草稿: what was written of a complaint and has not been taken, one at a time. */
import Taro from '@tarojs/taro';
import type { Category } from '../domain/complaint/category';

export interface Draft {
  category: Category | null;
  text: string;
  location: string;
  contact: string;
  /** Scanned; says to which community it goes. */
  code: string;
  /** Ids of its photos. */
  photos: readonly string[];
}

const KEY = 'draft';

/** @throws when the phone's storage is full */
export const keepDraft = (draft: Draft): void => Taro.setStorageSync(KEY, draft);
export const readDraft = (): Draft | null => Taro.getStorageSync<Draft | ''>(KEY) || null;
export const dropDraft = (): void => Taro.removeStorageSync(KEY);
