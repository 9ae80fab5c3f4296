/** Reply draft 答复草稿: what has been written of an answer and not been sent; one for each complaint. */
import Taro from '@tarojs/taro';
import type { Outcome } from '../domain/complaint/complaint-event';
import { dropReplyPhotos } from './reply-photos';

export interface ReplyDraft {
  words: string;
  outcome: Exclude<Outcome, 'joined'> | null;
  /** Ids of its photos. */
  photos: readonly string[];
}

const EMPTY: ReplyDraft = { words: '', outcome: null, photos: [] };

/** Begins the storage keys of all drafts. */
export const REPLY_DRAFT = 'reply-draft/';
const keyOf = (complaint: string): string => REPLY_DRAFT + complaint;

export const readReplyDraft = (complaint: string): ReplyDraft =>
  Taro.getStorageSync<ReplyDraft | ''>(keyOf(complaint)) || EMPTY;

export function keepReplyDraft(complaint: string, draft: ReplyDraft): void {
  const { words, outcome, photos } = draft;
  if (words === '' && outcome === null && photos.length === 0) return Taro.removeStorageSync(keyOf(complaint));
  try {
    Taro.setStorageSync(keyOf(complaint), draft);
  } catch {
    // What is written stands on the page; only leaving it would lose it.
  }
}

/** It has been sent. */
export function dropReplyDraft(complaint: string): void {
  dropReplyPhotos(readReplyDraft(complaint).photos);
  Taro.removeStorageSync(keyOf(complaint));
}
