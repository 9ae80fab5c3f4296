/**
 * Outbox 待发箱: whatever a resident sends is kept on the phone before its first byte leaves, and let go only on the
 * server's own receipt or its refusal in words.
 */
import Taro from '@tarojs/taro';
import { isRefusal, type Refusal, type RefusalName } from '../contract/refusal';
import type { Input, Output } from '../contract/operations';
import { MOST_REPLACED, type Rating } from '../contract/submit-rating';
import { ask } from './ask';
import { dropDraft } from './complaint-draft';
import { isReceiptOf, readKept, writeKept, type Kept, type SentName } from './kept';
import { settleComplaint } from './settle-complaint';
import { sendAgain, uploadPhotos } from './upload-photos';

export type { SentName };
export type Delivery<N extends SentName = SentName> =
  { sent: Output<N>['receipt'] } | { refused: Refusal } | { waiting: 'offline' | 'fault' };

/** Refusals that may pass by themselves: what was refused stays. */
const PASSING: readonly RefusalName[] = ['identity-required', 'round-not-open'];

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
  // Or it would be offered, and sent, once more.
  if (operation === 'submitComplaint') dropDraft();
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
  const delivery = await attempt(kept);
  if (!('waiting' in delivery) && settled(kept, delivery)) letGo(kept);
  Taro.eventCenter.trigger(DELIVERY, input.id, delivery);
  return delivery;
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

const mayPass = ({ operation, input }: Kept, { refusal }: Refusal): boolean =>
  PASSING.includes(refusal) || (refusal === 'photo-missing' && operation === 'submitComplaint' && sendAgain(input));

/** What has to be safe on the phone before a thing is let go. @returns whether it is */
function settled(kept: Kept, delivery: Delivery): boolean {
  if (kept.operation !== 'submitComplaint') return true;
  return settleComplaint(
    kept.input,
    'sent' in delivery && 'reference' in delivery.sent ? delivery.sent.reference : null,
  );
}

export interface Delivered {
  operation: SentName;
  delivery: Delivery;
}

/** Sends whatever is still kept, oldest first, until the network fails. @returns what became of those that were sent */
export async function deliverKept(): Promise<Delivered[]> {
  const deliveries: Delivered[] = [];
  for (const { operation, input } of readKept()) {
    const delivery = await deliver(operation, input as never);
    deliveries.push({ operation, delivery });
    if ('waiting' in delivery && delivery.waiting === 'offline') break;
  }
  return deliveries;
}

const DELIVERY = 'outbox/delivery';

/** Whoever sends it, and whatever becomes of it. @returns a function that ends the listening */
export function onDelivery(listener: (id: string, delivery: Delivery) => void): () => void {
  Taro.eventCenter.on(DELIVERY, listener);
  return () => void Taro.eventCenter.off(DELIVERY, listener);
}

/** What was said later under the same id stays. */
function letGo(gone: Kept): void {
  try {
    writeKept(readKept().filter((kept) => kept.input.id !== gone.input.id || isLater(kept, gone)));
  } catch {
    // It stays, is sent once more, and receipted once more.
  }
}

const isLater = (kept: Kept, gone: Kept): boolean =>
  kept.operation === 'reportPressure' &&
  gone.operation === 'reportPressure' &&
  kept.input.revision > gone.input.revision;
