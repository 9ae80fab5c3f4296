/** Posters, share links and touch screens, as the staff of a community keep them. */
import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../src/contract/operations';
import { call } from '../../src/server/call';
import type { Services } from '../../src/server/context';
import { makeLetter } from '../../src/server/letters';
import { makeKioskCode } from '../../src/server/signed-code';
import { wechatServices } from '../../src/server/wechat-services';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, resident, type World } from '../setup/world';
import { pictureIn, readQr } from '../setup/read-qr';
import { json, startWechatApi, type WechatApi } from '../setup/wechat-api';
import { complaint, read, submitted } from './complaint';

let world: World;
let staff: { session: string };
let street: { session: string };
let api: WechatApi;

beforeAll(async () => {
  world = await makeWorld();
  staff = { session: await world.sessionOf('staff', COMMUNITY) };
  street = { session: await world.sessionOf('official', '320404006') };
  api = await startWechatApi();
});
afterAll(async () => {
  await api.close();
  await world.close();
});
afterEach(() => expect(world.faults.splice(0)).toEqual([]));

const codes = async (by = staff): Promise<Output<'listCodes'>['codes']> =>
  outputOf<'listCodes'>(await world.call('listCodes', { community: COMMUNITY }, by)).codes;

const rotate = async (input: Input<'rotateCode'>) =>
  outputOf<'rotateCode'>(await world.call('rotateCode', input, staff));

const poster = async () => outputOf<'readPoster'>(await world.call('readPoster', {}, staff));

const trail = async (action: string) =>
  (await world.db.query('select from audit where action = $1 and division = $2', [action, COMMUNITY])).length;

const rating = (code: string) => ({
  id: randomUUID(),
  code,
  round: world.round,
  answers: [{ item: 1, step: 4 as const }],
});

const serialOf = (scene: string) => scene.slice(1, 9);

test('a community has one poster and one share code from the first look on', async () => {
  const listed = await codes();
  expect(listed.map(({ kind, revokedAt }) => [kind, revokedAt])).toEqual([['poster', null], ['share', null]]); // prettier-ignore
  const { scene } = outputOf<'readShare'>(await world.call('readShare', {}, staff));
  expect(listed[1]!.serial).toBe(serialOf(scene));
  expect(listed[0]!.number).toMatch(/^[34679ACDEFGHJKMNPQRTUVWXY]{4}$/);
  expect((await poster()).number).toBe(listed[0]!.number);
});

test('a poster that is changed is refused in words from then on, and what came in by it stays', async () => {
  const old = await world.posterOf(COMMUNITY);
  const before = await poster();
  const input = rating(old);
  const receipt = await world.call('submitRating', input, { person: resident('stays') });
  const reference = await submitted(world, complaint(old));
  const { serial, number } = await rotate({ serial: serialOf(old) });
  expect(await world.call('readSurvey', { code: old })).toEqual({ refusal: 'code-revoked' });
  expect(await world.call('submitRating', input, { person: resident('stays') })).toEqual(receipt);
  expect(await world.db.query('select counted from submission where id = $1', [input.id])).toEqual([{ counted: true }]);
  expect((await read(world, reference)).state).toBe('submitted');
  const now = await world.posterOf(COMMUNITY);
  expect(serialOf(now)).toBe(serial);
  expect(await world.call('readSurvey', { code: now })).toHaveProperty('output');
  // At the foot of the poster.
  expect(number).not.toBe(before.number);
  expect((await poster()).number).toBe(number);
});

test('thirty-two at once that change the same poster change it once, and whoever asks again gets the same', async () => {
  const old = serialOf(await world.posterOf(COMMUNITY));
  const before = await trail('rotate-code');
  const answers = await Promise.all(Array.from({ length: 32 }, () => rotate({ serial: old })));
  expect(new Set(answers.map(({ serial }) => serial)).size).toBe(1);
  expect(await rotate({ serial: old })).toEqual(answers[0]);
  const next = await rotate({ serial: answers[0]!.serial });
  // Asked again after a later change, it leads to what stands, and ends nothing.
  expect(await rotate({ serial: old })).toEqual(next);
  expect(await trail('rotate-code')).toBe(before + 2);
});

