/** Both doors are driven through the same cases: the HTTP one over a socket, the cloud one as the built bundle. */
import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import type { Answer } from '../../src/contract/answer';
import { makeKioskCode } from '../../src/server/signed-code';
import { httpDoor } from '../../src/server/doors/http';
import { identityProviders } from '../../src/server/doors/identity';
import { BUNDLE, loadCloudFunction, type CloudFunction } from '../setup/cloud-function';
import { COMMUNITY, makeWorld, outputOf, type World } from '../setup/world';
import { complaint, submitted } from './complaint';

interface Asked {
  operation: string;
  input: unknown;
  openid?: string;
  session?: string;
}
type Door = (asked: Asked) => Promise<unknown>;

let world: World;
let app: FastifyInstance;
let base: string;
let code: string;
let session: string;
let reference: string;
let kiosk: string;
let cloud: CloudFunction;

beforeAll(async () => {
  world = await makeWorld();
  // The bundle reads the real clock, so the round has to be open today.
  await world.db.query(`update round set opens_at = now() - interval '1 day', closes_at = now() + interval '1 day'`);
  world.at(new Date());
  code = await world.posterOf(COMMUNITY);
  session = await world.sessionOf('official', '3204');
  reference = await submitted(world, complaint(code));
  kiosk = await makeKioskCode(world.services, COMMUNITY);
  app = await httpDoor(world.services, identityProviders['cloud-run'], null);
  base = await app.listen({ host: '127.0.0.1', port: 0 });
  cloud = loadCloudFunction(world);
});
afterAll(async () => {
  await cloud.close();
  await app.close();
  await world.close();
});

