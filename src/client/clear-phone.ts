/** Clears this phone of everything a resident has written on it; how large it draws its pages is kept. */
import { dropDraft } from './complaint-draft';
import { readKept, writeKept } from './kept';
import { releaseOthers } from './kept-photos';

export function clearPhone(): void {
  writeKept([]);
  dropDraft();
  releaseOthers(new Set());
}

/** Whether something waits here that has not been sent. */
export const hasUnsent = (): boolean => readKept().length > 0;