test('the share code is changed without the poster', async () => {
  const [posterBefore, share] = await codes();
  await rotate({ serial: share!.serial });
  const [posterAfter, shareAfter] = await codes();
  expect(posterAfter!.serial).toBe(posterBefore!.serial);
  expect(shareAfter!.serial).not.toBe(share!.serial);
});

test.each<[string, () => Promise<string>]>([
  ['another community’s', async () => serialOf(await world.posterOf(NEIGHBOUR))],
  ['nobody’s', async () => 'AAAAAAAA'],
  ['a letter’s', async () => serialOf((await makeLetter(world.services, COMMUNITY)).scene)],
])('a code that is %s can be neither changed nor revoked', async (_, serialOfOther) => {
  const serial = await serialOfOther();
  expect(await world.call('rotateCode', { serial }, staff)).toEqual({ refusal: 'code-unknown' });
  expect(await world.call('revokeCode', { serial }, staff)).toEqual({ refusal: 'code-unknown' });
  expect(await world.db.query('select from code where serial = $1 and revoked_at is not null', [serial])).toEqual([]);
});

test('a touch screen is no poster: it is revoked, not changed', async () => {
  const serial = serialOf(await makeKioskCode(world.services, COMMUNITY));
  expect(await world.call('rotateCode', { serial }, staff)).toEqual({ refusal: 'code-unknown' });
});

describe('a touch screen', () => {
  const id = randomUUID();
  const add = async () => outputOf<'addKiosk'>(await world.call('addKiosk', { id }, staff)).serial;
  const listed = async (serial: string) => (await codes()).find((one) => one.serial === serial);

  test('is added once however often it is asked for, and shown with the link that opens it', async () => {
    const serials = await Promise.all(Array.from({ length: 16 }, add));
    expect(new Set([...serials, await add()]).size).toBe(1);
    expect(await trail('add-kiosk')).toBe(1);
    const { opening, registeredAt } = (await listed(serials[0]!))!;
    expect(registeredAt).toBeNull();
    expect(opening!.link).toBe(`https://minping.test/kiosk?code=${opening!.scene}`);
    expect(await textIn(opening!.qr!)).toBe(opening!.link);
  });

  test('of another community under the same id is another', async () => {
    const neighbour = { session: await world.sessionOf('staff', NEIGHBOUR) };
    const there = outputOf<'addKiosk'>(await world.call('addKiosk', { id }, neighbour)).serial;
    expect(there).not.toBe(await add());
  });

  test('is registered by the first device that opens it; from then on nobody reads the link again', async () => {
    const serial = await add();
    const { scene } = (await listed(serial))!.opening!;
    const device = randomUUID();
    outputOf(await world.call('openKiosk', { code: scene, device }));
    const { registeredAt, opening } = (await listed(serial))!;
    expect(registeredAt).toBe('2026-11-15T02:00:00.000Z');
    expect(opening).toBeNull();
  });

  test('that is not registered is not opened by a level above', async () => {
    const another = outputOf<'addKiosk'>(await world.call('addKiosk', { id: randomUUID() }, staff)).serial;
    const seen = (await codes(street)).find(({ serial }) => serial === another)!;
    expect(seen.opening).toBeNull();
  });

  test('that is revoked shows nothing more, by whoever of the community or above', async () => {
    for (const by of [staff, street]) {
      const scene = await makeKioskCode(world.services, COMMUNITY);
      const serial = serialOf(scene);
      const revoke = () => world.call('revokeCode', { community: COMMUNITY, serial }, by);
      const before = await trail('revoke-code');
      expect(await revoke()).toEqual(await revoke());
      expect(await trail('revoke-code')).toBe(before + 1);
      expect(await world.call('openKiosk', { code: scene, device: randomUUID() })).toEqual({ refusal: 'code-revoked' });
      expect(await listed(serial)).toBeUndefined();
    }
  });
});

const textIn = (address: string) => readQr(pictureIn(address));

