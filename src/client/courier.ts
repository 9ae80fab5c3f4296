/** Courier 投递: sends the outbox on until nothing is left in it, the less often the longer nothing gets through. */
import Taro from '@tarojs/taro';
import type { Refusal } from '../contract/refusal';
import type { SentName } from './kept';
import { deliverKept, onDelivery, type Delivered } from './outbox';

export interface Courier {
  /** Something has changed, the network or the app itself: tries at once. */
  hurry: () => void;
}

/** @param onRefused told of everything kept that the server refuses in words */
export function startCourier(onRefused: (refusal: Refusal, operation: SentName) => void): Courier {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running = false;
  let wanted = false;

  const run = async () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    wanted = true;
    if (running) return;
    running = true;
    let deliveries: Delivered[] = [];
    while (wanted) {
      wanted = false;
      deliveries = await deliverKept();
      for (const { operation, delivery } of deliveries) {
        if ('refused' in delivery) onRefused(delivery.refused, operation);
      }
    }
    running = false;
    if (deliveries.some(({ delivery }) => 'waiting' in delivery)) later();
    else failures = 0;
  };

  const later = () => {
    if (running || timer !== null) return;
    timer = setTimeout(() => void run(), pauseAfter(failures));
    failures += 1;
  };

  const hurry = () => {
    failures = 0;
    void run();
  };

  onDelivery((_id, delivery) => {
    if ('waiting' in delivery) later();
  });
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) hurry();
  });
  return { hurry };
}

const [SHORTEST, LONGEST] = [1_000, 300_000];

/** Doubles from a second up to five minutes; spread, so that a community that was cut off does not come back as one. */
const pauseAfter = (failures: number): number =>
  Math.min(LONGEST, SHORTEST * 2 ** Math.min(failures, 20)) * (0.5 + Math.random() / 2);
