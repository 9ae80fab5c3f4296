import { randomBytes, randomUUID } from 'node:crypto';
import { submit } from '../../src/server/store/submissions';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, resident, type World } from '../setup/world';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
  const steps = [5, 5, 5, 4, 4, 4, 4, 3, 2, 1, 0, 0];
  const code = await world.posterOf(COMMUNITY);
  const neighbour = await world.posterOf(NEIGHBOUR);
  for (const [i, step] of steps.entries()) {
    const answers = [{ item: 1, step }, { item: 2, step: 5 }]; // prettier-ignore
    await answer(code, `person ${i}`, answers);
  }
  await answer(neighbour, 'neighbour', [{ item: 1, step: 1 }]);
});
afterAll(() => world.close());

const answer = async (code: string, openid: string, answers: { item: number; step: number }[]) =>
  outputOf<'submitRating'>(
    await world.call('submitRating', { id: randomUUID(), code, round: world.round, answers } as never, {
      person: resident(openid),
    }),
  );

const read = async (by: string, division?: string) =>
  outputOf<'readScores'>(
    await world.call('readScores', division ? { division } : {}, { session: await world.sessionOf('official', by) }),
  );

test('a community’s figure carries n, interval, evidence, method and round', async () => {
  const scores = await read('3204', COMMUNITY);
  expect(scores).toMatchObject({ methodId: 'csm/1', evidence: 'open', round: { title: '2026年第四轮' } });
  expect(scores.headline.n).toBe(10);
  expect(scores.headline.estimate).toBeCloseTo(0.7, 12);
  // Wilson, 7 of 10 at 95%.
  expect(scores.headline.interval?.lower).toBeCloseTo(0.3968, 4);
  expect(scores.headline.interval?.upper).toBeCloseTo(0.8922, 4);
  expect(scores.distribution).toEqual({ steps: [1, 1, 1, 4, 3], dontKnow: 2 });
  expect(scores.items[0]).toMatchObject({ label: '办事服务', score: { n: 12, estimate: 1 } });
  expect(scores.items[1]).toMatchObject({ label: '环境卫生', score: { n: null, because: 'no-answers' } });
});

test('assisted answers stand beside the headline, never in it', async () => {
  await submit(world.db, {
    community: COMMUNITY,
    round: world.round,
    respondent: randomBytes(32),
    id: randomUUID(),
    channel: 'kiosk',
    evidence: 'assisted',
    stratum: 0,
    steps: [1],
    remark: null,
    salt: randomBytes(16),
    commitment: randomBytes(32),
    at: world.services.now(),
  });
  expect((await read('3204', COMMUNITY)).headline.n).toBe(10);
  expect((await read('3204', '320404006')).below.find(({ division }) => division.code === COMMUNITY)?.score.n).toBe(10);
});

test('a street’s figure is over its residents, not a mean of its communities', async () => {
  const scores = await read('3204', '320404006');
  expect(scores.headline.n).toBe(11);
  expect(scores.headline.estimate).toBeCloseTo(7 / 11, 12);
});

test('a division with fewer than ten answers shows no number at all', async () => {
  const street = await read('3204', '320404006');
  const row = street.below.find(({ division }) => division.code === NEIGHBOUR);
  expect(row?.score).toEqual({ n: null, estimate: null, interval: null, because: 'too-few' });
  const own = await read('3204', NEIGHBOUR);
  expect([own.headline.n, own.distribution]).toEqual([null, null]);
});

test('divisions nobody answered for stand in the list with their reason', async () => {
  const city = await read('3204');
  expect(city.below.map(({ division, score }) => [division.name, score.because])).toEqual([
    ['天宁区', 'no-answers'],
    ['钟楼区', null],
  ]);
});

test('the path begins at what the reader may see', async () => {
  const scores = await read('320404', COMMUNITY);
  expect(scores.path.map(({ name }) => name)).toEqual(['钟楼区', '荷花池街道', '荷花池社区']);
});

test('an unknown division inside one’s own is said to be unknown', async () => {
  const session = await world.sessionOf('official', '320404');
  expect(await world.call('readScores', { division: '320404999' }, { session })).toEqual({
    refusal: 'division-unknown',
  });
});

test('staff see their community’s link and count, and who answered nowhere', async () => {
  const session = await world.sessionOf('staff', COMMUNITY);
  const share = outputOf<'readShare'>(await world.call('readShare', {}, { session }));
  expect(share).toMatchObject({ community: { name: '荷花池社区' }, answered: 13, needed: 100 });
  const survey = outputOf<'readSurvey'>(await world.call('readSurvey', { code: share.scene }));
  expect(survey.community.code).toBe(COMMUNITY);
});

test('an answer through the staff’s link is marked as such', async () => {
  const session = await world.sessionOf('staff', COMMUNITY);
  const { scene } = outputOf<'readShare'>(await world.call('readShare', {}, { session }));
  await answer(scene, 'shared', [{ item: 1, step: 4 }]);
  const rows = await world.db.query(`select channel from submission where channel not in ('poster', 'kiosk')`);
  expect(rows).toEqual([{ channel: 'share' }]);
});

test('the divisions below one are listed, for finding the way', async () => {
  const session = await world.sessionOf('official', '3204');
  const top = outputOf<'listDivisions'>(await world.call('listDivisions', {}, { session }));
  expect(top.divisions.map(({ name }) => name)).toEqual(['常州市']);
  const below = outputOf<'listDivisions'>(await world.call('listDivisions', { parent: '320404006' }, { session }));
  expect(below.divisions.map(({ name }) => name)).toEqual(['北大街社区', '荷花池社区']);
});
