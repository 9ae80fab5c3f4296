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

const readWritten = (): Draft | null => Taro.getStorageSync<Draft | ''>(WRITTEN) || null;

function dropRefused(isGone: (draft: Draft, index: number) => boolean): void {
  const refused = readRefused();
  const left = refused.filter((draft, index) => !isGone(draft, index));
  if (left.length === refused.length) return;
  try {
    Taro.setStorageSync(REFUSED, left);
  } catch {
    // It is offered once more.
  }
}

const like =
  ({ code, text }: { code: string; text: string }) =>
  (draft: Draft): boolean =>
    draft.code === code && draft.text === text;

/** A refused one that is being mended is no longer refused. @throws when the phone's storage is full */
export function keepDraft(draft: Draft): void {
  Taro.setStorageSync(WRITTEN, draft);
  dropRefused(like(draft));
}

/** @throws when the phone's storage is full */
export function keepRefused(draft: Draft): void {
  const others = readRefused().filter((other) => !like(draft)(other));
  Taro.setStorageSync(REFUSED, [...others, draft]);
}

/** The one being written; where there is none, the last that was refused. */
export const readDraft = (): Draft | null => readWritten() ?? readRefused().at(-1) ?? null;

/** Drops what `readDraft` gives. */
export function dropDraft(): void {
  if (readWritten()) Taro.removeStorageSync(WRITTEN);
  else dropRefused((_, index) => index === readRefused().length - 1);
}

/** It lies in the outbox: as a draft it would be offered, and sent, once more. */
export function draftIsFiled(complaint: { code: string; text: string }): void {
  Taro.removeStorageSync(WRITTEN);
  dropRefused(like(complaint));
}

export function dropAllDrafts(): void {
  Taro.removeStorageSync(WRITTEN);
  Taro.removeStorageSync(REFUSED);
}

/** Ids of all photos that a draft speaks of. */
export const photosOfDrafts = (): string[] => [readWritten(), ...readRefused()].flatMap((draft) => draft?.photos ?? []);
