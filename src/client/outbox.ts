/**
 * Outbox 待发箱: whatever a resident sends is kept on the phone before its first byte leaves, and let go only on the
 * server's own receipt or its refusal in words.
 */
import Taro from '@tarojs/taro';
import { isRefusal, type Refusal } from '../contract/refusal';
import type { Input, Output } from '../contract/operations';
import { MOST_REPLACED, type Rating } from '../contract/submit-rating';
import { ask } from './ask';
import { draftIsFiled } from './complaint-draft';
import { earlierWords, isKept, isReceiptOf, readKept, withoutKept, writeKept, type Kept, type SentName } from './kept';
import { releasePhotos } from './kept-photos';
import { notYet } from './passing';
import { settleComplaint, type Settled } from './settle-complaint';
import { sendAgain, uploadPhotos } from './upload-photos';

export type { SentName };
export type Delivery<N extends SentName = SentName> =
  { sent: Output<N>['receipt'] } | { refused: Refusal } | { waiting: 'offline' | 'fault' };

/**
 * @returns what is to be sent. An answer replaces those of the same round that are kept still, because copies of them may yet
 *   arrive after it; of other things the last kept under an id stands.
 * @throws when the phone's storage is full; it is then not kept and must not be called kept
 */
export function keep<N extends SentName>(operation: N, input: Input<N>): Input<N> {
  const others = readKept().filter((kept) => kept.input.id !== input.id);
  const kept = { operation, input } as unknown as Kept;
  if (kept.operation === 'submitRating') kept.input = replacing(kept.input, others);
  writeKept([...others, kept]);
  if (kept.operation === 'submitComplaint') draftIsFiled(kept.input);
  return kept.input as Input<N>;
}

function replacing(rating: Rating, others: readonly Kept[]): Rating {
  const replaces = others.flatMap(({ operation, input }) =>
    operation === 'submitRating' && input.round === rating.round ? [input.id] : [],
  );
  return replaces.length > 0 ? { ...rating, replaces: replaces.slice(-MOST_REPLACED) } : rating;
}

/** Sends one thing that is kept, a complaint's photos before it. Safe to call twice, even at once: the id counts once. */
export async function deliver<N extends SentName>(operation: N, input: Input<N>): Promise<Delivery<N>> {
  const kept = { operation, input } as unknown as Kept;
  const delivery = await attemptInTurn(kept);
  if (!('waiting' in delivery)) settle(kept, delivery);
  Taro.eventCenter.trigger(DELIVERY, input.id, delivery);
  return delivery;
}

async function attemptInTurn(kept: Kept): Promise<Delivery> {
  for (const earlier of earlierWords(kept)) {
    const delivery = await deliver(earlier.operation, earlier.input as never);
    if ('waiting' in delivery) return delivery;
    if (!isKept(kept)) return { waiting: 'fault' };
  }
  return attempt(kept);
}

async function attempt(kept: Kept): Promise<Delivery> {
  const ready = kept.operation === 'submitComplaint' ? await uploadPhotos(kept.input) : { input: kept.input };
  if (!('input' in ready)) return ready;
  const reply = await ask(kept.operation, ready.input as never);
  if ('unavailable' in reply) return { waiting: reply.unavailable };
  if (isRefusal(reply)) return mayPass(kept, reply) ? { waiting: 'fault' } : { refused: reply };
  const { receipt } = reply.output as Output<SentName>;
  return isReceiptOf(kept, receipt) ? { sent: receipt } : { waiting: 'fault' };
}

const mayPass = ({ operation, input }: Kept, refusal: Refusal): boolean =>
  notYet(refusal) || (refusal.refusal === 'photo-missing' && operation === 'submitComplaint' && sendAgain(input));

function settle(kept: Kept, delivery: Settled): void {
  try {
    if (kept.operation === 'submitComplaint') settleComplaint(kept.input, delivery);
    writeKept(withoutKept(kept));
    // Only now: in the cloud a complaint that is sent once more must name the same photos.
    if (kept.operation === 'submitComplaint' && 'sent' in delivery) releasePhotos(kept.input.photos ?? []);
  } catch {
    // The storage is full. It stays, is sent once more, and answered alike.
  }
}

export interface Delivered {
  operation: SentName;
  delivery: Delivery;
}

/** Sends whatever is still kept, oldest first. @returns what became of those that were sent */
export async function deliverKept(): Promise<Delivered[]> {
  const deliveries: Delivered[] = [];
  for (const kept of readKept()) {
    if (!isKept(kept)) continue;
    // One that does not get through, for whatever is the matter with it alone, holds up no other.
    deliveries.push({ operation: kept.operation, delivery: await deliver(kept.operation, kept.input as never) });
  }
  return deliveries;
}

const DELIVERY = 'outbox/delivery';

/** Whoever sends it, and whatever becomes of it. @returns a function that ends the listening */
export function onDelivery(listener: (id: string, delivery: Delivery) => void): () => void {
  Taro.eventCenter.on(DELIVERY, listener);
  return () => void Taro.eventCenter.off(DELIVERY, listener);
}
