/**
 * Outbox 待发箱: an answer is kept on the phone before its first byte leaves, and let go only on the server's own
 * receipt or its refusal in words.
 */
import Taro from '@tarojs/taro';
import { isRefusal, type Refusal, type RefusalName } from '../contract/refusal';
import type { Rating, Receipt } from '../contract/submit-rating';
import { ask } from './ask';

export type Delivery = { sent: Receipt } | { refused: Refusal } | { waiting: 'offline' | 'fault' };

const KEY = 'outbox';

/** Refusals that may pass by themselves: the answer stays. */
const PASSING: readonly RefusalName[] = ['identity-required', 'round-not-open'];

const readKept = (): Rating[] => Taro.getStorageSync<Rating[] | ''>(KEY) || [];
const writeKept = (ratings: Rating[]): void => Taro.setStorageSync(KEY, ratings);

/** @throws when the phone's storage is full; the answer is then not kept and must not be called kept */
export const keep = (rating: Rating): void => writeKept([...readKept().filter(({ id }) => id !== rating.id), rating]);

/** Sends one kept answer. Safe to call twice, even at once: the id counts once. */
export async function deliver(rating: Rating): Promise<Delivery> {
  const reply = await ask('submitRating', rating);
  if ('unavailable' in reply) return { waiting: reply.unavailable };
  if (isRefusal(reply)) {
    if (PASSING.includes(reply.refusal)) return { waiting: 'fault' };
    letGo(rating.id);
    return { refused: reply };
  }
  const { receipt } = reply.output;
  if (receipt.id !== rating.id) return { waiting: 'fault' };
  letGo(rating.id);
  return { sent: receipt };
}

/** Sends whatever is still kept, oldest first, until the network fails. @returns the refusals met on the way */
export async function deliverKept(): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const rating of readKept()) {
    const delivery = await deliver(rating);
    if ('waiting' in delivery) break;
    if ('refused' in delivery) refusals.push(delivery.refused);
  }
  return refusals;
}

const letGo = (id: string): void => writeKept(readKept().filter((rating) => rating.id !== id));
