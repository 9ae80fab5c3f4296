import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { operations, type OperationName } from '../../src/contract/operations';
import type { Credentials } from '../../src/server/context';
import { POLICY } from '../../src/server/policy';
import { makeKioskCode } from '../../src/server/signed-code';
import { COMMUNITY, makeWorld, NEIGHBOUR, resident, type World } from '../setup/world';
import { answered, complaint, submitted } from './complaint';

let world: World;
let callers: Record<string, Partial<Credentials>>;
let department: Partial<Credentials>;

beforeAll(async () => {
  world = await makeWorld();
  department = { session: (await world.departmentOf('320404', '民政局')).session };
  callers = {
    nobody: {},
    department,
    resident: { person: resident('one') },
    staff: { session: await world.sessionOf('staff', COMMUNITY) },
    street: { session: await world.sessionOf('official', '320404006') },
    district: { session: await world.sessionOf('official', '320404') },
    'another district': { session: await world.sessionOf('official', '320402') },
    'another street': { session: await world.sessionOf('official', '320402004') },
    city: { session: await world.sessionOf('official', '3204') },
    'with a changed token': { session: `${await world.sessionOf('official', '3204')}x` },
  };
});
afterAll(() => world.close());

const sent = async () => submitted(world, complaint(await world.posterOf(COMMUNITY)));

async function smallPhoto(): Promise<string> {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });
  return (await picture.jpeg().toBuffer()).toString('base64');
}

const application = () => ({
  id: randomUUID(),
  region: '320404006',
  title: '独居老人月度探访',
  basis: '《江苏省养老服务条例》第二十三条',
  work: '每月上门探访一次',
  hours: 2,
  means: '每社区配探访员一名',
  yuan: 6000,
  personalData: false,
  from: '2026-12-01T00:00:00.000Z',
  until: '2027-06-01T00:00:00.000Z',
});

async function applied(): Promise<{ region: string; id: string }> {
  const { id, region, ...rest } = application();
  await world.call('applyAdmission', { id, region, ...rest }, department);
  return { region, id };
}

/** A valid question about the community for each operation, and whom it is answered. */
const TABLE: Partial<Record<OperationName, { input: () => Promise<object>; granted: string[]; otherwise: string }>> = {
  readSurvey: { input: async () => ({ code: await world.posterOf(COMMUNITY) }), granted: ['everybody'], otherwise: '' },
  signIn: { input: async () => ({ invitation: 'void' }), granted: [], otherwise: 'invitation-void' },
  submitRating: {
    input: async () => ({
      id: randomUUID(),
      code: await world.posterOf(COMMUNITY),
      round: world.round,
      answers: [{ item: 1, step: 4 }],
    }),
    granted: ['resident'],
    otherwise: 'identity-required',
  },
  // Complaints are for anybody; the secret reference is all that is asked of whoever follows them up.
  keepPhoto: {
    input: async () => ({ id: randomUUID(), code: await world.posterOf(COMMUNITY), jpeg: await smallPhoto() }),
    granted: ['everybody'],
    otherwise: '',
  },
  submitComplaint: {
    input: async () => complaint(await world.posterOf(COMMUNITY)),
    granted: ['everybody'],
    otherwise: '',
  },
  readComplaint: { input: async () => ({ reference: await sent() }), granted: ['everybody'], otherwise: '' },
  judgeComplaint: {
    input: async () => {
      const reference = await sent();
      await answered(world, reference);
      return { id: randomUUID(), reference, verdict: 'fixed' };
    },
    granted: ['everybody'],
    otherwise: '',
  },
  withdrawComplaint: {
    input: async () => ({ id: randomUUID(), reference: await sent() }),
    granted: ['everybody'],
    otherwise: '',
  },
  reportPressure: {
    input: async () => ({
      id: randomUUID(),
      revision: 0,
      code: await world.posterOf(COMMUNITY),
      round: world.round,
      kinds: ['told'],
    }),
    granted: ['resident'],
    otherwise: 'identity-required',
  },
  readResults: {
    input: async () => ({ code: await world.posterOf(COMMUNITY) }),
    granted: ['everybody'],
    otherwise: '',
  },
  readMyData: {
    input: async () => ({ code: await world.posterOf(COMMUNITY), references: [] }),
    granted: ['everybody'],
    otherwise: '',
  },
  deleteMyData: {
    input: async () => ({ code: await world.posterOf(COMMUNITY), references: [] }),
    granted: ['everybody'],
    otherwise: '',
  },
  openKiosk: {
    input: async () => ({ code: await makeKioskCode(world.services, COMMUNITY), device: randomUUID() }),
    granted: ['everybody'],
    otherwise: '',
  },
  readPressure: {
    input: async () => ({ division: COMMUNITY }),
    granted: ['district', 'city'],
    otherwise: 'not-permitted',
  },
  readShare: { input: async () => ({}), granted: ['staff'], otherwise: 'not-permitted' },
  readProgress: {
    input: async () => ({ community: COMMUNITY }),
    granted: ['staff', 'street', 'district', 'city'],
    otherwise: 'not-permitted',
  },
  readPoster: { input: async () => ({}), granted: ['staff'], otherwise: 'not-permitted' },
  listCodes: {
    input: async () => ({ community: COMMUNITY }),
    granted: ['staff', 'street', 'district', 'city'],
    otherwise: 'not-permitted',
  },
  rotateCode: {
    input: async () => ({ community: COMMUNITY, serial: (await world.posterOf(COMMUNITY)).slice(1, 9) }),
    granted: ['staff'],
    otherwise: 'not-permitted',
  },
  revokeCode: {
    input: async () => ({
      community: COMMUNITY,
      serial: (await makeKioskCode(world.services, COMMUNITY)).slice(1, 9),
    }),
    granted: ['staff', 'street', 'district', 'city'],
    otherwise: 'not-permitted',
  },
  addKiosk: {
    input: async () => ({ community: COMMUNITY, id: randomUUID() }),
    granted: ['staff'],
    otherwise: 'not-permitted',
  },
  makeLetters: {
    input: async () => ({ community: COMMUNITY, id: randomUUID(), count: 1 }),
    granted: ['street', 'district', 'city'],
    otherwise: 'not-permitted',
  },
  listLetters: {
    input: async () => ({ community: COMMUNITY }),
    granted: ['street', 'district', 'city'],
    otherwise: 'not-permitted',
  },
  revokeLetters: {
    input: async () => {
      const id = randomUUID();
      const session = await world.sessionOf('official', '320404006');
      await world.call('makeLetters', { community: COMMUNITY, id, count: 1 }, { session });
      return { community: COMMUNITY, id };
    },
    granted: ['street', 'district', 'city'],
    otherwise: 'not-permitted',
  },
  listDivisions: {
    input: async () => ({ parent: '320404006' }),
    granted: ['department', 'street', 'district', 'city'],
    otherwise: 'not-permitted',
  },
  // A city's officials have nobody above them who could decide.
  applyAdmission: {
    input: async () => application(),
    granted: ['department', 'street', 'district'],
    otherwise: 'not-permitted',
  },
  handleAdmission: {
    input: async () => {
      const { region, id } = await applied();
      return { id: randomUUID(), region, admission: id, step: { kind: 'refused', words: '可由部门自己做' } };
    },
    granted: ['district', 'city'],
    otherwise: 'not-permitted',
  },
  listAdmissions: {
    input: async () => ({ shelf: 'open' }),
    granted: ['department', 'street', 'another street', 'district', 'another district', 'city'],
    otherwise: 'not-permitted',
  },
  readAdmission: { input: applied, granted: ['department', 'street', 'district', 'city'], otherwise: 'not-permitted' },
  readRegister: {
    input: async () => ({ code: await world.posterOf(COMMUNITY) }),
    granted: ['everybody'],
    otherwise: '',
  },
  reportTask: {
    input: async () => ({ id: randomUUID(), quarter: '2026-Q4', said: { kind: 'reported', department: null } }),
    granted: ['staff'],
    otherwise: 'not-permitted',
  },
  readTaskReports: {
    input: async () => ({}),
    granted: ['district', 'another district', 'city'],
    otherwise: 'not-permitted',
  },
  readScores: {
    input: async () => ({ division: COMMUNITY }),
    granted: ['street', 'district', 'city'],
    otherwise: 'not-permitted',
  },
};

