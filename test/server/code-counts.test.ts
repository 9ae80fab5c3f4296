/** Scans, opens and answers of a code: denominators beside the work, never in its way. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Input, Output } from '../../src/contract/operations';
import { countEverySecond } from '../../src/server/code-counts';
import { httpDoor } from '../../src/server/doors/http';
import { identityProviders } from '../../src/server/doors/identity';
import { makeLetter } from '../../src/server/letters';
import { makeKioskCode, sceneOf, standingScene } from '../../src/server/signed-code';
import { loadCloudFunction } from '../setup/cloud-function';
import { COMMUNITY, makeWorld, outputOf, resident, type World } from '../setup/world';

let world: World;
let app: FastifyInstance;
let base: string;
let poster: string;
let staff: { session: string };

beforeAll(async () => {
  world = await makeWorld();
  app = await httpDoor(world.services, identityProviders['cloud-run'], null);
  base = await app.listen({ host: '127.0.0.1', port: 0 });
  poster = await world.posterOf(COMMUNITY);
  staff = { session: await world.sessionOf('staff', COMMUNITY) };
});
afterAll(async () => {
  await app.close();
  await world.close();
});
beforeEach(async () => {
  await world.services.counts.flush();
  await world.db.query('truncate code_count, submission, tally, log_head, letter_use');
  world.at('2026-11-15T10:00:00+08:00');
});
afterEach(() => expect(world.faults.splice(0)).toEqual([]));

const follow = (scene: string, method = 'GET') => fetch(`${base}/r/${scene}`, { method, redirect: 'manual' });

const rate = (code: string, openid: string, more: Partial<Input<'submitRating'>> = {}) => {
  const answers = [{ item: 1, step: 4 as const }];
  const input = { id: randomUUID(), code, round: world.round, answers, ...more };
  return world.call('submitRating', input, { person: resident(openid) });
};

/** What staff read, with everything written down that was counted. */
async function listed(): Promise<Output<'listCodes'>> {
  await world.services.counts.flush();
  return outputOf<'listCodes'>(await world.call('listCodes', {}, staff));
}

const countsOf = async (scene: string) =>
  (await listed()).codes.find(({ serial }) => serial === scene.slice(1, 9))?.counts;

const rows = () =>
  world.db.query('select kind, serial, scans::integer, opens::integer, answers::integer from code_count order by kind');

test('a link followed is a scan, questions shown are an opening, and a stored answer is an answer', async () => {
  for (let i = 0; i < 3; i += 1) expect((await follow(poster)).status).toBe(302);
  for (let i = 0; i < 2; i += 1) await world.call('readSurvey', { code: poster });
  const id = randomUUID();
  await rate(poster, 'one', { id });
  expect(await countsOf(poster)).toEqual({ scans: 3, opens: 2, answers: 1 });
  // Sent again it is no further answer; changed, it is.
  await rate(poster, 'one', { id });
  await rate(poster, 'one');
  expect(await countsOf(poster)).toEqual({ scans: 3, opens: 2, answers: 2 });
});

test('an official reads them of all codes of a division together, with the letters that were made', async () => {
  const official = { session: await world.sessionOf('official', '320404006') };
  outputOf(await world.call('makeLetters', { community: COMMUNITY, id: randomUUID(), count: 12 }, official));
  await follow(poster);
  await world.call('readSurvey', { code: poster });
  await rate(poster, 'one');
  await world.services.counts.flush();
  const read = async (division: string) =>
    outputOf<'readResponse'>(await world.call('readResponse', { division }, official)).channels;
  const none = { scans: 0, opens: 0, answers: 0 };
  const channels = [
    { channel: 'invite', offered: 12, ...none },
    { channel: 'poster', offered: null, scans: 1, opens: 1, answers: 1 },
    { channel: 'share', offered: null, ...none },
    { channel: 'kiosk', offered: null, ...none },
  ];
  expect(await read('320404006')).toEqual(channels);
  expect(await read(COMMUNITY)).toEqual(channels);
  expect((await read('320404006002')).map(({ offered, answers }) => [offered, answers])).toEqual([[0, 0], [null, 0], [null, 0], [null, 0]]); // prettier-ignore
});

test('WeChat’s own code leads to no link: the mini-program says that it was scanned', async () => {
  await world.call('readSurvey', { code: poster, scanned: true });
  expect(await countsOf(poster)).toEqual({ scans: 1, opens: 1, answers: 0 });
});

test('forged codes, and a look at the head of a link, are no scans', async () => {
  await follow(`P${'a'.repeat(30)}`);
  await follow(poster, 'HEAD');
  expect(await countsOf(poster)).toEqual({ scans: 0, opens: 0, answers: 0 });
});

test('a signed serial that was never given out counts nowhere', async () => {
  await follow(sceneOf(world.services.keys.code, 'poster', 'AAAAAAAA'));
  await listed();
  expect(await rows()).toEqual([]);
});

