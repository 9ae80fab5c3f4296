/** Accounts: invited, bound, signed in, ended; and the trail of it. */
import { randomUUID } from 'node:crypto';
import type { Input, OperationName, Output } from '../../src/contract/operations';
import { invite } from '../../src/server/invitation';
import { COMMUNITY, makeWorld, NEIGHBOUR, newDevice, outputOf, resident, type World } from '../setup/world';

const NOW = '2026-11-15T10:00:00+08:00';
const STREET = '320404006';
const DISTRICT = '320404';

let world: World;
beforeAll(async () => (world = await makeWorld()));
afterAll(() => world.close());
beforeEach(() => world.at(NOW));

const staff = (name = '张明', division = COMMUNITY) => ({ id: randomUUID(), role: 'staff' as const, division, name });

async function as<N extends OperationName>(session: string, name: N, input: Input<N>): Promise<Output<N>> {
  return outputOf<N>(await world.call(name, input, { session }));
}

/** A staff member whom an official of the street has invited, in a browser of their own. */
async function invitedStaff(device = newDevice(), whom = staff()) {
  const official = await world.sessionOf('official', STREET);
  const { invitation } = await as(official, 'inviteAccount', whom);
  const signedIn = outputOf<'signIn'>(await world.call('signIn', { invitation, device }));
  const { role, division } = whom;
  return { official, invitation, device, account: whom.id, named: { account: whom.id, role, division }, ...signedIn };
}

const trailOf = async (account: string): Promise<string[]> => {
  const rows = await world.db.query<{ action: string }>(
    'select action from audit where account = $1 or subject = $1 order by id',
    [account],
  );
  return rows.map(({ action }) => action);
};

const out = { refusal: 'session-required' };

test('ending an account puts everybody out who stands for it, and takes back its open links', async () => {
  const { official, session, device, account, named } = await invitedStaff();
  const { invitation: open } = await as(official, 'inviteAgain', { id: randomUUID(), ...named });
  await as(official, 'endAccount', named);
  expect(await world.call('readShare', {}, { session })).toEqual(out);
  expect(await world.call('signIn', { device })).toEqual({ refusal: 'account-ended' });
  expect(await world.call('signIn', { invitation: open, device: newDevice() })).toEqual({ refusal: 'invitation-void' });
  expect(await trailOf(account)).toEqual([
    'invited',
    'bound',
    'sign-in',
    'invited',
    'account-ended',
    'sign-in-refused',
    'sign-in-refused',
  ]);
  expect(await world.call('endAccount', named, { session: official })).toEqual({ refusal: 'account-unknown' });
});

test('a session ends by itself after two hours, and what is bound opens another', async () => {
  const { session, device } = await invitedStaff();
  world.at('2026-11-15T11:59:00+08:00');
  expect(await world.call('readShare', {}, { session })).toHaveProperty('output');
  world.at('2026-11-15T12:01:00+08:00');
  expect(await world.call('readShare', {}, { session })).toEqual(out);
  const again = outputOf<'signIn'>(await world.call('signIn', { device }));
  expect(await world.call('readShare', {}, { session: again.session })).toHaveProperty('output');
});

test('an invitation opens one account once; whoever it has bound may open the link again', async () => {
  const { invitation, device, account } = await invitedStaff();
  expect(await world.call('signIn', { invitation, device })).toHaveProperty('output');
  expect(await world.call('signIn', { invitation, device: newDevice() })).toEqual({ refusal: 'invitation-void' });
  expect(await world.db.query('select id from binding where account = $1', [account])).toHaveLength(1);
});

test('an invitation used by eight browsers at once binds one', async () => {
  for (let round = 0; round < 5; round += 1) {
    const official = await world.sessionOf('official', STREET);
    const { invitation } = await as(official, 'inviteAccount', staff());
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => world.call('signIn', { invitation, device: newDevice() })),
    );
    expect(answers.filter((answer) => 'output' in answer)).toHaveLength(1);
    expect(answers.filter((answer) => 'refusal' in answer && answer.refusal === 'invitation-void')).toHaveLength(7);
  }
});

test('an invitation stands for 72 hours and no longer', async () => {
  const official = await world.sessionOf('official', STREET);
  const [first, second] = [await as(official, 'inviteAccount', staff()), await as(official, 'inviteAccount', staff())];
  expect(first.expiresAt).toBe('2026-11-18T02:00:00.000Z');
  world.at('2026-11-18T09:59:59+08:00');
  expect(await world.call('signIn', { invitation: first.invitation, device: newDevice() })).toHaveProperty('output');
  world.at('2026-11-18T10:00:00+08:00');
  const late = await world.call('signIn', { invitation: second.invitation, device: newDevice() });
  expect(late).toEqual({ refusal: 'invitation-void' });
});

