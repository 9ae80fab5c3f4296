import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { UnitStep } from '../../src/contract/handle-complaint';
import { operations, type OperationName } from '../../src/contract/operations';
import type { Role } from '../../src/domain/role';
import type { Credentials } from '../../src/server/context';
import { DEFAULT_ITEMS } from '../../src/domain/item';
import { POLICY } from '../../src/server/policy';
import { publishRound } from '../../src/server/publish-round';
import { addRound } from '../../src/server/store/rounds';
import { makeKioskCode } from '../../src/server/signed-code';
import { invite } from '../../src/server/invitation';
import { endAccount } from '../../src/server/store/accounts';
import { findByReference } from '../../src/server/store/complaints';
import { COMMUNITY, makeWorld, NEIGHBOUR, newDevice, outputOf, resident, type World } from '../setup/world';
import { answered, complaint, submitted } from './complaint';

let world: World;
let callers: Record<string, Partial<Credentials>>;
let department: Partial<Credentials>;
let departmentId: string;

beforeAll(async () => {
  world = await makeWorld();
  const opened = await world.departmentOf('320404', '民政局');
  department = { session: opened.session };
  departmentId = opened.department;
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
    'after signing out': { session: await endedSession('signOut') },
    'of an ended account': { session: await endedSession('endAccount') },
    'with a changed token': { session: `${await world.sessionOf('official', '3204')}x` },
  };
});
afterAll(() => world.close());

/** A city official's, who would otherwise be answered most of all. */
async function endedSession(how: 'signOut' | 'endAccount'): Promise<string> {
  const id = randomUUID();
  const invitation = await invite(
    world.services,
    { id, role: 'official', division: '3204' },
    { hours: 1, singleUse: true },
  );
  const { session } = outputOf<'signIn'>(await world.call('signIn', { invitation, device: newDevice() }));
  if (how === 'signOut') outputOf(await world.call('signOut', {}, { session }));
  else await endAccount(world.db, id, world.services.now());
  return session;
}

const WITHOUT_ACCOUNT = ['nobody', 'resident', 'after signing out', 'of an ended account', 'with a changed token'];

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

const draftOfRound = () => ({
  id: randomUUID(),
  region: '320404',
  draft: randomUUID(),
  after: 0,
  plan: {
    title: '2027年第一轮',
    opensAt: '2027-01-01T00:00:00.000Z',
    closesAt: '2027-02-01T00:00:00.000Z',
    publishesAt: '2027-02-08T00:00:00.000Z',
    target: null,
    items: [1],
  },
});

/** An account of a staff member of the community, as an official names it. */
async function staffAccount() {
  const desk = { role: 'staff' as const, division: COMMUNITY };
  const account = randomUUID();
  await invite(world.services, { id: account, ...desk }, { hours: 1, singleUse: true });
  return { account, ...desk };
}

/** Of the street the other rows ask about. */
const GOOD_SCHEME = {
  title: '荷花池街道社区考核方案',
  methodId: 'csm/1',
  region: '320404006',
  blocks: [
    {
      id: 'satisfaction',
      title: '居民满意度',
      kind: 'satisfaction' as const,
      basisPoints: 10_000,
      indicators: [
        {
          id: 'overall',
          text: '总体满意',
          basisPoints: 10_000,
          measure: 'sat.t2/1',
          item: 1,
          source: 'resident-survey',
          evidence: 'open',
          rule: { kind: 'proportional' as const },
        },
      ],
    },
  ],
};

const ALL_ACCOUNTS = ['staff', 'department', 'street', 'another street', 'district', 'another district', 'city'];
const ABOVE = ['street', 'district', 'city'];
const ELSEWHERE = ['another street', 'another district', 'city'];

/** A browser's request to be signed in. */
async function loginOf(device: string) {
  return outputOf<'openLogin'>(await world.call('openLogin', { device, system: 'windows' }));
}

let releasedRound: Promise<number> | undefined;

/** A round over the city that nobody answered, closed and published, once. */
const released = () => (releasedRound ??= publishedRound());

async function publishedRound(): Promise<number> {
  const [opensAt, closesAt] = [new Date('2026-07-01'), new Date('2026-08-01')];
  const about = { region: '3204', title: '2026年第三轮', methodId: 'csm/1', opensAt, closesAt, target: null };
  const round = { ...about, sampled: false, demonstration: false };
  const id = await addRound(world.db, round, DEFAULT_ITEMS, Buffer.alloc(32));
  await publishRound(world.db, { id, ...round }, new Date('2026-09-01'));
  return id;
}

