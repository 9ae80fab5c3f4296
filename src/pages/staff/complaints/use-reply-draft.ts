/** An answer while it is written: kept on this device with every change, so that leaving the page loses nothing. */
import { useEffect, useState } from 'react';
import { keepReplyDraft, readReplyDraft, type ReplyDraft } from '../../../client/reply-draft';
import type { ChosenPhoto } from '../../../client/photos';
import { replyPreviews } from '../../../client/reply-photos';

export interface Writing extends Omit<ReplyDraft, 'photos'> {
  photos: readonly ChosenPhoto[];
}

export function useReplyDraft(complaint: string) {
  const [draft] = useState(() => readReplyDraft(complaint));
  const [writing, setWriting] = useState<Writing>({ ...draft, photos: [] });
  /** Pictures are read from the device first: until then there is nothing to be kept anew. */
  const [ready, setReady] = useState(draft.photos.length === 0);

  useEffect(() => {
    if (draft.photos.length === 0) return;
    void replyPreviews(draft.photos).then((photos) => {
      setWriting((before) => ({ ...before, photos: [...photos, ...before.photos] }));
      setReady(true);
    });
  }, [draft]);

  useEffect(() => {
    if (ready) keepReplyDraft(complaint, { ...writing, photos: writing.photos.map(({ id }) => id) });
  }, [complaint, ready, writing]);

  const write = (change: (before: Writing) => Partial<Writing>) =>
    setWriting((before) => ({ ...before, ...change(before) }));

  return { writing, write };
}