const overHttp: Door = async ({ operation, input, openid, session: token }) => {
  const response = await fetch(`${base}/api/${operation}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(openid ? { 'x-wx-openid': openid, 'x-wx-appid': 'wx-test' } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(input),
  });
  return response.json();
};

const overCloud: Door = async ({ operation, input, openid, session: token }) => {
  cloud.calledBy(openid ?? null);
  return cloud.main({ operation, input, ...(token ? { session: token } : {}) });
};

const rating = (step: unknown, more: object = {}) => ({
  id: randomUUID(),
  code,
  round: world.round,
  answers: [{ item: 1, step }],
  ...more,
});

const DEVICE = randomUUID();

const pressure = (more: object = {}) => ({
  id: randomUUID(),
  revision: 0,
  code,
  round: world.round,
  kinds: ['told'],
  ...more,
});

const anything = expect.anything();
const CASES: [string, () => Asked, unknown][] = [
  ['a survey', () => ({ operation: 'readSurvey', input: { code } }), { output: anything }],
  ['a rating', () => ({ operation: 'submitRating', input: rating(4), openid: 'one' }), { output: { receipt: anything } }],
  ['a rating by nobody', () => ({ operation: 'submitRating', input: rating(4) }), { refusal: 'identity-required' }],
  ['an identity in the body', () => ({ operation: 'submitRating', input: rating(4, { openid: 'two' }) }), { refusal: 'bad-input' }],
  ['a forged code', () => ({ operation: 'readSurvey', input: { code: 'x' } }), { refusal: 'code-forged' }],
  ['an answer off the scale', () => ({ operation: 'submitRating', input: rating('4'), openid: 'one' }), { refusal: 'bad-input', faults: ['answers.0.step: invalid_value'] }],
  ['no input', () => ({ operation: 'readSurvey', input: {} }), { refusal: 'bad-input', faults: ['code: invalid_type'] }],
  ['a list for an input', () => ({ operation: 'readSurvey', input: [] }), { refusal: 'bad-input' }],
  ['an operation there is not', () => ({ operation: 'dropTables', input: {} }), { refusal: 'unknown-operation' }],
  ['an operation every object has', () => ({ operation: 'constructor', input: {} }), { refusal: 'unknown-operation' }],
  ['a touch screen', () => ({ operation: 'openKiosk', input: { code: kiosk, device: DEVICE } }), { output: { community: anything } }],
  ['a rating at a touch screen, by whomever', () => ({ operation: 'submitRating', input: rating(4, { code: kiosk, device: DEVICE }) }), { output: { receipt: anything } }],
  ['a rating at another touch screen', () => ({ operation: 'submitRating', input: rating(4, { code: kiosk, device: randomUUID() }), openid: 'one' }), { refusal: 'kiosk-elsewhere' }],
  ['a report of pressure', () => ({ operation: 'reportPressure', input: pressure(), openid: 'one' }), { output: { receipt: { revision: 0 } } }],
  ['a report of pressure by nobody', () => ({ operation: 'reportPressure', input: pressure() }), { refusal: 'identity-required' }],
  ['pressure read without a session', () => ({ operation: 'readPressure', input: {}, openid: 'one' }), { refusal: 'session-required' }],
  ['pressure read with a session', () => ({ operation: 'readPressure', input: {}, session }), { output: { communities: [{ told: 1 }] } }],
  ['what is stored of a person', () => ({ operation: 'readMyData', input: { code, references: [] }, openid: 'one' }), { output: { reports: 1 } }],
  ['what is stored of nobody', () => ({ operation: 'readMyData', input: { code, references: [] } }), { output: { reports: 0, ratings: [] } }],
  ['a deletion', () => ({ operation: 'deleteMyData', input: { code, references: [] }, openid: 'one' }), { output: { reports: 1, ratings: 1 } }],
  ['results', () => ({ operation: 'readResults', input: { code } }), { output: { published: null } }],
  ['scores without a session', () => ({ operation: 'readScores', input: {}, openid: 'one' }), { refusal: 'session-required' }],
  ['scores with a session', () => ({ operation: 'readScores', input: {}, session }), { output: { methodId: 'csm/1' } }],
  ['scores with a token not ours', () => ({ operation: 'readScores', input: {}, session: 'eyJhbGciOiJub25lIn0.e30.' }), { refusal: 'session-required' }],
  ['a complaint by nobody', () => ({ operation: 'submitComplaint', input: complaint(code) }), { output: { receipt: anything } }],
  ['a complaint with a photo there is not', () => ({ operation: 'submitComplaint', input: complaint(code, { photos: [randomUUID()] }) }), { refusal: 'photo-missing' }],
  ['a complaint without a word', () => ({ operation: 'submitComplaint', input: complaint(code, { text: ' \n' }) }), { refusal: 'bad-input', faults: ['text: custom'] }],
  ['a complaint that is known', () => ({ operation: 'readComplaint', input: { reference } }), { output: { reference: anything, text: '楼下垃圾三天没有清运' } }],
  ['a complaint nobody knows', () => ({ operation: 'readComplaint', input: { reference: 'AAAA-AAAA-AAAA-AAAA' } }), { refusal: 'complaint-unknown' }],
  ['a judgement too early', () => ({ operation: 'judgeComplaint', input: { id: randomUUID(), reference, verdict: 'fixed' } }), { refusal: 'complaint-past-it' }],
  ['a withdrawal of nothing', () => ({ operation: 'withdrawComplaint', input: { id: randomUUID(), reference: '' } }), { refusal: 'complaint-unknown' }],
  ['a photo that is none', () => ({ operation: 'keepPhoto', input: { id: randomUUID(), code, jpeg: 'AAAA' } }), { refusal: 'photo-unreadable' }],
]; // prettier-ignore

describe.each<[string, Door]>([
  ['HTTP', overHttp],
  ['cloud', overCloud],
])('the %s door', (_, ask) => {
  test.each(CASES)('answers %s', async (__, asked, expected) => {
    expect(await ask(asked())).toMatchObject(expected as object);
  });

  test('counts two people as two and one person sent twice as one', async () => {
    await world.db.query('truncate submission, tally, log_head, erased');
    const input = rating(5);
    await ask({ operation: 'submitRating', input, openid: 'one' });
    await ask({ operation: 'submitRating', input, openid: 'one' });
    await ask({ operation: 'submitRating', input: rating(5), openid: 'two' });
    expect(await world.db.query('select sum(count)::integer as counted from tally')).toEqual([{ counted: 2 }]);
  });
});

test('the same person is one person through both doors', async () => {
  await world.db.query('truncate submission, tally, log_head');
  await overHttp({ operation: 'submitRating', input: rating(5), openid: 'one' });
  await overCloud({ operation: 'submitRating', input: rating(2), openid: 'one' });
  expect(await world.db.query('select step, count::integer from tally where count > 0')).toEqual([
    { step: 2, count: 1 },
  ]);
});

test('the cloud function takes no photos: there they lie in WeChat’s cloud', async () => {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });
  const input = { id: randomUUID(), code, jpeg: (await picture.jpeg().toBuffer()).toString('base64') };
  expect(await overCloud({ operation: 'keepPhoto', input })).toEqual({ refusal: 'photo-unreadable' });
  const photos = ['cloud://env-1.656e/a.jpg'];
  const answer = await overCloud({ operation: 'submitComplaint', input: complaint(code, { photos }) });
  const { receipt } = outputOf<'submitComplaint'>(answer as Answer);
  const read = await overCloud({ operation: 'readComplaint', input: { reference: receipt.reference } });
  expect(read).toMatchObject({ output: { photos } });
});

test('the short links of posters and of touch screens lead to their pages, and to no other', async () => {
  const leadsTo = async (link: string) => (await fetch(base + link, { redirect: 'manual' })).headers.get('location');
  expect(await leadsTo(`/r/${code}`)).toBe(`/#/pages/resident/rate?code=${code}`);
  expect(await leadsTo(`/kiosk?code=${kiosk}`)).toBe(`/#/pages/resident/kiosk?code=${kiosk}`);
  expect(await leadsTo('/kiosk')).toBe('/#/pages/resident/kiosk?code=');
  expect(await leadsTo(`/kiosk?code=${encodeURIComponent('&x=1#//evil.test')}`)).toBe(
    '/#/pages/resident/kiosk?code=%26x%3D1%23%2F%2Fevil.test',
  );
});

