/**
 * Deterministic simulation 确定性模拟 of the outbox: random schedules of drop, duplicate, delay, reorder, time-out after commit,
 * end of the app, full and lost storage. OUTBOX_SCHEDULES sets how many against a server in memory (100,000 unless told).
 */
import * as fc from 'fast-check';
import type { Rating } from '../../src/contract/submit-rating';
import { run, schedules, type Told } from './outbox-schedules';
import type { Surroundings } from './phone-and-network';
import { COMMUNITY, makeWorld, resident, type World } from '../setup/world';

const SCHEDULES = Number(process.env.OUTBOX_SCHEDULES ?? 100_000);

let around: Surroundings;
jest.doMock('@tarojs/taro', () => ({
  __esModule: true,
  get default() {
    return around.calls;
  },
}));
Object.assign(globalThis, { CLOUD_ENVIRONMENT: '', SERVER_ADDRESS: '' });

const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
/** The courier's pauses end when the schedule says. */
const scheduled = {
  setTimeout: (then: () => void) => {
    const timer = () => then();
    around.timers.push(timer);
    return timer;
  },
  clearTimeout: (timer: () => void) => void (around.timers = around.timers.filter((one) => one !== timer)),
};
beforeEach(() => void Object.assign(globalThis, scheduled));
afterEach(() => void Object.assign(globalThis, real));

// Read after the stand-ins above are in place; neither keeps anything but what `startCourier` makes.
const client = {
  ...(require('../../src/client/outbox') as typeof import('../../src/client/outbox')),
  ...(require('../../src/client/courier') as typeof import('../../src/client/courier')),
};
const startClient = (given: Surroundings) => {
  around = given;
  return client;
};

let made = 0;
const nextRating = () => ({
  id: `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`,
  code: 'x',
  round: 1,
  answers: [{ item: 1, step: ((made % 5) + 1) as 1 | 2 | 3 | 4 | 5 }],
});

/** What a server has stored of one person, in the order it came: ids, and which of them counts. */
interface Stored {
  ids: string[];
  counted: string[];
}

function expectKept({ kept, sent, lost, outbox }: Told, { ids, counted }: Stored): void {
  const keptIds = kept.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(counted.length).toBe(ids.length > 0 ? 1 : 0);
  // Whatever was called received is there, and everything that was kept gets there, unless the phone itself lost it.
  expect([...sent].filter((id) => !ids.includes(id))).toEqual([]);
  expect(outbox).toEqual([]);
  if (lost) return;
  expect([...ids].sort()).toEqual([...keptIds].sort());
  expect(counted).toEqual(keptIds.slice(-1));
}

/** `submit` of the database, for one person. */
class RememberingServer {
  readonly stored = new Map<string, Rating>();
  counted: string | null = null;

  readonly take = ({ ...rating }: Rating): Promise<unknown> => {
    if (!this.stored.has(rating.id)) {
      const isReplaced = [...this.stored.values()].some(({ replaces }) => replaces?.includes(rating.id));
      if (!isReplaced) this.counted = rating.id;
      this.stored.set(rating.id, rating);
    }
    return Promise.resolve({ output: { receipt: { id: rating.id, reference: 'ABCD-2345' } } });
  };

  get found(): Stored {
    return { ids: [...this.stored.keys()], counted: this.counted === null ? [] : [this.counted] };
  }
}

test(`what is kept is counted once and the last of it counts, whatever of ${SCHEDULES} schedules befalls it`, async () => {
  await fc.assert(
    fc.asyncProperty(schedules, async (steps) => {
      const server = new RememberingServer();
      expectKept(await run(steps, server.take, startClient, nextRating), server.found);
    }),
    { numRuns: SCHEDULES, seed: 20261124 },
  );
}, 600_000);

describe('against the real server and its database', () => {
  let world: World;
  let code: string;
  beforeAll(async () => {
    Object.assign(globalThis, real);
    world = await makeWorld();
    code = await world.posterOf(COMMUNITY);
  });
  afterAll(() => {
    Object.assign(globalThis, real);
    return world.close();
  });

  test('200 schedules end alike', async () => {
    let people = 0;
    await fc.assert(
      fc.asyncProperty(schedules, async (steps) => {
        const person = resident(`scheduled ${(people += 1)}`);
        const ids = new Set<string>();
        const server = async (rating: Rating) => {
          Object.assign(globalThis, real);
          const answer = await world.call('submitRating', rating, { person });
          Object.assign(globalThis, scheduled);
          ids.add(rating.id);
          return answer;
        };
        const told = await run(steps, server, startClient, () => ({ ...nextRating(), code, round: world.round }));
        Object.assign(globalThis, real);
        const rows = await world.db.query<{ id: string; counted: boolean }>(
          'select id, counted from submission where id = any ($1::uuid[])',
          [[...ids]],
        );
        Object.assign(globalThis, scheduled);
        expectKept(told, {
          ids: rows.map(({ id }) => id),
          counted: rows.filter(({ counted }) => counted).map(({ id }) => id),
        });
      }),
      { numRuns: 200, seed: 20261125 },
    );
  }, 600_000);
});
