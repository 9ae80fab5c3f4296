/** Schedules of all that can befall an answer on its way, run step by step against any server. */
import * as fc from 'fast-check';
import type { Rating } from '../../src/contract/submit-rating';
import { Surroundings, type Server } from './phone-and-network';

type Event =
  | 'rate'
  | 'arrive'
  | 'duplicate'
  | 'answer'
  | 'time out'
  | 'drop'
  | 'login page'
  | 'tick'
  | 'reconnect'
  | 'show'
  | 'end'
  | 'fill storage'
  | 'free storage'
  | 'lose storage';

export interface Step {
  event: Event;
  /** Which of the requests, replies or timers under way, counted round. */
  which: number;
}

/** Mostly what moves answers on, now and then what harms them. */
export const schedules: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    event: fc.oneof(
      { weight: 4, arbitrary: fc.constant<Event>('rate') },
      { weight: 5, arbitrary: fc.constant<Event>('arrive') },
      { weight: 4, arbitrary: fc.constant<Event>('answer') },
      { weight: 3, arbitrary: fc.constant<Event>('tick') },
      { weight: 9, arbitrary: fc.constantFrom<Event>('duplicate', 'time out', 'drop', 'login page', 'reconnect', 'show', 'end') }, // prettier-ignore
      { weight: 1, arbitrary: fc.constantFrom<Event>('fill storage', 'free storage', 'lose storage') },
    ),
    which: fc.nat(5),
  }),
  { minLength: 1, maxLength: 24 },
);

/** What the person at the phone has been told of each answer. */
export interface Told {
  /** Every answer that was kept, in the order made. */
  kept: Rating[];
  /** Ids said to have been received. */
  sent: Set<string>;
  /** Whether anything kept was lost with the storage. */
  lost: boolean;
  outbox: unknown;
}

type Client = typeof import('../../src/client/outbox') & typeof import('../../src/client/courier');

/**
 * Runs a schedule, then lets everything through until nothing moves any more.
 *
 * @param startClient the outbox and the courier over these surroundings, with nothing in memory
 * @param nextRating the answers made, each with an id of its own
 */
export async function run(
  steps: readonly Step[],
  server: Server,
  startClient: (surroundings: Surroundings) => Client,
  nextRating: () => Omit<Rating, 'replaces'>,
): Promise<Told> {
  const around = new Surroundings(server);
  const told: Told = { kept: [], sent: new Set(), lost: false, outbox: null };
  let client = startClient(around);
  let courier = client.startCourier(() => undefined);
  const listen = () =>
    client.onDelivery((id, delivery) => {
      if ('sent' in delivery) told.sent.add(id);
    });
  listen();
  const restart = () => {
    around.end();
    client = startClient(around);
    courier = client.startCourier(() => undefined);
    listen();
    courier.hurry();
  };
  const doStep = async ({ event, which }: Step): Promise<void> => {
    const among = (things: readonly unknown[]) => (things.length === 0 ? 0 : which % things.length);
    switch (event) {
      case 'rate':
        try {
          const rating = client.keep(nextRating());
          told.kept.push(rating);
          void client.deliver(rating);
        } catch {
          // The page says so, and nothing is called kept.
        }
        return;
      case 'arrive':
      case 'duplicate':
        return around.arrive(among(around.requests), event === 'duplicate');
      case 'answer':
        return around.answer(among(around.replies));
      case 'time out':
        return around.timeOut(among([...around.requests, ...around.replies]));
      case 'drop':
        return around.drop(among(around.requests));
      case 'login page':
        return around.loginPage(among(around.requests));
      case 'tick':
        return around.tick(among(around.timers));
      case 'reconnect':
        return around.reconnect();
      case 'show':
        return courier.hurry();
      case 'end':
        return restart();
      case 'fill storage':
        around.storageIsFull = true;
        return;
      case 'free storage':
        around.storageIsFull = false;
        return;
      case 'lose storage':
        told.lost ||= (around.storage.get('outbox') ?? '[]') !== '[]';
        around.storage.clear();
        return;
    }
  };
  for (const step of steps) {
    await doStep(step);
    await settled();
  }
  around.storageIsFull = false;
  restart();
  await settled();
  // Everything gets through from here on; a few rounds are enough for all there can be.
  for (let moves = 0; around.requests.length + around.replies.length + around.timers.length > 0; moves += 1) {
    if (moves > 500) throw new Error('the outbox comes to no end');
    if (around.requests.length > 0) await around.arrive(0);
    else if (around.replies.length > 0) around.answer(0);
    else around.tick(0);
    await settled();
  }
  told.outbox = JSON.parse(around.storage.get('outbox') ?? '[]');
  return told;
}

/** Until no promise moves any more. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