test('each code has counts of its own, and a changed poster goes on being seen where it still hangs', async () => {
  const share = await standingScene(world.services, COMMUNITY, 'share');
  await follow(poster);
  await rate(share, 'two');
  expect(await countsOf(poster)).toEqual({ scans: 1, opens: 0, answers: 0 });
  expect(await countsOf(share)).toEqual({ scans: 0, opens: 0, answers: 1 });
  await world.call('rotateCode', { serial: poster.slice(1, 9) }, staff);
  await follow(poster);
  await world.call('readSurvey', { code: poster, scanned: true });
  const old = (await listed()).codes.find(({ serial }) => serial === poster.slice(1, 9))!;
  expect(old.revokedAt).not.toBeNull();
  expect(old.counts).toEqual({ scans: 3, opens: 0, answers: 0 });
  poster = await world.posterOf(COMMUNITY);
});

test('a touch screen that looks again by itself opens nothing', async () => {
  const kiosk = await makeKioskCode(world.services, COMMUNITY);
  const device = randomUUID();
  for (let i = 0; i < 5; i += 1) await world.call('openKiosk', { code: kiosk, device });
  await world.call('submitRating', {
    ...{ id: randomUUID(), code: kiosk, round: world.round, device },
    answers: [{ item: 1, step: 5 }],
  });
  expect(await countsOf(kiosk)).toEqual({ scans: 0, opens: 0, answers: 1 });
});

test('letters are counted under their kind alone, and shown from ten answers on', async () => {
  const letters = await Promise.all(Array.from({ length: 10 }, () => makeLetter(world.services, COMMUNITY)));
  for (const [i, { scene }] of letters.entries()) {
    await follow(scene);
    await world.call('readSurvey', { code: scene });
    if (i < 9) await rate(scene, `dwelling ${i}`);
  }
  expect((await listed()).letters).toBeNull();
  await rate(letters[9]!.scene, 'dwelling 9');
  expect((await listed()).letters).toEqual({ scans: 10, opens: 10, answers: 10 });
  expect(await rows()).toEqual([{ kind: 'invite', serial: '', scans: 10, opens: 10, answers: 10 }]);
  await expect(
    world.db.query(`insert into code_count values ($1, $2, 'invite', 'AAAAAAAA', 1, 1, 1)`, [COMMUNITY, world.round]),
  ).rejects.toThrow('code_count_check');
});

test('what is scanned between rounds belongs to none', async () => {
  world.at('2026-12-02T10:00:00+08:00');
  await follow(poster);
  await world.call('readSurvey', { code: poster });
  await world.services.counts.flush();
  expect(await rows()).toEqual([]);
});

test('a server that runs on writes down every second, and what is left when it is stopped', async () => {
  const end = countEverySecond(world.services);
  await follow(poster);
  const begun = Date.now();
  while ((await rows()).length === 0) {
    expect(Date.now() - begun).toBeLessThan(10_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await follow(poster);
  await end();
  expect(await countsOf(poster)).toEqual({ scans: 2, opens: 0, answers: 0 });
});

test('thirty-two servers that write at once lose nothing', async () => {
  const share = await standingScene(world.services, COMMUNITY, 'share');
  const { countsOver } = await import('../../src/server/code-counts');
  const servers = Array.from({ length: 32 }, () => countsOver(world.services));
  for (const [i, server] of servers.entries()) {
    for (const scene of i % 2 ? [poster, share] : [share, poster]) server.add('scans', scene.slice(1, 9), world.round);
  }
  await Promise.all(servers.map((server) => server.flush()));
  expect(await countsOf(poster)).toMatchObject({ scans: 32 });
  expect(await countsOf(share)).toMatchObject({ scans: 32 });
});

test('a count that cannot be written is reported once and refuses nobody', async () => {
  await world.db.query('alter table code_count rename to elsewhere');
  expect(await world.call('readSurvey', { code: poster, scanned: true })).toHaveProperty('output');
  expect(await rate(poster, 'three')).toHaveProperty('output');
  expect((await follow(poster)).status).toBe(302);
  await world.services.counts.flush();
  await world.db.query('alter table elsewhere rename to code_count');
  expect(world.faults.splice(0)).toEqual([{ operation: 'countCodes', kind: 'error', at: [] }]);
});

test('the cloud function writes down at once, and answers all the same where it cannot', async () => {
  const cloud = loadCloudFunction(world);
  // The bundle reads the real clock.
  await world.db.query(`update round set opens_at = now() - interval '1 day', closes_at = now() + interval '1 day'`);
  cloud.calledBy('one');
  const read = () => cloud.main({ operation: 'readSurvey', input: { code: poster, scanned: true } });
  expect(await read()).toHaveProperty('output');
  expect(await rows()).toMatchObject([{ scans: 1, opens: 1 }]);
  // Whoever holds the table keeps the count waiting, not the answer.
  await world.db.transaction(async (db) => {
    await db.query('lock table code_count in access exclusive mode');
    const begun = Date.now();
    expect(await read()).toHaveProperty('output');
    expect(Date.now() - begun).toBeLessThan(3_000);
  });
  await cloud.close();
  world.faults.length = 0;
});
