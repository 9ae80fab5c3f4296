/**
 * Deterministic simulation 确定性模拟 of the outbox: random schedules of drop, duplicate, delay, reorder, time-out after commit,
 * suspension and end of the app, full and lost storage, over everything a resident sends. OUTBOX_SCHEDULES sets how many against
 * a server in memory (100,000 unless told).
 */
import * as fc from 'fast-check';
import sharp from 'sharp';
import type { Draft } from '../../src/client/complaint-draft';
import type { Kept } from '../../src/client/kept';
import type { Input } from '../../src/contract/operations';
import type { Rating } from '../../src/contract/submit-rating';
import { DEEDS, run, schedulesOf, type Deed, type Made, type Told } from './outbox-schedules';
import type { Surroundings } from './phone-and-network';
import { complaintReference } from '../../src/server/complaint-reference';
import { photoName } from '../../src/server/photo-name';
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

// Read after the stand-ins above are in place; none keeps anything but what `startCourier` makes.
const client = {
  ...(require('../../src/client/outbox') as typeof import('../../src/client/outbox')),
  ...(require('../../src/client/courier') as typeof import('../../src/client/courier')),
  ...(require('../../src/client/clear-phone') as typeof import('../../src/client/clear-phone')),
  ...(require('../../src/client/kept-photos') as typeof import('../../src/client/kept-photos')),
};
const startClient = (given: Surroundings) => {
  around = given;
  return client;
};

let made = 0;
const nextId = () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
let visit = { id: '', revision: 0 };

/** @param round answered in; @param code scanned; @param jpeg what every photo shows */
const makerOf =
  (round: number, code: string, jpeg = 'photo') =>
  (deed: Deed): Made => {
    const id = nextId();
    const without = (kept: Kept): Made => ({ kept, photos: [], jpeg });
    const complaint = (text: string, photos: string[] = []): Made => ({
      kept: { operation: 'submitComplaint', input: { id, code, category: 'noise', text, photos } },
      photos,
      jpeg,
    });
    switch (deed) {
      case 'rate': {
        const answers = [{ item: 1, step: ((made % 5) + 1) as 1 | 2 | 3 | 4 | 5 }];
        return without({ operation: 'submitRating', input: { id, code, round, answers } });
      }
      case 'report':
      case 'report again':
        visit = deed === 'report' || visit.id === '' ? { id, revision: 0 } : { ...visit, revision: visit.revision + 1 };
        return without({
          operation: 'reportPressure',
          input: { ...visit, code, round, kinds: visit.revision % 2 === 0 ? ['told'] : [] },
        });
      case 'complain':
        return complaint(`夜间噪音 ${id}`);
      case 'complain rudely':
        return complaint(`${RUDE} ${id}`);
      case 'complain with photos':
        return complaint(`楼道堆物 ${id}`, [nextId(), nextId()]);
      case 'judge':
        return without({ operation: 'judgeComplaint', input: { id, reference: 'R', verdict: 'fixed' } });
      case 'withdraw':
        return without({ operation: 'withdrawComplaint', input: { id, reference: 'R' } });
    }
  };

const RUDE = '不文明';
const isRude = ({ operation, input }: Kept) => operation === 'submitComplaint' && input.text.startsWith(RUDE);

/** What a server has stored of one person. */
interface Stored {
  /** In the order it came. */
  ratings: string[];
  counted: string[];
  /** Ids of everything else, with the revision where there is one, and a complaint's photos where it has any. */
  others: Map<string, { revision: number } | { photos: readonly string[] } | null>;
  /** Ids of what was said of one complaint, in the order it came. */
  words: string[];
}

/** How a server names what it stores of a complaint. */
interface Names {
  referenceOf: (complaint: string) => string;
  photoOf: (photo: string) => string;
}

const PLAIN: Names = { referenceOf: (id) => `secret of ${id}`, photoOf: (id) => id };

