/**
 * Draft 草稿: what was written of a complaint and has not been taken. One is being written; those the server refused wait
 * behind it, so that none takes another's place.
 */
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

const WRITTEN = 'draft';
const REFUSED = 'refused-complaints';

const readRefused = (): Draft[] => Taro.getStorageSync<Draft[] | ''>(REFUSED) || [];

/** @throws when the phone's storage is full */
export const keepDraft = (draft: Draft): void => Taro.setStorageSync(WRITTEN, draft);

/** @throws when the phone's storage is full */
export const keepRefused = (draft: Draft): void => Taro.setStorageSync(REFUSED, [...readRefused(), draft]);

/** The one being written; where there is none, one that was refused takes its place. */
export function readDraft(): Draft | null {
  const written = Taro.getStorageSync<Draft | ''>(WRITTEN);
  if (written) return written;
  const refused = readRefused();
  const last = refused.pop();
  if (!last) return null;
  try {
    keepDraft(last);
    Taro.setStorageSync(REFUSED, refused);
  } catch {
    // It is read all the same, and waits where it is.
  }
  return last;
}

/** Of the one being written. */
export const dropDraft = (): void => Taro.removeStorageSync(WRITTEN);

export function dropAllDrafts(): void {
  dropDraft();
  Taro.removeStorageSync(REFUSED);
}

/** Ids of all photos that a draft speaks of. */
export const photosOfDrafts = (): string[] =>
  [Taro.getStorageSync<Draft | ''>(WRITTEN), ...readRefused()].flatMap((draft) => (draft ? draft.photos : []));
