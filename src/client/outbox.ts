/**
 * Outbox 待发箱: an answer is kept on the phone before its first byte leaves, and let go only on the server's own
 * receipt or its refusal in words.
 */
import Taro from '@tarojs/taro';
import { isRefusal, type Refusal, type RefusalName } from '../contract/refusal';
import { MOST_REPLACED, type Rating, type Receipt } from '../contract/submit-rating';
import { ask } from './ask';

export type Delivery = { sent: Receipt } | { refused: Refusal } | { waiting: 'offline' | 'fault' };

const KEY = 'outbox';

/** Refusals that may pass by themselves: the answer stays. */
const PASSING: readonly RefusalName[] = ['identity-required', 'round-not-open'];

const readKept = (): Rating[] => Taro.getStorageSync<Rating[] | ''>(KEY) || [];
const writeKept = (ratings: Rating[]): void => Taro.setStorageSync(KEY, ratings);

/**
 * @returns the answer as it is to be sent: it replaces those of the same round that are kept still, because copies of them
 *   may yet arrive after it
 * @throws when the phone's storage is full; the answer is then not kept and must not be called kept
 */
export function keep(rating: Omit<Rating, 'replaces'>): Rating {
  const others = readKept().filter(({ id }) => id !== rating.id);
  const replaces = others.filter(({ round }) => round === rating.round).map(({ id }) => id);
  const kept = replaces.length > 0 ? { ...rating, replaces: replaces.slice(-MOST_REPLACED) } : rating;
  writeKept([...others, kept]);
  return kept;
}

/** Sends one kept answer. Safe to call twice, even at once: the id counts once. */
export async function deliver(rating: Rating): Promise<Delivery> {
  const delivery = deliveryOf(rating, await ask('submitRating', rating));
  if (!('waiting' in delivery)) letGo(rating.id);
  Taro.eventCenter.trigger(DELIVERY, rating.id, delivery);
  return delivery;
}

function deliveryOf(rating: Rating, reply: Awaited<ReturnType<typeof ask<'submitRating'>>>): Delivery {
  if ('unavailable' in reply) return { waiting: reply.unavailable };
  if (isRefusal(reply)) return PASSING.includes(reply.refusal) ? { waiting: 'fault' } : { refused: reply };
  const { receipt } = reply.output;
  return receipt.id === rating.id ? { sent: receipt } : { waiting: 'fault' };
}

/** Sends whatever is still kept, oldest first, until the network fails. @returns what became of those that were sent */
export async function deliverKept(): Promise<Delivery[]> {
  const deliveries: Delivery[] = [];
  for (const rating of readKept()) {
    const delivery = await deliver(rating);
    deliveries.push(delivery);
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

function letGo(id: string): void {
  try {
    writeKept(readKept().filter((rating) => rating.id !== id));
  } catch {
    // It stays, is sent once more, and receipted once more.
  }
}