function expectKept(
  { kept, sent, lost, deleted, leftDeleted, storage }: Told,
  { ratings, counted, others, words }: Stored,
  { referenceOf, photoOf } = PLAIN,
): void {
  const idsOf = (things: readonly Kept[]) => things.map(({ input }) => input.id);
  const keptRatings = idsOf(kept.filter(({ operation }) => operation === 'submitRating'));
  expect(new Set(ratings).size).toBe(ratings.length);
  expect(counted.length).toBe(ratings.length > 0 ? 1 : 0);
  // Whatever was called received is there, and everything that was kept gets there, unless the phone itself lost it.
  expect([...sent].filter((id) => !ratings.includes(id) && !others.has(id))).toEqual([]);
  expect(JSON.parse(storage.get('outbox') ?? '[]')).toEqual([]);
  // Nothing that its owner deleted leaves the phone, or comes back to it.
  expect(leftDeleted).toEqual([]);
  const drafts = (JSON.parse(storage.get('refused-complaints') ?? '[]') as Draft[]).map(({ text }) => text);
  expect(drafts.filter((text) => deleted.some(({ input }) => 'text' in input && input.text === text))).toEqual([]);
  if (lost) return;
  expect([...ratings].sort()).toEqual([...keptRatings].sort());
  expect(counted).toEqual(keptRatings.slice(-1));

  const wanted: Stored['others'] = new Map();
  for (const thing of kept) {
    if (thing.operation === 'submitRating' || isRude(thing)) continue;
    const { operation, input } = thing;
    if (operation === 'reportPressure') wanted.set(input.id, { revision: input.revision });
    else wanted.set(input.id, operation === 'submitComplaint' ? { photos: (input.photos ?? []).map(photoOf) } : null);
  }
  expect(new Map([...others].sort())).toEqual(new Map([...wanted].sort()));

  // Of several words on a complaint the last one stands.
  expect(words.at(-1)).toBe(kept.findLast(({ input }) => 'reference' in input)?.input.id);

  // What was refused is a draft now, once; of photos nothing is left, and every reference is known here.
  const rude = kept.filter(isRude).map(({ input }) => (input as Input<'submitComplaint'>).text);
  expect([...drafts].sort()).toEqual([...rude].sort());
  expect([...storage.keys()].filter((key) => key.startsWith('photo/'))).toEqual([]);
  const complaints = kept.filter((thing) => thing.operation === 'submitComplaint' && !isRude(thing));
  const known = JSON.parse(storage.get('complaints') ?? '[]') as string[];
  expect([...known].sort()).toEqual(idsOf(complaints).map(referenceOf).sort());
}

/** `submit` of the database and all else a resident may send, for one person. */
function rememberingServer() {
  const ratings = new Map<string, Rating>();
  const others: Stored['others'] = new Map();
  const photos = new Set<string>();
  const words: string[] = [];
  let counted: string | null = null;
  const receipt = (id: string, more: object = {}) => Promise.resolve({ output: { receipt: { id, ...more } } });
  const take = (operation: string, input: never): Promise<unknown> => {
    const asked = { operation, input } as Kept | { operation: 'keepPhoto'; input: Input<'keepPhoto'> };
    const { id } = asked.input;
    switch (asked.operation) {
      case 'submitRating':
        if (!ratings.has(id)) {
          const isReplaced = [...ratings.values()].some(({ replaces }) => replaces?.includes(id));
          if (!isReplaced) counted = id;
          ratings.set(id, asked.input);
        }
        return receipt(id, { reference: 'ABCD-2345' });
      case 'reportPressure': {
        const stored = others.get(id);
        const { revision } = asked.input;
        if (!stored || ('revision' in stored && stored.revision < revision)) others.set(id, { revision });
        return receipt(id, { revision });
      }
      case 'keepPhoto':
        photos.add(id);
        return receipt(id);
      case 'submitComplaint':
        if (isRude(asked)) return Promise.resolve({ refusal: 'text-rejected' });
        if (asked.input.photos?.some((photo) => !photos.has(photo)) && !others.has(id)) {
          return Promise.resolve({ refusal: 'photo-missing' });
        }
        if (!others.has(id)) others.set(id, { photos: asked.input.photos ?? [] });
        return receipt(id, { reference: PLAIN.referenceOf(id) });
      default:
        if (!others.has(id)) words.push(id);
        others.set(id, null);
        return receipt(id);
    }
  };
  return {
    server: Object.assign(take, { losePhotos: () => photos.clear() }),
    stored: (): Stored => ({ ratings: [...ratings.keys()], counted: counted === null ? [] : [counted], others, words }),
  };
}

