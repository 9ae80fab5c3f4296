/** Clears this phone of everything a resident has written on it; how large it draws its pages is kept. */
import { dropAllDrafts, photosOfDrafts } from './complaint-draft';
import { dropKept, readKept } from './kept';
import { releaseOthers } from './kept-photos';

export function clearPhone(): void {
  dropKept();
  dropAllDrafts();
  releaseOthers(new Set());
}

/** Whether something waits here that has not been sent. */
export const hasUnsent = (): boolean => readKept().length > 0;

/** Frees the photos that nothing kept here speaks of: those of a form that was left, or of an app that was ended. */
export function freeUnused(): void {
  const unsent = readKept().flatMap(({ operation, input }) =>
    operation === 'submitComplaint' ? (input.photos ?? []) : [],
  );
  releaseOthers(new Set([...unsent, ...photosOfDrafts()]));
}
