/** Draft 草稿: what is written is kept on the phone until it is on its way, and what was left there is offered again. */
import { useDidHide, useUnload } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { dropDraft, keepDraft, readDraft, type Draft } from '../../client/complaint-draft';

/** Long enough not to write at every letter. */
const PAUSE = 500;

/** @param unfinished what stands on the page and is not on its way; `null` when nothing does */
export function useDraft(unfinished: Draft | null) {
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

function keepWritten(draft: Draft | null): void {
  if (!draft || (draft.text + draft.location + draft.contact).trim() === '') return;
  try {
    keepDraft(draft);
  } catch {
    // The storage is full; whoever submits is told so.
  }
}
