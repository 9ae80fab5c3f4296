/** Settles a complaint that the server has receipted or refused: nothing the resident wrote or needs is let go with it. */
import type { Output } from '../contract/operations';
import type { Refusal } from '../contract/refusal';
import type { NewComplaint } from '../contract/submit-complaint';
import { keepRefused } from './complaint-draft';
import { isKept, type SentName } from './kept';
import { releasePhotos } from './kept-photos';
import { rememberComplaint } from './known-complaints';

export type Settled = { sent: Output<SentName>['receipt'] } | { refused: Refusal };

/** @throws when the phone's storage is full; the complaint is then to stay in the outbox */
export function settleComplaint(complaint: NewComplaint, delivery: Settled): void {
  if ('sent' in delivery) {
    // The server has them, and they are what fills a storage.
    if (!CLOUD_ENVIRONMENT) releasePhotos(complaint.photos ?? []);
    if ('reference' in delivery.sent) rememberComplaint(delivery.sent.reference);
    return;
  }
  // Sent twice, it is refused twice; and nothing comes back of what was deleted on the phone meanwhile.
  if (!isKept({ operation: 'submitComplaint', input: complaint })) return;
  const { category, text, location = '', contact = '', code, photos = [] } = complaint;
  keepRefused({ category, text, location, contact, code, photos });
}
