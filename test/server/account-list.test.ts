/** The list of accounts below an official, however many there are, and the trail of what was done. */
import { randomUUID } from 'node:crypto';
import type { Input } from '../../src/contract/operations';
import type { AccountLine } from '../../src/contract/list-accounts';
import { invite } from '../../src/server/invitation';
import { COMMUNITY, makeWorld, NEIGHBOUR, newDevice, outputOf, type World } from '../setup/world';

const CITY = '3204';
const DISTRICT = '320404';
const STREET = '320404006';

let world: World;
let city: string;
let street: string;
beforeAll(async () => {
  world = await makeWorld();
  city = await world.sessionOf('official', CITY);
  street = await world.sessionOf('official', STREET);
  await world.sessionOf('official', DISTRICT);
  await world.departmentOf(DISTRICT, '住建局');
  await world.db.query(
    `insert into account (id, role, division, name, created_at)
     select gen_random_uuid(), 'staff', case when number % 2 = 0 then $1 else $2 end, '成员' || number, now()
     from generate_series(1, 3000) number`,
    [COMMUNITY, NEIGHBOUR],
  );
});
afterAll(() => world.close());
beforeEach(() => world.at('2026-11-15T10:00:00+08:00'));

const list = async (input: Input<'listAccounts'> = {}, session = city) =>
  outputOf<'listAccounts'>(await world.call('listAccounts', input, { session }));

async function all(input: Input<'listAccounts'> = {}, session = city): Promise<AccountLine[]> {
  const { accounts, next } = await list(input, session);
  return next === null ? accounts : [...accounts, ...(await all({ ...input, after: next }, session))];
}

test('a list of thousands is read fifty at a time, each account once', async () => {
  const first = await list();
  expect(first.accounts).toHaveLength(50);
  const lines = await all();
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  // The officials of the district and the street, somebody in the department, and the three thousand.
  expect(lines).toHaveLength(3003);
});

test('an official sees those below and not their own level', async () => {
  const roles = (lines: AccountLine[]) => new Set(lines.map(({ role, division }) => `${role} ${division.level}`));
  expect(roles(await all())).toEqual(
    new Set(['staff community', 'official street', 'official district', 'department district']),
  );
  expect(roles(await all({}, street))).toEqual(new Set(['staff community']));
});

test('a name, a department, a division or the beginning of its code is enough to find somebody', async () => {
  const found = async (search: string) => (await list({ search })).accounts.map(({ name }) => name);
  expect(await found('成员2718')).toEqual(['成员2718']);
  expect((await list({ search: '住建局' })).accounts).toMatchObject([{ department: '住建局', role: 'department' }]);
  expect((await list({ search: '荷花池街道' })).accounts).toMatchObject([{ role: 'official' }]);
  expect((await list({ search: NEIGHBOUR })).accounts[0]).toMatchObject({ division: { name: '北大街社区' } });
  for (const search of ['%', '_', "'", '没有此人']) expect(await found(search)).toEqual([]);
});

test('a place to go on from that is none begins at the first page', async () => {
  const first = await list();
  for (const after of ['x', `${COMMUNITY}:`, `${COMMUNITY}:not-an-id`]) expect(await list({ after })).toEqual(first);
});

test('each account says whether its link is open, who stands for it, or that it was ended', async () => {
  const whom = { id: randomUUID(), role: 'staff' as const, division: COMMUNITY, name: '赵云' };
  const named = { account: whom.id, role: whom.role, division: whom.division };
  const line = async (ended?: true) => (await list({ search: '赵云', ...(ended ? { ended } : {}) })).accounts[0];
  const { invitation } = outputOf<'inviteAccount'>(await world.call('inviteAccount', whom, { session: city }));
  expect(await line()).toMatchObject({ state: 'invited', openUntil: '2026-11-18T02:00:00.000Z', signedInAt: null });
  world.at('2026-11-18T10:00:01+08:00');
  expect(await line()).toMatchObject({ state: 'expired', openUntil: null });
  world.at('2026-11-16T10:00:00+08:00');
  await world.call('signIn', { invitation, device: newDevice() });
  expect(await line()).toMatchObject({ state: 'bound', openUntil: null, signedInAt: '2026-11-16T02:00:00.000Z' });
  await world.call('endAccount', named, { session: city });
  expect(await line()).toBeUndefined();
  expect(await line(true)).toMatchObject({ state: 'ended' });
});

test('the trail is read a hundred at a time, of the reader’s own division alone, and cannot be changed', async () => {
  const read = async (session: string, before?: number) =>
    outputOf<'readAudit'>(await world.call('readAudit', before === undefined ? {} : { before }, { session }));
  await world.db.query(
    `insert into audit (at, action, division) select now(), 'sign-in', $1 from generate_series(1, 150)`,
    ['320402004'],
  );
  const first = await read(city);
  expect(first.entries).toHaveLength(100);
  const second = await read(city, first.next!);
  expect(second.entries[0]!.id).toBeLessThan(first.entries[99]!.id);
  // Nothing of the other street.
  const own = await read(street);
  expect(own.next).toBeNull();
  expect(own.entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['invited', 'bound', 'sign-in', 'account-ended']),
  );
  await expect(world.db.query(`update audit set action = 'x'`)).rejects.toThrow('append-only');
  await expect(world.db.query('truncate audit')).rejects.toThrow('append-only');
});

test('the trail itself holds no name; a reader sees the names of those in their own division alone', async () => {
  const whom = { id: randomUUID(), role: 'staff' as const, division: COMMUNITY, name: '钱多多' };
  const boss = await invite(
    world.services,
    { id: randomUUID(), role: 'official', division: CITY, name: '市里人' },
    { hours: 1, singleUse: true },
  );
  const { session } = outputOf<'signIn'>(await world.call('signIn', { invitation: boss, device: newDevice() }));
  await world.call('inviteAccount', whom, { session });
  const rows = await world.db.query<{ whole: string }>('select to_jsonb(audit)::text as whole from audit');
  expect(rows.map(({ whole }) => whole).join('')).not.toMatch(/钱多多|市里人/);
  const [entry] = outputOf<'readAudit'>(await world.call('readAudit', {}, { session: street })).entries;
  expect(entry).toMatchObject({
    action: 'invited',
    by: { role: 'official', division: '常州市', name: '' },
    to: { role: 'staff', division: '荷花池社区', name: '钱多多' },
  });
});
