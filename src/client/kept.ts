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

/** Whether the server speaks of this very thing. */
export const isReceiptOf = ({ operation, input }: Kept, receipt: Output<SentName>['receipt']): boolean =>
  receipt.id === input.id &&
  (operation !== 'reportPressure' || ('revision' in receipt && receipt.revision === input.revision));
