/** Draft 草稿: what is written is kept on the phone until it is on its way, and what was left there is offered again. */
import { useDidHide, useUnload } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { dropDraft, keepDraft, readDraft, type Draft } from '../../../client/complaint-draft';
import type { Filled } from './ComplaintForm';

/** Long enough not to write at every letter. */
const PAUSE = 500;

/** @param unfinished what stands on the page and is not on its way; `null` when nothing does */
export function useDraft(unfinished: Filled | null) {
  const [left, setLeft] = useState<Draft | null>(readDraft);

  useEffect(() => {
    const timer = setTimeout(() => keepWritten(unfinished), PAUSE);
    return () => clearTimeout(timer);
  }, [unfinished]);
  useDidHide(() => keepWritten(unfinished));
  useUnload(() => keepWritten(unfinished));

  const discard = () => {
    dropDraft();
    setLeft(null);
  };
  return { left, discard };
}

function keepWritten(unfinished: Filled | null): void {
  if (!unfinished || isEmpty(unfinished)) return;
  try {
    keepDraft({ ...unfinished.draft, photos: unfinished.photos.map(({ id }) => id) });
  } catch {
    // The storage is full; whoever submits is told so.
  }
}

export const isEmpty = ({ draft: { text, location, contact }, photos }: Filled): boolean =>
  (text + location + contact).trim() === '' && photos.length === 0;
