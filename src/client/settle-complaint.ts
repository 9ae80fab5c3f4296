/** Settles a complaint that the server has receipted or refused: nothing the resident wrote or needs is let go with it. */
import type { NewComplaint } from '../contract/submit-complaint';
import { keepRefused } from './complaint-draft';
import { rememberComplaint } from './known-complaints';
import { releasePhotos } from './kept-photos';

/**
 * @param reference by which it is followed up; `null` when it was refused, and then what was written becomes a draft
 * @returns whether all of that is safe, so that the complaint may leave the outbox
 */
export function settleComplaint(complaint: NewComplaint, reference: string | null): boolean {
  try {
    if (reference === null) {
      const { category, text, location = '', contact = '', code, photos = [] } = complaint;
      keepRefused({ category, text, location, contact, code, photos });
    } else {
      // First, for it makes the room a full storage lacks.
      releasePhotos(complaint.photos ?? []);
      rememberComplaint(reference);
    }
    return true;
  } catch {
    // It stays, is sent once more, and answered alike.
    return false;
  }
}
