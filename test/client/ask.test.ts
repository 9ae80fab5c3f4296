/** The phone's door over WeChat's cloud: `callFunction` here runs the built cloud function itself. */
import { randomUUID } from 'node:crypto';
import type { CloudEvent } from '../../src/server/doors/cloud';
import { loadCloudFunction, type CloudFunction } from '../setup/cloud-function';
import { COMMUNITY, makeWorld, type World } from '../setup/world';

const storage = new Map<string, unknown>();
let callFunction: (request: { name: string; data: CloudEvent }) => Promise<{ result: unknown }>;

jest.doMock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    removeStorageSync: (key: string) => void storage.delete(key),
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    // Nobody listens here.
    eventCenter: { trigger: () => undefined },
    cloud: { callFunction: (request: { name: string; data: CloudEvent }) => callFunction(request) },
    request: () => Promise.reject(new Error('HTTP is not asked where a cloud is configured')),
  },
}));

// Set by the build in the real thing.
Object.assign(globalThis, { CLOUD_ENVIRONMENT: 'minping-test', SERVER_ADDRESS: '' });

// Read after the stand-ins above are in place.
const { ask } = require('../../src/client/ask') as typeof import('../../src/client/ask');
const { askOffice } = require('../../src/client/ask-office') as typeof import('../../src/client/ask-office');
const { keep, deliver } = require('../../src/client/outbox') as typeof import('../../src/client/outbox');

let world: World;
let cloud: CloudFunction;
let code: string;
let asked: { name: string; data: CloudEvent }[];

beforeAll(async () => {
  world = await makeWorld();
  await world.db.query(`update round set opens_at = now() - interval '1 day', closes_at = now() + interval '1 day'`);
  world.at(new Date());
  code = await world.posterOf(COMMUNITY);
  cloud = loadCloudFunction(world);
  cloud.calledBy('one');
});
afterAll(async () => {
  await cloud.close();
  await world.close();
});
beforeEach(() => {
  storage.clear();
  asked = [];
  callFunction = async (request) => {
    asked.push(request);
    return { result: await cloud.main(request.data) };
  };
});

const rating = () => ({ id: randomUUID(), code, round: world.round, answers: [{ item: 1, step: 4 as const }] });

test('an answer goes through the cloud function and leaves the outbox on its receipt', async () => {
  const answer = rating();
  keep('submitRating', answer);
  expect(storage.get('outbox')).toEqual([{ operation: 'submitRating', input: answer }]);
  expect(await deliver('submitRating', answer)).toMatchObject({ sent: { id: answer.id } });
  expect(storage.get('outbox')).toEqual([]);
  expect(asked).toEqual([{ name: 'minping', data: { operation: 'submitRating', input: answer } }]);
  expect(await world.db.query('select sum(count)::integer as counted from tally')).toEqual([{ counted: 1 }]);
});

test('a session goes along as a token, and opens what it opens', async () => {
  storage.set('session', await world.sessionOf('official', '3204'));
  expect(await askOffice('readScores', {})).toMatchObject({ output: { division: { name: '常州市' } } });
  storage.clear();
  expect(await askOffice('readScores', {})).toEqual({ refusal: 'session-required' });
});

test.each([
  ['nothing', undefined],
  ['a login page', '<html>请登录</html>'],
  ['something else that is JSON', { ok: true }],
  ['an output with more in it', { output: {}, extra: 1 }],
])('%s instead of an answer counts as offline', async (_, result) => {
  callFunction = () => Promise.resolve({ result });
  expect(await ask('readSurvey', { code })).toEqual({ unavailable: 'offline' });
});

test('an output that is not the contract’s counts as a fault, not as an answer', async () => {
  callFunction = () => Promise.resolve({ result: { output: { community: 'x' } } });
  expect(await ask('readSurvey', { code })).toEqual({ unavailable: 'fault' });
});

test('a receipt for another answer lets nothing go', async () => {
  const answer = rating();
  keep('submitRating', answer);
  callFunction = () =>
    Promise.resolve({ result: { output: { receipt: { id: randomUUID(), reference: 'AAAA-AAAA' } } } });
  expect(await deliver('submitRating', answer)).toEqual({ waiting: 'fault' });
  expect(storage.get('outbox')).toEqual([{ operation: 'submitRating', input: answer }]);
});

test('a broken network is no answer', async () => {
  callFunction = () => Promise.reject(new Error('timeout'));
  expect(await ask('readSurvey', { code })).toEqual({ unavailable: 'offline' });
});