test('an openid the platform did not list is no identity', async () => {
  cloud.calledBy(null);
  process.env.WX_OPENID = 'left over';
  expect(await cloud.main({ operation: 'submitRating', input: rating(4) })).toEqual({ refusal: 'identity-required' });
});

test('a fault is answered without its words and reported without values', async () => {
  await world.db.query('alter table item rename to item_gone');
  expect(await overHttp({ operation: 'readSurvey', input: { code } })).toEqual({ fault: true });
  await world.db.query('alter table item_gone rename to item');
  expect(world.faults).toHaveLength(1);
  expect(JSON.stringify(world.faults)).not.toContain(code);
  expect(world.faults[0]).toMatchObject({ operation: 'readSurvey', kind: 'error 42P01' });
});

test.each([
  ['not JSON', '{', 'application/json', 400],
  ['larger than 100 KB', JSON.stringify({ code: 'x'.repeat(110_000) }), 'application/json', 413],
  ['a form', 'code=x', 'application/x-www-form-urlencoded', 415],
])('a body that is %s is refused in words', async (_, body, type, status) => {
  const response = await fetch(`${base}/api/readSurvey`, { method: 'POST', headers: { 'content-type': type }, body });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ refusal: 'bad-input' });
});

test('the cloud bundle is one file of at most 500 KB that needs nothing installed', () => {
  expect(statSync(BUNDLE).size).toBeLessThanOrEqual(500 * 1024);
  expect(require(path.resolve('cloud/minping/package.json'))).not.toHaveProperty('dependencies');
});