test('a revoked invitation opens nothing, and so does an earlier one once there is another', async () => {
  const official = await world.sessionOf('official', STREET);
  const whom = staff();
  const named = { account: whom.id, role: whom.role, division: whom.division };
  const first = await as(official, 'inviteAccount', whom);
  const second = await as(official, 'inviteAgain', { id: randomUUID(), ...named });
  const opens = (invitation: string) => world.call('signIn', { invitation, device: newDevice() });
  expect(await opens(first.invitation)).toEqual({ refusal: 'invitation-void' });
  await as(official, 'revokeInvitation', named);
  await as(official, 'revokeInvitation', named);
  expect(await opens(second.invitation)).toEqual({ refusal: 'invitation-void' });
  expect(await trailOf(whom.id)).toEqual(['invited', 'invited', 'invitation-revoked']);
});

test('the same request gives the same account and link, however often it is sent; another one with its id is refused', async () => {
  const official = await world.sessionOf('official', STREET);
  const whom = staff();
  const answers = await Promise.all(Array.from({ length: 4 }, () => as(official, 'inviteAccount', whom)));
  expect(new Set(answers.map(({ invitation }) => invitation)).size).toBe(1);
  expect(await trailOf(whom.id)).toEqual(['invited']);
  expect(await world.call('inviteAccount', { ...whom, division: NEIGHBOUR }, { session: official })).toEqual({
    refusal: 'id-reused',
  });
});

test('the link of an invitation leads to the login page, and its code holds the same', async () => {
  const official = await world.sessionOf('official', STREET);
  const { link, invitation, qr } = await as(official, 'inviteAccount', staff());
  expect(link).toBe(`https://minping.test/#/pages/staff/login?invitation=${invitation}`);
  expect(qr).toMatch(/^data:image\/svg\+xml;utf8,/);
  expect(invitation).toHaveLength(22);
});

test('a browser bound to another account leaves the former one at once', async () => {
  const first = await invitedStaff();
  const second = await invitedStaff(first.device, staff('李红', NEIGHBOUR));
  expect(second.division.name).toBe('北大街社区');
  expect(await world.call('readShare', {}, { session: first.session })).toEqual(out);
  expect(await trailOf(first.account)).toEqual(['invited', 'bound', 'sign-in', 'unbound']);
  const renewed = outputOf<'signIn'>(await world.call('signIn', { device: first.device }));
  expect(renewed.division.name).toBe('北大街社区');
});

test('a browser bound to two accounts at once stands for one of them', async () => {
  for (let round = 0; round < 5; round += 1) {
    const official = await world.sessionOf('official', STREET);
    const device = newDevice();
    const links = await Promise.all([1, 2, 3, 4].map(() => as(official, 'inviteAccount', staff())));
    const answers = await Promise.all(links.map(({ invitation }) => world.call('signIn', { invitation, device })));
    const sessions = answers.map((answer) => outputOf<'signIn'>(answer).session);
    const now = await Promise.all(sessions.map((session) => world.call('readShare', {}, { session })));
    expect(now.filter((answer) => 'output' in answer)).toHaveLength(1);
  }
});

test('a person whom WeChat vouches for is bound, and renews a session from any of their phones', async () => {
  const official = await world.sessionOf('official', STREET);
  const { invitation } = await as(official, 'inviteAccount', staff());
  const person = resident('a staff member');
  expect(await world.call('signIn', { invitation }, { person })).toHaveProperty('output');
  const { session } = outputOf<'signIn'>(await world.call('signIn', {}, { person }));
  const { bindings } = await as(session, 'readAccount', {});
  expect(bindings).toMatchObject([{ kind: 'person', here: true }]);
  expect(await world.call('signIn', {}, { person: resident('somebody else') })).toEqual(out);
  expect(await world.call('signIn', {})).toEqual({ refusal: 'identity-required' });
});

test('a browser’s resident is not its staff: only the browser’s own key signs in', async () => {
  const person = { appId: 'stand-in', openid: 'cookie' };
  const { device } = await invitedStaff();
  const official = await world.sessionOf('official', STREET);
  const { invitation } = await as(official, 'inviteAccount', staff());
  await world.call('signIn', { invitation, device }, { person });
  expect(await world.call('signIn', {}, { person })).toEqual(out);
  const kinds = await world.db.query(
    `select from binding where kind = 'person' and key_hash in (select respondent from submission)`,
  );
  expect(kinds).toEqual([]);
});