describe('the code on the poster', () => {
  test('is the poster’s link where there is no WeChat', async () => {
    const { qr, round } = await poster();
    expect(qr!.kind).toBe('link');
    expect(await textIn(qr!.image)).toBe(`https://minping.test/r/${await world.posterOf(COMMUNITY)}`);
    expect(round!.closesAt).toBe('2026-11-30T16:00:00.000Z');
  });

  test('is missing where residents cannot be led to the server', async () => {
    const services = { ...world.services, publicAddress: () => null };
    const answer = await call(services, 'readPoster', {}, { person: null, ...staff });
    expect(outputOf<'readPoster'>(answer).qr).toBeNull();
  });

  test('after the round has closed the poster names no last day', async () => {
    world.at('2026-12-02T10:00:00+08:00');
    const session = await world.sessionOf('staff', COMMUNITY);
    const answer = await world.call('readPoster', {}, { session });
    world.at('2026-11-15T10:00:00+08:00');
    expect(outputOf<'readPoster'>(answer).round).toBeNull();
  });

  const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 1, 2, 3]);
  const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 4, 5, 6]);

  const reported: { kind: string; at: string[] }[] = [];
  /** The poster as WeChat cloud run makes it. */
  async function posterByWeChat(): Promise<Output<'readPoster'>> {
    const report: Services['report'] = ({ kind, at }) => void reported.push({ kind, at });
    const weChat = wechatServices(
      { wechatApi: api.base, messageTemplate: null },
      { report, now: () => world.services.now() },
    );
    const answer = await call({ ...world.services, ...weChat }, 'readPoster', {}, { person: null, ...staff });
    return outputOf<'readPoster'>(answer);
  }

  beforeEach(() => {
    api.requests.length = 0;
    reported.length = 0;
  });

  test.each([
    ['image/png', PNG],
    ['image/jpeg', JPEG],
  ])('is WeChat’s own where WeChat draws one: %s', async (type, bytes) => {
    api.answers((_, response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(bytes));
    const { qr } = await posterByWeChat();
    expect(qr).toEqual({ kind: 'mini-program', image: `data:${type};base64,${bytes.toString('base64')}` });
    const scene = await world.posterOf(COMMUNITY);
    expect(api.requests).toEqual([
      {
        path: 'POST /wxa/getwxacodeunlimit',
        body: { scene, page: 'pages/resident/rate', check_path: false, env_version: 'release', width: 1280 },
      },
    ]);
    // What WeChat takes for a scene.
    expect(scene).toMatch(/^[A-Za-z0-9!#$&'()*+,/:;=?@._~-]{1,32}$/);
    expect(reported).toEqual([]);
  });

  test.each([
    ['an error code', json({ errcode: 41030, errmsg: 'invalid page' }), 'errcode 41030'],
    ['JSON without an error code', json({ ok: true }), 'no picture'],
    ['a page of HTML', (_, response) => response.end('<html>'), 'SyntaxError'],
    ['nothing', (_, response) => response.end(), 'SyntaxError'],
    ['a picture that is too large', (_, response) => response.end(Buffer.concat([JPEG, Buffer.alloc(3e6)])), 'too large'],
    ['an interface that was not permitted', json({}, 502), 'status 502'],
    ['a line that breaks', (_, response) => response.destroy(), 'TypeError'],
    ['a picture that breaks off', (_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write(JPEG);
      setTimeout(() => response.destroy(), 50);
    }, 'TypeError'],
    ['a picture that does not end', (_, response) => void response.writeHead(200).write(JPEG), 'TimeoutError'],
    ['silence', () => undefined, 'TimeoutError'],
  ] as [string, Parameters<WechatApi['answers']>[0], string][])('is the link after %s, and the fault is reported without words', async (_, answers, kind) => {
    api.answers(answers);
    const before = Date.now();
    const { qr } = await posterByWeChat();
    expect(Date.now() - before).toBeLessThan(3_000);
    expect(qr!.kind).toBe('link');
    expect(await textIn(qr!.image)).toBe(`https://minping.test/r/${await world.posterOf(COMMUNITY)}`);
    expect(reported).toEqual([{ kind, at: ['/wxa/getwxacodeunlimit'] }]);
  }); // prettier-ignore
});
