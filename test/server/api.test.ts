/** The integration interface over a socket: whose token reads what, and what is said where it reads nothing. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { revokeToken, tokenLines, tokensList } from '../../src/cli/token';
import { operations, type OperationName } from '../../src/contract/operations';
import { call } from '../../src/server/call';
import { PER_MINUTE } from '../../src/server/doors/api-route';
import { httpDoor } from '../../src/server/doors/http';
import { identityProviders } from '../../src/server/doors/identity';
import { hashToken } from '../../src/server/consumer-token';
import { CONSUMER_POLICY } from '../../src/server/policy';
import { publish } from '../../src/server/store/rounds';
import { storeHandled } from '../setup/stored-lives';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, resident, type World } from '../setup/world';

let world: World;
let app: FastifyInstance;
let base: string;
beforeEach(async () => {
  world = await makeWorld();
  app = await httpDoor(world.services, identityProviders['stand-in'], null);
  base = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  expect(world.faults).toEqual([]);
  await app.close();
  await world.close();
});

const tokenFor = async (division: string, days = '30') => {
  const [token] = await tokenLines(world.services, '城市运行平台', { division, days });
  return token!;
};

async function get(path: string, token?: string) {
  const response = await fetch(`${base}/api/v1${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, type: response.headers.get('content-type'), headers: response.headers, body };
}

async function answers(count: number): Promise<void> {
  const code = await world.posterOf(COMMUNITY);
  for (let i = 0; i < count; i += 1) {
    const rating = { id: randomUUID(), code, round: world.round, answers: [{ item: 1, step: (i % 4) + 2 }] };
    outputOf(await world.call('submitRating', rating as never, { person: resident(`one ${i}`) }));
  }
}

test('a token reads exactly what an official of its division reads, with all that is withheld', async () => {
  await answers(120);
  await storeHandled(world, COMMUNITY, 12);
  await storeHandled(world, NEIGHBOUR, 9);
  const session = await world.sessionOf('official', '320404');
  const token = await tokenFor('320404');
  for (const [path, name, input] of [
    ['/scores', 'readScores', {}],
    ['/scores?division=320404006', 'readScores', { division: '320404006' }],
    [`/scores?division=${COMMUNITY}&round=${world.round}`, 'readScores', { division: COMMUNITY, round: world.round }],
    ['/rounds', 'listRounds', {}],
    ['/divisions', 'listDivisions', {}],
    ['/divisions?parent=320404006', 'listDivisions', { parent: '320404006' }],
    [
      '/complaint-metrics?period=quarter&division=320404006',
      'readComplaintMetrics',
      { period: 'quarter', division: '320404006' },
    ],
  ] as const) {
    const { status, body, headers } = await get(path, token);
    expect([path, status]).toEqual([path, 200]);
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual(outputOf(await world.call(name, input as never, { session })));
  }
  const { body } = await get('/complaint-metrics?period=quarter&division=320404006', token);
  const shares = (body.below as { figures: { answeredInTime: object } }[]).map(({ figures }) => figures.answeredInTime);
  expect(shares[0]).toEqual({ n: null, estimate: null, interval: null, because: 'too-few' });
  expect(shares[1]).toMatchObject({ n: 12, because: null });
});

test('another division, another operation, another kind of token: each is refused in words', async () => {
  const token = await tokenFor('320404');
  const about = async (path: string, shown?: string) => {
    const { status, type, body } = await get(path, shown);
    expect(type).toContain('application/problem+json');
    expect(body).toMatchObject({
      type: expect.stringMatching(/^urn:minping:problem:/),
      title: expect.stringMatching(/./),
      status,
    });
    return [status, body.type];
  };
  const kind = (status: number, name: string) => [status, `urn:minping:problem:${name}`];
  expect(await about('/scores?division=3204', token)).toEqual(kind(403, 'not-permitted'));
  expect(await about('/complaint-metrics?period=year&division=320402', token)).toEqual(kind(403, 'not-permitted'));
  expect(await about('/scores?division=320404999', token)).toEqual(kind(404, 'not-found'));
  expect(await about('/scores?round=999999', token)).toEqual(kind(404, 'not-found'));
  expect(await about('/accounts', token)).toEqual(kind(404, 'not-found'));
  expect(await about('/complaint-metrics', token)).toEqual(kind(400, 'bad-input'));
  expect(await about('/scores?division=x', token)).toEqual(kind(400, 'bad-input'));
  expect(await about('/scores?round=x', token)).toEqual(kind(400, 'bad-input'));
  expect(await about('/scores?order=volume', token)).toEqual(kind(400, 'bad-input'));
  expect(await about('/scores?division=320404&division=3204', token)).toEqual(kind(400, 'bad-input'));
  expect(await about('/scores')).toEqual(kind(401, 'no-token'));
  expect(await about('/scores', `${token}x`)).toEqual(kind(401, 'no-token'));
  // A session of a person is no token, and a token opens no session.
  expect(await about('/scores', await world.sessionOf('official', '3204'))).toEqual(kind(401, 'no-token'));
  const asPerson = await fetch(`${base}/api/readScores`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{}',
  });
  expect(await asPerson.json()).toEqual({ refusal: 'session-required' });
  expect((await get('/scores')).headers.get('www-authenticate')).toBe('Bearer');
});

test('an expired token and a revoked one are nobody’s', async () => {
  const token = await tokenFor('320404', '2');
  expect((await get('/rounds', token)).status).toBe(200);
  world.at('2026-11-17T10:00:00+08:00');
  expect((await get('/rounds', token)).status).toBe(401);
  const other = await tokenFor('320404');
  const [{ id } = { id: '' }] = await world.db.query<{ id: string }>('select id from consumer where token_hash = $1', [
    hashToken(other),
  ]);
  expect((await get('/rounds', other)).status).toBe(200);
  expect(await revokeToken(world.services, id)).toContain('Revoked');
  expect((await get('/rounds', other)).status).toBe(401);
  await expect(revokeToken(world.services, id)).rejects.toThrow('no token');
  await expect(revokeToken(world.services, 'x')).rejects.toThrow('no token');
  const lines = await tokensList(world.services);
  expect(lines[0]).toMatch(/320404 {2}revoked 2026-11-17 {2}last used 2026-11-17 {2}城市运行平台/);
  expect(lines[1]).toMatch(/expired 2026-11-17 {2}last used 2026-11-15/);
});

test('what a consumer asks is in the trail once a day under its name, and its token nowhere', async () => {
  const token = await tokenFor('320404');
  for (let i = 0; i < 3; i += 1) await get('/rounds', token);
  world.at('2026-11-16T10:00:00+08:00');
  await get('/scores?division=3204', token);
  const session = await world.sessionOf('official', '320404');
  const { entries } = outputOf<'readAudit'>(await world.call('readAudit', {}, { session }));
  const told = entries.filter(({ consumer }) => consumer !== null);
  expect(told.map(({ action, at, by, consumer }) => [action, at.slice(0, 10), by, consumer])).toEqual([
    ['consumer-asked', '2026-11-16', null, '城市运行平台'],
    ['consumer-asked', '2026-11-15', null, '城市运行平台'],
    ['token-made', '2026-11-15', null, '城市运行平台'],
  ]);
  const kept = JSON.stringify(await world.db.query('select * from consumer'));
  expect(kept).not.toContain(token.slice(10, 30));
});

test('rounds are those that were published and the one that runs; no other is read by its number', async () => {
  const token = await tokenFor('320404');
  const ids = async () => ((await get('/rounds', token)).body.rounds as { id: number }[]).map(({ id }) => id);
  expect(await ids()).toEqual([world.round]);
  // Over and not published yet: officials see it, nobody else does.
  world.at('2026-12-02T10:00:00+08:00');
  expect(await ids()).toEqual([]);
  expect((await get(`/scores?round=${world.round}`, token)).status).toBe(404);
  expect((await get('/scores', token)).body).toMatchObject({ round: null });
  await publish(world.db, world.round, world.services.now());
  expect(await ids()).toEqual([world.round]);
  expect((await get(`/scores?round=${world.round}`, token)).body).toMatchObject({ round: { id: world.round } });
});

test('of all that can be asked a consumer is granted four operations', async () => {
  const token = await tokenFor('3204');
  expect(Object.keys(CONSUMER_POLICY).sort()).toEqual([
    'listDivisions',
    'listRounds',
    'readComplaintMetrics',
    'readScores',
  ]);
  for (const name of Object.keys(operations) as OperationName[]) {
    const refused = await call(world.services, name, {}, { person: null, session: null, token });
    // What has to be filled in is found missing before anybody is asked who they are.
    if (name in CONSUMER_POLICY)
      expect('output' in refused || ('refusal' in refused && refused.refusal === 'bad-input')).toBe(true);
    else expect(['not-permitted', 'bad-input']).toContain('refusal' in refused ? refused.refusal : refused);
  }
  // Not even with a session beside it.
  const session = await world.sessionOf('official', '3204');
  expect(await call(world.services, 'readAccount', {}, { person: null, session, token })).toEqual({
    refusal: 'not-permitted',
  });
});

test('whoever asks too often waits; others do not', async () => {
  const [token, other] = [await tokenFor('320404'), await tokenFor('320404')];
  for (let i = 0; i < PER_MINUTE; i += 1) expect((await get('/divisions', token)).status).toBe(200);
  const { status, body, headers } = await get('/divisions', token);
  expect([status, body.type]).toEqual([429, 'urn:minping:problem:too-many']);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await get('/divisions', other)).status).toBe(200);
}, 120_000);

test('the description is there for anybody', async () => {
  const { status, body } = await get('/openapi.json');
  expect([status, body.openapi]).toEqual([200, '3.1.0']);
});

test.each([
  [' ', '3204', '30', 'The name says'],
  ['平台', '', '30', '--division'],
  ['平台', '9999', '30', 'There is no division 9999'],
  ['平台', '3204', '0', '--days'],
  ['平台', '3204', 'x', '--days'],
  ['平台', '3204', '731', '--days'],
])('a token for «%s» of «%s» for «%s» days is not made', async (name, division, days, words) => {
  await expect(tokenLines(world.services, name, { division, days })).rejects.toThrow(words);
  expect(await world.db.query('select from consumer')).toEqual([]);
});