test(`what is kept is counted once and the last of it counts, whatever of ${SCHEDULES} schedules befalls it`, async () => {
  await fc.assert(
    fc.asyncProperty(schedulesOf(DEEDS), async (steps) => {
      const { server, stored } = rememberingServer();
      visit = { id: '', revision: 0 };
      expectKept(await run(steps, server, startClient, makerOf(1, 'x')), stored());
    }),
    { numRuns: SCHEDULES, seed: 20261124 },
  );
}, 900_000);

describe('against the real server and its database', () => {
  let world: World;
  let code: string;
  let jpeg: string;
  let names: Names;
  beforeAll(async () => {
    Object.assign(globalThis, real);
    world = await makeWorld();
    code = await world.posterOf(COMMUNITY);
    const { keys } = world.services;
    names = {
      referenceOf: (id) => complaintReference(keys.complaint, COMMUNITY, id),
      photoOf: (id) => photoName(keys.photo, COMMUNITY, id),
    };
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } });
    jpeg = (await picture.jpeg().toBuffer()).toString('base64');
  });
  afterAll(() => {
    Object.assign(globalThis, real);
    return world.close();
  });

  test('200 schedules of ratings, reports and complaints end alike', async () => {
    let people = 0;
    await fc.assert(
      fc.asyncProperty(
        schedulesOf(['rate', 'report', 'report again', 'complain', 'complain with photos']),
        async (steps) => {
          const person = resident(`scheduled ${(people += 1)}`);
          const ids = new Set<string>();
          const outside = async <T>(work: () => Promise<T>): Promise<T> => {
            Object.assign(globalThis, real);
            return work().finally(() => Object.assign(globalThis, scheduled));
          };
          const server = (operation: string, input: never) =>
            outside(() => {
              ids.add((input as { id: string }).id);
              return world.call(operation as 'submitRating', input, { person });
            });
          visit = { id: '', revision: 0 };
          const told = await run(steps, server, startClient, makerOf(world.round, code, jpeg));
          const [ratings, reports, complaints] = await outside(() =>
            Promise.all([
              world.db.query<{ id: string; counted: boolean }>(
                'select id, counted from submission where id = any ($1::uuid[])',
                [[...ids]],
              ),
              world.db.query<{ id: string; revision: number }>(
                'select id, revision from pressure_report where id = any ($1::uuid[])',
                [[...ids]],
              ),
              world.db.query<{ id: string; photos: string[] }>(
                'select id, photos from complaint where id = any ($1::uuid[])',
                [[...ids]],
              ),
            ]),
          );
          // Of one person's visits one stands, as it was last told.
          expect(reports.length).toBeLessThanOrEqual(1);
          const standing = (kept: Kept) => kept.operation !== 'reportPressure' || kept.input.id === reports[0]?.id;
          const reported = told.kept.some(({ operation }) => operation === 'reportPressure');
          if (reported && !told.lost) expect(reports).toHaveLength(1);
          // Reports of other visits were receipted too.
          const sent = new Set(
            [...told.sent].filter((id) => told.kept.some((kept) => kept.input.id === id && standing(kept))),
          );
          expectKept(
            { ...told, sent, kept: told.kept.filter(standing) },
            {
              ratings: ratings.map(({ id }) => id),
              counted: ratings.filter(({ counted }) => counted).map(({ id }) => id),
              others: new Map<string, { revision: number } | { photos: string[] }>([
                ...reports.map(({ id, revision }) => [id, { revision }] as const),
                ...complaints.map(({ id, photos }) => [id, { photos }] as const),
              ]),
              words: [],
            },
            names,
          );
        },
      ),
      { numRuns: 200, seed: 20261125 },
    );
  }, 600_000);
});