test('of what is bound only a keyed hash is stored, under a key of its own', async () => {
  const { device, session } = await invitedStaff();
  const person = resident('nobody’s secret');
  const official = await world.sessionOf('official', STREET);
  const { invitation } = await as(official, 'inviteAccount', staff());
  await world.call('signIn', { invitation }, { person });
  const rows = await world.db.query<{ whole: string }>(
    `select to_jsonb(t)::text as whole from (select * from binding) t union all select to_jsonb(t)::text from (select * from audit) t
     union all select to_jsonb(t)::text from (select * from invitation) t`,
  );
  const whole = rows.map((row) => row.whole).join('\n');
  for (const secret of [device, session, invitation, person.openid, Buffer.from(device, 'hex').toString('hex')]) {
    expect(whole).not.toContain(secret);
  }
});

test('each browser that opens a demonstration’s link gets a binding of its own to the shared account', async () => {
  const id = randomUUID();
  const terms = { hours: 12, singleUse: false };
  const invitation = await invite(world.services, { id, role: 'staff', division: COMMUNITY }, terms);
  const devices = Array.from({ length: 5 }, newDevice);
  const sessions = await Promise.all(
    devices.map(async (device) => outputOf<'signIn'>(await world.call('signIn', { invitation, device })).session),
  );
  await as(sessions[0]!, 'signOut', {});
  const after = await Promise.all(sessions.map((session) => world.call('readShare', {}, { session })));
  expect(after.map((answer) => 'output' in answer)).toEqual([false, true, true, true, true]);
  // Printed anew at the next start, for the same account.
  await invite(world.services, { id, role: 'staff', division: COMMUNITY }, terms);
  expect(await world.call('signIn', { invitation, device: devices[0]! })).toHaveProperty('output');
});

test('whoever is signed in sees who they are and what else stands for the account, and ends any of it', async () => {
  const { official, named, session } = await invitedStaff();
  world.at('2026-11-15T10:05:00+08:00');
  const again = await as(official, 'inviteAgain', { id: randomUUID(), ...named });
  const other = outputOf<'signIn'>(await world.call('signIn', { invitation: again.invitation, device: newDevice() }));
  const account = await as(session, 'readAccount', {});
  expect(account).toMatchObject({
    role: 'staff',
    name: '张明',
    division: { name: '荷花池社区' },
    department: null,
    bindings: [
      { kind: 'browser', here: true, boundAt: '2026-11-15T02:00:00.000Z' },
      { kind: 'browser', here: false, signedInAt: '2026-11-15T02:05:00.000Z' },
    ],
  });
  await as(session, 'endBinding', { binding: account.bindings[1]!.id });
  expect(await world.call('readShare', {}, { session: other.session })).toEqual(out);
  expect(await world.call('readShare', {}, { session })).toHaveProperty('output');
});

test('nobody ends the binding of another account', async () => {
  const [mine, theirs] = [await invitedStaff(), await invitedStaff()];
  const { bindings } = await as(theirs.session, 'readAccount', {});
  await as(mine.session, 'endBinding', { binding: bindings[0]!.id });
  expect(await world.call('readShare', {}, { session: theirs.session })).toHaveProperty('output');
});

test('somebody in a department is invited into one that stands in the division, and into no other', async () => {
  const official = await world.sessionOf('official', DISTRICT);
  const { department } = await world.departmentOf(DISTRICT, '城管局');
  const { department: elsewhere } = await world.departmentOf('320402', '城管局');
  const whom = { id: randomUUID(), role: 'department' as const, division: DISTRICT, name: '' };
  const asked = (input: object) => world.call('inviteAccount', { ...whom, ...input }, { session: official });
  expect(await asked({ department: elsewhere })).toEqual({ refusal: 'department-unknown' });
  expect(await asked({})).toMatchObject({ refusal: 'bad-input' });
  expect(await asked({ role: 'staff', division: COMMUNITY, department })).toMatchObject({ refusal: 'bad-input' });
  expect(await asked({ division: '320404999', role: 'official' })).toEqual({ refusal: 'division-unknown' });
  const { invitation } = outputOf<'inviteAccount'>(await asked({ department }));
  const { session } = outputOf<'signIn'>(await world.call('signIn', { invitation, device: newDevice() }));
  expect(await as(session, 'readAccount', {})).toMatchObject({ role: 'department', department: '城管局' });
});
