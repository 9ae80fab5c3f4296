import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { httpDoor } from '../../src/server/doors/http';
import { identityProviders, type IdentityName } from '../../src/server/doors/identity';
import { COMMUNITY, makeWorld, type World } from '../setup/world';

let world: World;
let code: string;
const open: FastifyInstance[] = [];

beforeAll(async () => {
  world = await makeWorld();
  code = await world.posterOf(COMMUNITY);
});
afterAll(async () => {
  await Promise.all(open.map((app) => app.close()));
  await world.close();
});
beforeEach(() => world.db.query('truncate submission, tally, log_head'));

const doorWith = async (identity: IdentityName): Promise<string> => {
  const app = await httpDoor(world.services, identityProviders[identity], null);
  open.push(app);
  return app.listen({ host: '127.0.0.1', port: 0 });
};

const rate = (base: string, step: number, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${base}/api/submitRating`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ id: randomUUID(), code, round: world.round, answers: [{ item: 1, step }] }),
  });

const counted = async () =>
  (await world.db.query<{ n: number }>('select coalesce(sum(count), 0)::integer as n from tally'))[0]!.n;

const CLAIMED = { 'x-wx-openid': 'somebody', 'x-wx-appid': 'wx-test' };

test('200 residents who submit at once over HTTP are all counted', async () => {
  const base = await doorWith('cloud-run');
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, i) => rate(base, 4, { ...CLAIMED, 'x-wx-openid': `person ${i}` })),
  );
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  expect(await counted()).toBe(200);
});

test('the stand-in gives each browser a resident of its own, by a cookie no script can read', async () => {
  const base = await doorWith('stand-in');
  const first = await rate(base, 4);
  const cookie = first.headers.get('set-cookie')!;
  expect(cookie).toMatch(/^minping_resident=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax$/);
  const again = await rate(base, 2, { cookie: cookie.split(';')[0]! });
  expect(again.headers.get('set-cookie')).toBeNull();
  expect(await counted()).toBe(1);
  await rate(base, 4);
  expect(await counted()).toBe(2);
});

test('the stand-in does not believe a header that claims to be WeChat’s', async () => {
  const base = await doorWith('stand-in');
  await rate(base, 4, CLAIMED);
  await rate(base, 4, CLAIMED);
  expect(await counted()).toBe(2);
});

test('a cookie somebody made up is replaced', async () => {
  const base = await doorWith('stand-in');
  expect((await rate(base, 4, { cookie: 'minping_resident=me' })).headers.get('set-cookie')).not.toBeNull();
});

test('without an identity provider nobody can claim to be anybody', async () => {
  const base = await doorWith('none');
  expect(await (await rate(base, 4, CLAIMED)).json()).toEqual({ refusal: 'identity-required' });
  expect(await counted()).toBe(0);
});

test('a short link leads to the rating page and nowhere else', async () => {
  const base = await doorWith('none');
  const lead = async (scene: string) =>
    (await fetch(`${base}/r/${scene}`, { redirect: 'manual' })).headers.get('location');
  expect(await lead(code)).toBe(`/#/pages/resident/rate?code=${code}`);
  expect(await lead('%2F%2Fevil.example')).toBe('/#/pages/resident/rate?code=%2F%2Fevil.example');
});

test('an answer in flight is answered before the door closes', async () => {
  const base = await doorWith('cloud-run');
  const app = open.at(-1)!;
  await rate(base, 4, { ...CLAIMED, 'x-wx-openid': 'first' });
  let closed: Promise<undefined> | undefined;
  const inFlight = await world.db.transaction(async (db) => {
    await db.query('select from log_head for update');
    const answer = rate(base, 4, CLAIMED);
    const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    while ((await world.db.query(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    closed = app.close();
    return { answer };
  });
  expect(await (await inFlight.answer).json()).toHaveProperty('output');
  await closed;
  expect(await counted()).toBe(2);
});
