import { randomUUID } from 'node:crypto';
import type { NewComplaint } from '../../src/contract/submit-complaint';
import { DEFAULT_ITEMS } from '../../src/domain/item';
import { wrapKey } from '../../src/server/keys';
import { addRound, publish } from '../../src/server/store/rounds';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, resident, type World } from '../setup/world';
import { answered, complaint, submitted } from './complaint';

const BETWEEN = '2026-12-15T10:00:00+08:00';

let world: World;
let code: string;
beforeAll(async () => {
  world = await makeWorld();
  code = await world.posterOf(COMMUNITY);
});
afterAll(() => world.close());
afterEach(() => expect(world.faults).toEqual([]));

const roundBetween = (title: string, opensAt: string, closesAt: string): Promise<number> =>
  addRound(
    world.db,
    {
      region: '3204',
      title,
      methodId: 'csm/1',
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
      target: null,
      sampled: false,
      demonstration: false,
    },
    DEFAULT_ITEMS,
    wrapKey(world.services.keys.wrap, world.services.randomBytes(32), world.services.randomBytes(12)),
  );

async function answer(community: string, step: 2 | 4 | 5, count: number) {
  const poster = await world.posterOf(community);
  for (let number = 0; number < count; number += 1) {
    const rating = { id: randomUUID(), code: poster, round: world.round, answers: [{ item: 1, step }] };
    outputOf(await world.call('submitRating', rating, { person: resident(randomUUID()) }));
  }
}

const results = async (of = code) => outputOf<'readResults'>(await world.call('readResults', { code: of }));

test('a round that is not published shows nothing, open or closed', async () => {
  await answer(COMMUNITY, 5, 90);
  await answer(COMMUNITY, 2, 30);
  await answer(NEIGHBOUR, 4, 9);
  // Smaller than the community of the poster, so that this one is withheld for the neighbour's sake.
  await answer('320404006004', 4, 60);
  await answer('320404006004', 2, 20);
  await answer('320404006010', 5, 120);
  await answer('320404006010', 2, 10);
  expect((await results()).published).toBeNull();
  world.at(BETWEEN);
  expect((await results()).published).toBeNull();
});

test('an open round cannot be published', async () => {
  await expect(publish(world.db, world.round, new Date('2026-11-20'))).rejects.toThrow('published_after_the_close');
});

test('between rounds the last published result is shown with its interval, n, evidence and method, and the next round', async () => {
  await publish(world.db, world.round, new Date(BETWEEN));
  const next = await roundBetween('2027年第一轮', '2027-02-01', '2027-03-01');
  await roundBetween('2027年第二轮', '2027-05-01', '2027-06-01');
  const { community, published, next: following } = await results();
  expect(community.name).toBe('荷花池社区');
  expect(following?.id).toBe(next);
  // 90 of 120; Wilson at n* = 119 is 0.6651 to 0.8191, limits rounded outwards.
  expect(published).toMatchObject({
    round: { id: world.round, title: '2026年第四轮' },
    methodId: 'csm/1',
    evidence: 'open',
    n: 120,
    figure: { estimate: 0.75, interval: { lower: 0.665, upper: 0.82 }, because: null },
  });
});

test('it is the very figure officials read', async () => {
  const session = await world.sessionOf('official', '3204');
  // Officials read the current round: the published one is, while no other is there.
  await world.db.query('delete from item where round <> $1', [world.round]);
  await world.db.query('delete from round_key where round <> $1', [world.round]);
  await world.db.query('delete from round where id <> $1', [world.round]);
  const { headline } = outputOf<'readScores'>(await world.call('readScores', { division: COMMUNITY }, { session }));
  const { n, figure } = (await results()).published!;
  const { estimate, interval, limit, because, n: read } = headline;
  expect({ n, figure }).toEqual({ n: read, figure: { estimate, interval, limit, because } });
});

test('where fewer than ten answered there is a reason and no number', async () => {
  const { published } = await results(await world.posterOf(NEIGHBOUR));
  expect(published).toMatchObject({
    n: null,
    figure: { estimate: null, interval: null, limit: null, because: 'too-few' },
  });
});

test('where nobody answered that is said', async () => {
  const { published } = await results(await world.posterOf('320402004001'));
  expect(published).toMatchObject({ n: null, figure: { estimate: null, because: 'no-answers' } });
});

test('of two published rounds the later one is shown', async () => {
  const earlier = await roundBetween('2026年第三轮', '2026-07-01', '2026-08-01');
  await publish(world.db, earlier, new Date(BETWEEN));
  expect((await results()).published?.round.id).toBe(world.round);
  const later = await roundBetween('补充轮', '2026-12-02', '2026-12-10');
  await publish(world.db, later, new Date(BETWEEN));
  expect((await results()).published?.round.id).toBe(later);
  await world.db.query('update round set published_at = null where id = $1', [later]);
});

test('publishing ends every link from a person to an answer', async () => {
  expect(await world.db.query('select from round_key where round = $1', [world.round])).toEqual([]);
});

test('the three matters most asked for in twelve months are shown, and no number below ten', async () => {
  const ask = async (category: NewComplaint['category'], times: number) => {
    const references: string[] = [];
    for (let number = 0; number < times; number += 1) {
      references.push(await submitted(world, complaint(code, { category })));
    }
    return references;
  };
  world.at('2025-12-01T10:00:00+08:00');
  await ask('property-management', 15);
  world.at(BETWEEN);
  const cleaning = await ask('cleaning', 12);
  for (const reference of cleaning.slice(0, 11)) await answered(world, reference);
  for (const reference of cleaning.slice(0, 10)) {
    await world.call('judgeComplaint', { id: randomUUID(), reference, verdict: 'fixed' });
  }
  for (const reference of await ask('noise', 11)) await answered(world, reference);
  await ask('facilities', 9);
  await ask('parking', 2);
  expect((await results()).matters).toEqual([
    { category: 'cleaning', asked: 12, answered: 11, confirmedFixed: 10 },
    { category: 'noise', asked: 11, answered: 11, confirmedFixed: null },
    { category: 'facilities', asked: null, answered: null, confirmedFixed: null },
  ]);
});

test('a hundred readers cost one computation', async () => {
  await results();
  const figures = jest.spyOn(world.services.figures, 'of');
  const read = await Promise.all(Array.from({ length: 100 }, () => results()));
  const made = await Promise.all(figures.mock.results.map(({ value }) => value as Promise<unknown>));
  expect(new Set(made).size).toBe(1);
  expect(new Set(read.map((one) => JSON.stringify(one))).size).toBe(1);
});

test('a code that is not ours or revoked is refused as everywhere', async () => {
  expect(await world.call('readResults', { code: 'x' })).toEqual({ refusal: 'code-forged' });
  await world.db.query('update code set revoked_at = now() where community = $1', [NEIGHBOUR]);
  const revoked = await world.db.query<{ serial: string }>('select serial from code where community = $1', [NEIGHBOUR]);
  const { sceneOf } = await import('../../src/server/signed-code');
  expect(
    await world.call('readResults', { code: sceneOf(world.services.keys.code, 'poster', revoked[0]!.serial) }),
  ).toEqual({ refusal: 'code-revoked' });
});
