/** Schedules of all that can befall what a resident sends on its way, run step by step against any server. */
import * as fc from 'fast-check';
import type { Kept } from '../../src/client/kept';
import { Surroundings, type Server } from './phone-and-network';

/** Things a resident does; each is kept and sent. */
export const DEEDS = ['rate', 'report', 'report again', 'complain', 'complain with photos', 'complain rudely', 'judge', 'withdraw'] as const; // prettier-ignore
export type Deed = (typeof DEEDS)[number];

type Event =
  | Deed
  | 'arrive'
  | 'duplicate'
  | 'answer'
  | 'time out'
  | 'drop'
  | 'login page'
  | 'tick'
  | 'reconnect'
  | 'suspend'
  | 'show'
  | 'end'
  | 'server loses photos'
  | 'fill storage'
  | 'free storage'
  | 'lose storage'
  | 'clear phone';

export interface Step {
  event: Event;
  /** Which of the requests, replies or timers under way, counted round. */
  which: number;
}

/** Mostly what moves things on, now and then what harms them. */
export const schedulesOf = (deeds: readonly Deed[]): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      event: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom<Event>(...deeds) },
        { weight: 5, arbitrary: fc.constant<Event>('arrive') },
        { weight: 4, arbitrary: fc.constant<Event>('answer') },
        { weight: 3, arbitrary: fc.constant<Event>('tick') },
        { weight: 9, arbitrary: fc.constantFrom<Event>('duplicate', 'time out', 'drop', 'login page', 'reconnect', 'suspend', 'show', 'end') }, // prettier-ignore
        { weight: 1, arbitrary: fc.constantFrom<Event>('server loses photos', 'fill storage', 'free storage', 'lose storage', 'clear phone') }, // prettier-ignore
      ),
      which: fc.nat(5),
    }),
    { minLength: 1, maxLength: 24 },
  );

/** What the person at the phone has been told of each thing, and what the phone holds in the end. */
export interface Told {
  /** Everything that was kept, in the order made. */
  kept: Kept[];
  /** Ids said to have been received. */
  sent: Set<string>;
  /** Whether anything kept was lost with the storage, or deleted by its owner. */
  lost: boolean;
  /** What its owner had deleted, and which ids of it left the phone all the same. */
  deleted: Kept[];
  leftDeleted: string[];
  /** The phone's storage in the end. */
  storage: Map<string, string>;
}

type Client = typeof import('../../src/client/outbox') &
  typeof import('../../src/client/courier') &
  typeof import('../../src/client/clear-phone') &
  typeof import('../../src/client/kept-photos');

/** A thing to send, and the photos that lie on the phone for it. */
export interface Made {
  kept: Kept;
  photos: readonly string[];
  /** What each of them shows, in base64. */
  jpeg: string;
}

/**
 * Runs a schedule, then lets everything through until nothing moves any more.
 *
 * @param startClient the outbox and the courier over these surroundings, with nothing in memory
 * @param make what the resident does next, with an id of its own
 */
export async function run(
  steps: readonly Step[],
  server: Server & { losePhotos?: () => void },
  startClient: (surroundings: Surroundings) => Client,
  make: (deed: Deed) => Made,
): Promise<Told> {
  const around = new Surroundings(server);
  const told: Told = { kept: [], sent: new Set(), lost: false, deleted: [], leftDeleted: [], storage: around.storage };
  let leftBefore = 0;
  let client = startClient(around);
  let courier = client.startCourier(() => undefined);
  let suspended = false;
  const listen = () =>
    client.onDelivery((id, delivery) => {
      if ('sent' in delivery) told.sent.add(id);
    });
  listen();
  const restart = () => {
    around.end();
    suspended = false;
    client = startClient(around);
    client.freeUnused();
    courier = client.startCourier(() => undefined);
    listen();
    courier.hurry();
  };
  const idsOf = ({ input }: Kept) => [input.id, ...('photos' in input ? (input.photos ?? []) : [])];
  const noteLeft = () => {
    // A report may have been revised since, under the id it has.
    const since = new Set(told.kept.slice(told.deleted.length).flatMap(idsOf));
    const gone = new Set(told.deleted.flatMap(idsOf).filter((id) => !since.has(id)));
    told.leftDeleted.push(...around.left.slice(leftBefore).filter((id) => gone.has(id)));
  };
  const doDeed = (deed: Deed) => {
    const { kept, photos, jpeg } = make(deed);
    try {
      for (const id of photos) client.keepPhotoHere(id, jpeg);
      const input = client.keep(kept.operation, kept.input);
      told.kept.push({ ...kept, input } as Kept);
      void client.deliver(kept.operation, input);
    } catch {
      // The page says so, and nothing is called kept.
      client.releasePhotos(photos);
    }
  };
  const doStep = async ({ event, which }: Step): Promise<void> => {
    const among = (things: readonly unknown[]) => (things.length === 0 ? 0 : which % things.length);
    switch (event) {
      case 'arrive':
      case 'duplicate':
        return around.arrive(among(around.requests), event === 'duplicate');
      // A suspended app hears of nothing, and its timers stand still.
      case 'answer':
        return suspended ? undefined : around.answer(among(around.replies));
      case 'time out':
        return suspended ? undefined : around.timeOut(among([...around.requests, ...around.replies]));
      case 'drop':
        return suspended ? undefined : around.drop(among(around.requests));
      case 'login page':
        return suspended ? undefined : around.loginPage(among(around.requests));
      case 'tick':
        return suspended ? undefined : around.tick(among(around.timers));
      case 'reconnect':
        return suspended ? undefined : around.reconnect();
      case 'suspend':
        suspended = true;
        return;
      case 'show':
        suspended = false;
        return courier.hurry();
      case 'end':
        return restart();
      case 'server loses photos':
        return server.losePhotos?.();
      case 'fill storage':
        around.storageIsFull = true;
        return;
      case 'free storage':
        around.storageIsFull = false;
        return;
      case 'lose storage':
        told.lost ||= [...around.storage.values()].some((value) => value !== '[]');
        around.storage.clear();
        return;
      case 'clear phone':
        told.lost ||= told.kept.length > 0;
        noteLeft();
        told.deleted = [...told.kept];
        leftBefore = around.left.length;
        return client.clearPhone();
      default:
        suspended = false;
        doDeed(event);
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
    if (moves > 1000) throw new Error('the outbox comes to no end');
    if (around.requests.length > 0) await around.arrive(0);
    else if (around.replies.length > 0) around.answer(0);
    else around.tick(0);
    await settled();
  }
  noteLeft();
  return told;
}

/** Until no promise moves any more. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
