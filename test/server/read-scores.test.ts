import { randomUUID } from 'node:crypto';
import type { Channel } from '../../src/domain/channel';
import type { Step } from '../../src/domain/step';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, resident, type World } from '../setup/world';
import { storeAnswers } from './score-answers';

const STREET = '320404006';
/** The two further communities of the street. */
const THIRD = '320404006004';
const FOURTH = '320404006010';

let world: World;

const store = (community: string, channel: Channel, steps: (Step | null)[], count: number) =>
  storeAnswers(world, community, steps, count, channel);

beforeAll(async () => {
  world = await makeWorld();
  await store(COMMUNITY, 'poster', [5, 5], 40);
  await store(COMMUNITY, 'share', [4, 5], 40);
  await store(COMMUNITY, 'poster', [3, 4], 20);
  await store(COMMUNITY, 'share', [2, null], 15);
  await store(COMMUNITY, 'poster', [1, 0], 10);
  await store(COMMUNITY, 'poster', [0, 5], 12);
  for (const [step, count] of [
    [5, 50],
    [4, 50],
    [3, 15],
    [2, 15],
    [1, 10],
    [0, 10],
  ] as const) {
    await store(FOURTH, 'poster', [step], count);
  }
});
afterAll(() => world.close());

const read = async (by: string, division?: string) =>
  outputOf<'readScores'>(
    await world.call('readScores', division ? { division } : {}, { session: await world.sessionOf('official', by) }),
  );

const rowOf = async (community: string) =>
  (await read('3204', STREET)).below.find(({ division }) => division.code === community)!.score;

test('a community’s figure carries n, interval, evidence, method and round', async () => {
  const scores = await read('3204', COMMUNITY);
  expect(scores).toMatchObject({ methodId: 'csm/1', evidence: 'open', round: { title: '2026年第四轮' }, target: 0.8 });
  expect(scores.headline.n).toBe(125);
  expect(scores.headline.estimate).toBeCloseTo(80 / 125, 12);
  // Twelve of 137 answered 不了解: n* = 125 · 136 / 137, Wilson at 95% 0.5521 to 0.7193, rounded outwards.
  expect(scores.headline.interval).toEqual({ lower: 0.552, upper: 0.72 });
  expect(scores.headline).toMatchObject({ because: null, notScored: null, verdict: 'not-met' });
  expect(scores.distribution).toEqual([
    { steps: [5], count: 40 },
    { steps: [4], count: 40 },
    { steps: [3], count: 20 },
    { steps: [2], count: 15 },
    { steps: [1], count: 10 },
  ]);
  expect(scores.further.withFair.estimate).toBeCloseTo(100 / 125, 12);
  expect(scores.further.mean.estimate).toBeCloseTo((40 * 100 + 40 * 75 + 20 * 50 + 15 * 25) / 125, 10);
  expect(scores.further.dontKnow.estimate).toBeCloseTo(12 / 137, 12);
});

test('an item is over those who rated it', async () => {
  const [service, environment] = (await read('3204', COMMUNITY)).items;
  // All 112 who rated it are satisfied: a limit is said, not the number.
  expect(service).toMatchObject({
    label: '办事服务',
    score: { n: 112, estimate: null, limit: { side: 'at-least', share: 0.96 } },
  });
  expect(environment).toMatchObject({ label: '环境卫生', score: { n: null, because: 'no-answers' } });
});

test('a street’s figure is over its residents, not a mean of its communities', async () => {
  const { headline } = await read('3204', STREET);
  expect(headline.n).toBe(125 + 140);
  expect(headline.estimate).toBeCloseTo(180 / 265, 12);
});

test('communities that stand out from their street are told apart, in bands and sets of places', async () => {
  const [one, other] = [await rowOf(COMMUNITY), await rowOf(FOURTH)];
  expect([one.band, other.band]).toEqual(['same', 'same']);
  expect([one.place, other.place]).toEqual([{ lower: 1, upper: 2 }, { lower: 1, upper: 2 }]); // prettier-ignore
});