const CALLERS = [
  'nobody',
  'resident',
  'staff',
  'department',
  'street',
  'another street',
  'district',
  'another district',
  'city',
  'with a changed token',
];
const cells = (Object.keys(TABLE) as OperationName[]).flatMap((name) =>
  CALLERS.map((caller) => [name, caller] as const),
);

test.each(cells)('%s asked by %s', async (name, caller) => {
  const { input, granted, otherwise } = TABLE[name]!;
  const answer = await world.call(name, await input(), callers[caller]);
  if (granted.includes(caller) || granted.includes('everybody')) {
    expect(answer).toHaveProperty('output');
    return;
  }
  const unknownHere = ['nobody', 'resident', 'with a changed token'].includes(caller) && otherwise === 'not-permitted';
  expect(answer).toEqual({ refusal: unknownHere ? 'session-required' : otherwise });
});

test('every operation has a rule', () => {
  expect(Object.keys(POLICY).sort()).toEqual(Object.keys(operations).sort());
});

test('a revoked account’s session ends at once', async () => {
  const session = await world.sessionOf('staff', NEIGHBOUR);
  expect(await world.call('readShare', {}, { session })).toHaveProperty('output');
  await world.db.query('update account set revoked_at = now() where division = $1', [NEIGHBOUR]);
  expect(await world.call('readShare', {}, { session })).toEqual({ refusal: 'session-required' });
});

test('a session ends by itself after twelve hours', async () => {
  world.at('2026-11-15T10:00:00+08:00');
  const session = await world.sessionOf('staff', COMMUNITY);
  world.at('2026-11-15T21:59:00+08:00');
  expect(await world.call('readShare', {}, { session })).toHaveProperty('output');
  world.at('2026-11-15T22:01:00+08:00');
  expect(await world.call('readShare', {}, { session })).toEqual({ refusal: 'session-required' });
  world.at('2026-11-15T10:00:00+08:00');
});

test('a real invitation opens one session and is written into the audit trail', async () => {
  const { invite } = await import('../../src/server/invitation');
  const to = { id: randomUUID(), role: 'staff' as const, division: '320404006010' };
  const invitation = await invite(world.services, to, { hours: 1, singleUse: true });
  expect(await world.call('signIn', { invitation })).toHaveProperty('output');
  expect(await world.call('signIn', { invitation })).toEqual({ refusal: 'invitation-void' });
  const trail = await world.db.query(`select action, division from audit where division = '320404006010'`);
  expect(trail).toEqual([{ action: 'sign-in', division: '320404006010' }]);
  await expect(world.db.query('delete from audit')).rejects.toThrow('append-only');
});

test('an expired invitation opens nothing', async () => {
  const { invite } = await import('../../src/server/invitation');
  const to = { id: randomUUID(), role: 'official' as const, division: '320404' };
  const invitation = await invite(world.services, to, { hours: 1, singleUse: true });
  world.at('2026-11-15T11:00:01+08:00');
  expect(await world.call('signIn', { invitation })).toEqual({ refusal: 'invitation-void' });
});
