/** A browser signed in by a phone that scans its code: the phone approves that browser, once, with the number it shows. */
import { randomUUID } from 'node:crypto';
import type { Input } from '../../src/contract/operations';
import { loginScene } from '../../src/server/login-scene';
import { COMMUNITY, makeWorld, newDevice, outputOf, resident, type World } from '../setup/world';

const VOID = { refusal: 'login-void' };

let world: World;
/** Of the phone. */
let session: string;
beforeAll(async () => (world = await makeWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  world.at('2026-11-15T10:00:00+08:00');
  session = await world.sessionOf('staff', COMMUNITY);
});

const open = async (device: string) =>
  outputOf<'openLogin'>(await world.call('openLogin', { device, system: 'windows' }));
const read = (login: string) => world.call('readLogin', { login }, { session });
const approve = (input: Input<'approveLogin'>) => world.call('approveLogin', input, { session });
const awaits = (login: string, device: string) => world.call('awaitLogin', { login, device });
const signIn = (device: string) => world.call('signIn', { device });

test('the phone sees three numbers and what asks, chooses the one the browser shows, and the browser is signed in', async () => {
  const device = newDevice();
  const { login, number, qr, expiresAt } = await open(device);
  expect(login).toMatch(/^A[\w-]{30}$/);
  expect(qr).toContain('data:image/svg+xml');
  expect(expiresAt).toBe('2026-11-15T02:03:00.000Z');
  const asked = outputOf<'readLogin'>(await read(login));
  expect(new Set(asked.numbers).size).toBe(3);
  expect(asked.numbers).toContain(number);
  expect(asked).toMatchObject({ system: 'windows', openedAt: '2026-11-15T02:00:00.000Z' });
  expect(await awaits(login, device)).toEqual({ output: { state: 'waiting' } });
  expect(await signIn(device)).toEqual({ refusal: 'session-required' });
  expect(await approve({ login, number })).toEqual({ output: {} });
  expect(await awaits(login, device)).toEqual({ output: { state: 'approved' } });
  const pc = outputOf<'signIn'>(await signIn(device));
  expect(pc).toMatchObject({ role: 'staff', division: { name: '荷花池社区' } });
  const { bindings } = outputOf<'readAccount'>(await world.call('readAccount', {}, { session: pc.session }));
  expect(bindings.map(({ here }) => here)).toEqual([true, false]);
});

test('the number that is shown stands at each of the three places', async () => {
  const places = new Set<number>();
  for (let time = 0; time < 40; time += 1) {
    const { login, number } = await open(newDevice());
    places.add(outputOf<'readLogin'>(await read(login)).numbers.indexOf(number));
  }
  expect([...places].sort()).toEqual([0, 1, 2]);
});

test('a wrong number ends the request for good, and is written down', async () => {
  const device = newDevice();
  const { login, number } = await open(device);
  const wrong = outputOf<'readLogin'>(await read(login)).numbers.find((one) => one !== number)!;
  expect(await approve({ login, number: wrong })).toEqual(VOID);
  expect(await approve({ login, number })).toEqual(VOID);
  expect(await awaits(login, device)).toEqual(VOID);
  expect(await signIn(device)).toEqual({ refusal: 'session-required' });
  const trail = await world.db.query('select action from audit order by id desc limit 2');
  expect(trail).toEqual([{ action: 'login-refused' }, { action: 'login-refused' }]);
});

test('a scene is approved once, be it by two phones at once', async () => {
  const { login, number } = await open(newDevice());
  const other = await world.sessionOf('official', '320404');
  const answers = await Promise.all(
    [session, other, session, other].map((token) => world.call('approveLogin', { login, number }, { session: token })),
  );
  expect(answers.filter((answer) => 'output' in answer)).toHaveLength(1);
  expect(await read(login)).toEqual(VOID);
});

test('only the browser that opened the request is bound, and hears of it', async () => {
  const [device, another] = [newDevice(), newDevice()];
  const { login, number } = await open(device);
  expect(await awaits(login, another)).toEqual(VOID);
  await approve({ login, number });
  expect(await awaits(login, another)).toEqual(VOID);
  expect(await signIn(another)).toEqual({ refusal: 'session-required' });
});

test('after three minutes it can be neither read nor approved', async () => {
  const device = newDevice();
  const { login, number } = await open(device);
  world.at('2026-11-15T10:02:59+08:00');
  expect(await read(login)).toHaveProperty('output');
  world.at('2026-11-15T10:03:00+08:00');
  expect(await read(login)).toEqual(VOID);
  expect(await approve({ login, number })).toEqual(VOID);
  expect(await awaits(login, device)).toEqual(VOID);
});

test('a browser that asks anew makes void what it asked before', async () => {
  const device = newDevice();
  const first = await open(device);
  const second = await open(device);
  expect(await approve({ login: first.login, number: first.number })).toEqual(VOID);
  expect(await approve({ login: second.login, number: second.number })).toEqual({ output: {} });
});

test('a forged scene, one of another kind and any other text are void', async () => {
  const { login, number } = await open(newDevice());
  const forged = login.slice(0, -1) + (login.endsWith('A') ? 'B' : 'A');
  const unknown = loginScene(world.services.keys.code, 'AAAAAAAA');
  for (const text of [forged, unknown, await world.posterOf(COMMUNITY), `P${login.slice(1)}`, '', 'é'.repeat(31)]) {
    expect(await read(text)).toEqual(VOID);
    expect(await approve({ login: text, number })).toEqual(VOID);
  }
  expect(await approve({ login, number })).toEqual({ output: {} });
});

test('whoever is not signed in can neither read nor approve', async () => {
  const { login, number } = await open(newDevice());
  for (const credentials of [{}, { person: resident('one') }]) {
    expect(await world.call('readLogin', { login }, credentials)).toEqual({ refusal: 'session-required' });
    expect(await world.call('approveLogin', { login, number }, credentials)).toEqual({ refusal: 'session-required' });
  }
});

test('a browser signed in by a phone is out together with the account, and stays when the phone signs out', async () => {
  const [first, second] = [newDevice(), newDevice()];
  for (const device of [first, second]) {
    const { login, number } = await open(device);
    await approve({ login, number });
  }
  const pc = outputOf<'signIn'>(await signIn(first)).session;
  await world.call('signOut', {}, { session });
  expect(await world.call('readShare', {}, { session: pc })).toHaveProperty('output');
  const [{ account }] = (await world.db.query<{ account: string }>(
    `select account from audit where action = 'login-approved' order by id desc limit 1`,
  )) as [{ account: string }];
  const official = await world.sessionOf('official', '320404006');
  const named = { account, role: 'staff' as const, division: COMMUNITY };
  expect(await world.call('endAccount', named, { session: official })).toEqual({ output: {} });
  expect(await world.call('readShare', {}, { session: pc })).toEqual({ refusal: 'session-required' });
  expect(await signIn(second)).toEqual({ refusal: 'account-ended' });
});

test('requests nobody has answered do not pile up', async () => {
  for (let time = 0; time < 5; time += 1) await open(newDevice());
  world.at('2026-11-15T11:00:00+08:00');
  await open(newDevice());
  expect(await world.db.query('select from login_request')).toHaveLength(1);
});

test('the trail of a login names its account and division alone', async () => {
  const { login, number } = await open(newDevice());
  await approve({ login, number });
  const rows = await world.db.query<{ whole: string }>('select to_jsonb(audit)::text as whole from audit');
  const whole = rows.map((row) => row.whole).join('\n');
  for (const secret of [login, login.slice(1, 9), randomUUID()]) expect(whole).not.toContain(secret);
});