type Filed = { community: string; id: string };

async function filed(): Promise<Filed> {
  const { community, id } = (await findByReference(world.db, await sent()))!;
  return { community, id };
}

const about = ({ community, id }: Filed) => ({ community, complaint: id });

const accepting = (one: Filed) => ({
  ...about(one),
  id: randomUUID(),
  step: { kind: 'accepted' as const, workload: 'ordinary' as const },
});

/** Signing out ends the caller's session, so it has tests of its own. */
type Asked = Exclude<OperationName, 'signOut'>;

/** A valid question about the community for each operation, and whom it is answered. */
const TABLE: Record<Asked, { input: () => Promise<object>; granted: string[]; otherwise: string }> = {
  readSurvey: { input: async () => ({ code: await world.posterOf(COMMUNITY) }), granted: ['everybody'], otherwise: '' },
  signIn: {
    input: async () => ({ invitation: 'void', device: newDevice() }),
    granted: [],
    otherwise: 'invitation-void',
  },
  openLogin: {
    input: async () => ({ device: newDevice(), system: 'windows' }),
    granted: ['everybody'],
    otherwise: '',
  },
  awaitLogin: {
    input: async () => {
      const device = newDevice();
      return { login: (await loginOf(device)).login, device };
    },
    granted: ['everybody'],
    otherwise: '',
  },
  readLogin: {
    input: async () => ({ login: (await loginOf(newDevice())).login }),
    granted: ALL_ACCOUNTS,
    otherwise: 'not-permitted',
  },
  approveLogin: {
    input: async () => {
      const { login, number } = await loginOf(newDevice());
      return { login, number };
    },
    granted: ALL_ACCOUNTS,
    otherwise: 'not-permitted',
  },
  readAccount: { input: async () => ({}), granted: ALL_ACCOUNTS, otherwise: 'not-permitted' },
  endBinding: { input: async () => ({ binding: randomUUID() }), granted: ALL_ACCOUNTS, otherwise: 'not-permitted' },
  listAccounts: { input: async () => ({ division: COMMUNITY }), granted: ABOVE, otherwise: 'not-permitted' },
  inviteAccount: {
    input: async () => ({ id: randomUUID(), role: 'staff', division: COMMUNITY, name: '' }),
    granted: ABOVE,
    otherwise: 'not-permitted',
  },
  inviteAgain: {
    input: async () => ({ id: randomUUID(), ...(await staffAccount()) }),
    granted: ABOVE,
    otherwise: 'not-permitted',
  },
  revokeInvitation: { input: staffAccount, granted: ABOVE, otherwise: 'not-permitted' },
  endAccount: { input: staffAccount, granted: ABOVE, otherwise: 'not-permitted' },
  listDepartments: {
    input: async () => ({ division: '320404' }),
    granted: ['district', 'city'],
    otherwise: 'not-permitted',
  },
  saveDepartment: {
    input: async () => ({ id: randomUUID(), division: '320404', name: randomUUID().slice(0, 20), closed: false }),
    granted: ['district', 'city'],
    otherwise: 'not-permitted',
  },
  readAudit: { input: async () => ({ division: COMMUNITY }), granted: ABOVE, otherwise: 'not-permitted' },
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
  readRelease: {
    input: async () => ({ round: await released(), division: COMMUNITY }),
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
  findDivisions: {
    input: async () => ({ name: '荷花池' }),
    granted: [...ABOVE, 'another street', 'another district'],
    otherwise: 'not-permitted',
  },
  listRounds: {
    input: async () => ({ division: COMMUNITY }),
    granted: ['street', 'district', 'city'],
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
  rateUpward: {
    input: async () => ({
      id: randomUUID(),
      revision: 0,
      quarter: '2026-Q4',
      target: { level: 'street', division: '320404006', department: null },
      answer: { step: 4, burdens: [] },
    }),
    granted: ['staff'],
    otherwise: 'not-permitted',
  },
  readUpward: { input: async () => ({}), granted: ['staff'], otherwise: 'not-permitted' },
  readUpwardResults: {
    input: async () => ({ division: '320404006' }),
    granted: ['department', 'street', 'district', 'city'],
    otherwise: 'not-permitted',
  },
  readTaskReports: {
    input: async () => ({}),
    granted: ['district', 'another district', 'city'],
    otherwise: 'not-permitted',
  },
  readLedger: {
    input: async () => ({ kind: 'complaints', division: COMMUNITY }),
    granted: ['staff', 'street', 'district', 'city'],
    otherwise: 'not-permitted',
  },
  openLedger: {
    input: async () => ({ kind: 'complaints', division: COMMUNITY }),
    granted: ['staff', 'street', 'district', 'city'],
    otherwise: 'not-permitted',
  },
  openReport: {
    input: async () => ({ format: 'table', division: COMMUNITY }),
    granted: ABOVE,
    otherwise: 'not-permitted',
  },
  readScores: {
    input: async () => ({ division: COMMUNITY }),
    granted: ['street', 'district', 'city'],
    otherwise: 'not-permitted',
  },
  readResponse: { input: async () => ({ division: COMMUNITY }), granted: ABOVE, otherwise: 'not-permitted' },
  // Streets are assessed themselves.
  runAssessment: {
    input: async () => ({ scheme: GOOD_SCHEME }),
    granted: ['district', 'city'],
    otherwise: 'not-permitted',
  },
  readTriage: { input: async () => ({ division: COMMUNITY }), granted: ABOVE, otherwise: 'not-permitted' },
  readRounds: {
    input: async () => ({}),
    granted: ['street', 'another street', 'district', 'another district', 'city'],
    otherwise: 'not-permitted',
  },
  draftRound: { input: async () => draftOfRound(), granted: ['district', 'city'], otherwise: 'not-permitted' },
  // That a seal takes two, and who they may be: test/domain/rounds.
  handleRound: {
    input: async () => {
      const asked = draftOfRound();
      outputOf(await world.call('draftRound', asked, callers.district));
      const { region, draft } = asked;
      return { id: randomUUID(), region, draft, step: { kind: 'discarded' } };
    },
    granted: ['district', 'city'],
    otherwise: 'not-permitted',
  },
  readComplaintMetrics: {
    input: async () => ({ division: COMMUNITY, period: 'quarter' }),
    granted: ['street', 'district', 'city'],
    otherwise: 'not-permitted',
  },
  listComplaints: {
    input: async () => ({ queue: 'mine', division: COMMUNITY }),
    granted: ['staff', 'department', 'street', 'district', 'city'],
    otherwise: 'not-permitted',
  },
  listDuties: { input: async () => ({}), granted: ALL_ACCOUNTS, otherwise: 'not-permitted' },
  // Of a complaint that was never passed on to a department; of one that was, see below.
  readCase: { input: filed, granted: ['staff', 'street', 'district', 'city'], otherwise: 'not-permitted' },
  handleComplaint: {
    input: async () => accepting(await filed()),
    granted: ['staff', 'street', 'district', 'city'],
    otherwise: 'not-permitted',
  },
  keepReplyPhoto: {
    input: async () => ({ ...about(await filed()), id: randomUUID(), jpeg: await smallPhoto() }),
    granted: ['staff', 'street', 'district', 'city'],
    otherwise: 'not-permitted',
  },
  readContact: {
    input: async () => about(await filed()),
    granted: ['staff', 'street', 'district', 'city'],
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
  'after signing out',
  'of an ended account',
  'with a changed token',
];
const cells = (Object.keys(TABLE) as Asked[]).flatMap((name) => CALLERS.map((caller) => [name, caller] as const));

test.each(cells)('%s asked by %s', async (name, caller) => {
  const { input, granted, otherwise } = TABLE[name];
  const answer = await world.call(name, await input(), callers[caller]);
  if (granted.includes(caller) || granted.includes('everybody')) {
    expect(answer).toHaveProperty('output');
    return;
  }
  const unknownHere = WITHOUT_ACCOUNT.includes(caller) && otherwise === 'not-permitted';
  expect(answer).toEqual({ refusal: unknownHere ? 'session-required' : otherwise });
});

test('signing out is asked by an account, and is then nobody’s', async () => {
  for (const name of WITHOUT_ACCOUNT) {
    expect(await world.call('signOut', {}, callers[name])).toEqual({ refusal: 'session-required' });
  }
  const session = await world.sessionOf('staff', NEIGHBOUR);
  expect(await world.call('signOut', {}, { session })).toEqual({ output: {} });
  expect(await world.call('signOut', {}, { session })).toEqual({ refusal: 'session-required' });
});

/** Passed on to the department by the community, and by it to the street. */
async function passedOn(further: boolean): Promise<Filed> {
  const one = await filed();
  const takes = async (caller: string, step: object) =>
    outputOf(await world.call('handleComplaint', { ...about(one), id: randomUUID(), step: step as UnitStep }, callers[caller]));
  await takes('staff', { kind: 'accepted', workload: 'ordinary' });
  await takes('staff', { kind: 'assigned', to: 'department', department: departmentId, words: '归其管理' });
  if (further) await takes('department', { kind: 'assigned', to: 'street', words: '归街道管理' });
  return one;
} // prettier-ignore

const STAYS = ['department', 'staff', 'street', 'another street', 'district', 'another district', 'city'] as const;

test.each(STAYS)('a complaint that was passed on, asked about by %s', async (caller) => {
  const [has, had] = [await passedOn(false), await passedOn(true)];
  const ask = async (name: 'readCase' | 'readContact' | 'keepReplyPhoto', one: Filed) => {
    const question = {
      readCase: one,
      readContact: about(one),
      keepReplyPhoto: { ...about(one), id: randomUUID(), jpeg: await smallPhoto() },
    }[name];
    return 'output' in (await world.call(name, question, callers[caller]));
  };
  const here = ['department', 'staff', 'street', 'district', 'city'].includes(caller);
  expect([await ask('readCase', has), await ask('readCase', had)]).toEqual([here, here]);
  // Whoever has the matter, and those above: the department first, then the street.
  const above = ['district', 'city'].includes(caller);
  for (const name of ['readContact', 'keepReplyPhoto'] as const) {
    expect(await ask(name, has)).toBe(above || caller === 'department');
    expect(await ask(name, had)).toBe(above || caller === 'street');
  }
});

test('a complaint elsewhere, one there is not, and one that is not a department’s own are answered alike', async () => {
  const one = await filed();
  const none = { community: COMMUNITY, id: randomUUID() };
  for (const caller of ['department', 'another street', 'another district']) {
    expect(await world.call('readCase', one, callers[caller])).toEqual({ refusal: 'not-permitted' });
    expect(await world.call('readCase', none, callers[caller])).toEqual({ refusal: 'not-permitted' });
  }
  expect(await world.call('readCase', none, callers.staff)).toEqual({ refusal: 'complaint-unknown' });
});

test('every operation has a rule', () => {
  expect(Object.keys(POLICY).sort()).toEqual(Object.keys(operations).sort());
});

/** Desks of every role, and which of the callers may invite to them: below their own level, and departments within. */
const DESKS: [string, { role: Role; division: string }, string[]][] = [
  ['staff of a community', { role: 'staff', division: COMMUNITY }, ['street', 'district', 'city']],
  ['staff of another street’s community', { role: 'staff', division: '320402004001' }, ELSEWHERE],
  ['staff of a street', { role: 'staff', division: '320404006' }, []],
  ['an official of a community', { role: 'official', division: COMMUNITY }, []],
  ['an official of the street', { role: 'official', division: '320404006' }, ['district', 'city']],
  ['an official of the district', { role: 'official', division: '320404' }, ['city']],
  ['an official of the city', { role: 'official', division: '3204' }, []],
  ['somebody in a department of the district', { role: 'department', division: '320404' }, ['district', 'city']],
  ['somebody in a department of the city', { role: 'department', division: '3204' }, ['city']],
  ['somebody in a department of a street', { role: 'department', division: '320404006' }, []],
];
const invitations = DESKS.flatMap(([whom, desk, granted]) =>
  ALL_ACCOUNTS.map((caller) => [whom, caller, desk, granted] as const),
);

test.each(invitations)('%s invited, and ended, by %s', async (_, caller, desk, granted) => {
  const account = randomUUID();
  const department = desk.role === 'department' ? await openDepartment(desk.division) : null;
  const named = department ? { ...desk, department } : desk;
  const expected = granted.includes(caller) ? { output: expect.anything() } : { refusal: 'not-permitted' };
  const { session } = callers[caller]!;
  const invited = await world.call('inviteAccount', { id: account, ...named, name: '' }, { session: session! });
  expect(invited).toEqual(expected);
  await invite(world.services, { id: account, ...named }, { hours: 1, singleUse: true });
  expect(await world.call('endAccount', { account, ...desk }, { session: session! })).toEqual(expected);
});

/** Put there by hand: a department never stands in a street. */
async function openDepartment(division: string): Promise<string> {
  const id = randomUUID();
  await world.db.query('insert into department (id, division, name, created_at) values ($1, $2, $3, now())', [
    id,
    division,
    id,
  ]);
  return id;
}