test('answers from the staff’s link and from posters are compared, and urban with rural where both are', async () => {
  const { contrasts } = await read('3204', STREET);
  expect(contrasts?.channel).toMatchObject({ n: [55, 210], because: null });
  expect(contrasts?.channel.estimate).toBeCloseTo(40 / 55 - 140 / 210, 12);
  expect(contrasts?.setting).toEqual({ n: null, estimate: null, interval: null, because: 'one-sided' });
  expect((await read('3204', COMMUNITY)).contrasts).toBeNull();
});

test('assisted answers stand beside the headline, never in it', async () => {
  await store(COMMUNITY, 'kiosk', [4], 30);
  await store(COMMUNITY, 'kiosk', [1], 20);
  const scores = await read('3204', COMMUNITY);
  expect(scores.headline.n).toBe(125);
  expect(scores.assisted).toMatchObject({ n: 50, estimate: 0.6 });
});

test('an accepted answer shows the next time, and reading again changes nothing', async () => {
  const before = await read('3204', FOURTH);
  await store(FOURTH, 'poster', [5], 1);
  const after = await read('3204', FOURTH);
  expect([before.headline.n, after.headline.n]).toEqual([140, 141]);
  expect(await read('3204', FOURTH)).toEqual(after);
});

test('divisions nobody answered for stand in the list with their reason', async () => {
  const city = await read('3204');
  expect(city.below.map(({ division, score }) => [division.name, score.because])).toEqual([
    ['天宁区', 'no-answers'],
    ['钟楼区', null],
  ]);
});

test('a community with fewer than ten answers shows no number, and the street’s total does not give it away', async () => {
  await store(THIRD, 'poster', [5], 60);
  await store(THIRD, 'poster', [2], 30);
  expect(await rowOf(THIRD)).toMatchObject({ n: 90, because: null, notScored: 'too-few-to-score', band: null });
  await store(NEIGHBOUR, 'poster', [1], 1);
  await store(NEIGHBOUR, 'poster', [5], 8);
  const nothing = { n: null, estimate: null, interval: null, limit: null, verdict: null, band: null, place: null };
  expect(await rowOf(NEIGHBOUR)).toEqual({ ...nothing, because: 'too-few', notScored: 'too-few' });
  // The community that is not scored yet is withheld with it, not one of those that are.
  expect(await rowOf(THIRD)).toEqual({ ...nothing, because: 'protects-others', notScored: 'protects-others' });
  expect((await rowOf(COMMUNITY)).n).toBe(125);
  const own = await read('3204', NEIGHBOUR);
  expect([own.headline.n, own.distribution]).toEqual([null, null]);
});

test('a community that joined after the round’s figures were made has none yet', async () => {
  await world.db.query(
    `insert into division (code, parent, level, name, setting)
     values ('320404006009', '320404006', 'community', '新天地社区居委会', 'urban')`,
  );
  expect((await rowOf('320404006009')).because).toBe('no-answers');
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
  expect(share).toMatchObject({ community: { name: '荷花池社区' } });
  const progress = outputOf<'readProgress'>(await world.call('readProgress', {}, { session }));
  expect(progress).toMatchObject({ answered: 187, needed: 100 });
  const survey = outputOf<'readSurvey'>(await world.call('readSurvey', { code: share.scene }));
  expect(survey.community.code).toBe(COMMUNITY);
});

test('an answer through the staff’s link is marked as such', async () => {
  const session = await world.sessionOf('staff', NEIGHBOUR);
  const { scene } = outputOf<'readShare'>(await world.call('readShare', {}, { session }));
  const rating = { id: randomUUID(), code: scene, round: world.round, answers: [{ item: 1, step: 4 }] };
  await world.call('submitRating', rating as never, { person: resident('shared') });
  const rows = await world.db.query('select channel from submission where community = $1 and channel <> $2', [
    NEIGHBOUR,
    'poster',
  ]);
  expect(rows).toEqual([{ channel: 'share' }]);
});

test('the divisions below one are listed, for finding the way', async () => {
  const session = await world.sessionOf('official', '3204');
  const top = outputOf<'listDivisions'>(await world.call('listDivisions', {}, { session }));
  expect(top.divisions.map(({ name }) => name)).toEqual(['常州市']);
  const below = outputOf<'listDivisions'>(await world.call('listDivisions', { parent: '320404006' }, { session }));
  expect(below.divisions.slice(0, 2).map(({ name }) => name)).toEqual(['北大街社区', '荷花池社区']);
});
