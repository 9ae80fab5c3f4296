/** Kept 待发: what lies in the outbox, as the phone's storage holds it. */
import Taro from '@tarojs/taro';
import type { Input, Output } from '../contract/operations';
import type { Rating } from '../contract/submit-rating';

/** Everything a resident sends. */
export type SentName = 'submitRating' | 'reportPressure' | 'submitComplaint' | 'judgeComplaint' | 'withdrawComplaint';

export type Kept = { [N in SentName]: { operation: N; input: Input<N> } }[SentName];

const KEY = 'outbox';

/** Oldest first. What an app before this one kept is a bare rating. */
export const readKept = (): Kept[] =>
  (Taro.getStorageSync<(Kept | Rating)[] | ''>(KEY) || []).map((kept) =>
    'operation' in kept ? kept : { operation: 'submitRating', input: kept },
  );

/** @throws when the phone's storage is full */
export const writeKept = (kept: readonly Kept[]): void => Taro.setStorageSync(KEY, kept);

/** Not by writing, which a full storage may refuse. */
export const dropKept = (): void => Taro.removeStorageSync(KEY);

/** Whether the server speaks of this very thing. */
export const isReceiptOf = ({ operation, input }: Kept, receipt: Output<SentName>['receipt']): boolean =>
  receipt.id === input.id &&
  (operation !== 'reportPressure' || ('revision' in receipt && receipt.revision === input.revision));

const isSame = (one: Kept, other: Kept): boolean =>
  one.operation === other.operation &&
  one.input.id === other.input.id &&
  (!('revision' in one.input) || ('revision' in other.input && one.input.revision === other.input.revision));

/** Neither let go nor cleared since, nor said anew in other words. */
export const isKept = (one: Kept): boolean => readKept().some((other) => isSame(one, other));

export const withoutKept = (gone: Kept): Kept[] => readKept().filter((other) => !isSame(gone, other));

/** What a resident said of the same complaint before: the last word counts, so that they go in the order they were said. */
export function earlierWords(one: Kept): Kept[] {
  if (!('reference' in one.input)) return [];
  const { reference } = one.input;
  const all = readKept();
  const at = all.findIndex((other) => isSame(one, other));
  return all.slice(0, Math.max(at, 0)).filter(({ input }) => 'reference' in input && input.reference === reference);
}
