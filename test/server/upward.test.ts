import { randomUUID } from 'node:crypto';
import type { UpwardRating } from '../../src/contract/rate-upward';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, type World } from '../setup/world';
import { again, staffOf } from './sessions';

const STREET = '320404006';
const DISTRICT = '320404';
const CITY = '3204';
const QUARTER = '2026-Q4';
const OVER = '2027-01-05T10:00:00+08:00';

let world: World;
/** Sessions of those who read, and a department of the district with its id. */
let readers: Record<'street' | 'district' | 'another district' | 'city' | 'department' | 'another department', string>;
let department: string;
/** Eleven people of one community, and one of another. */
let people: string[];

beforeEach(async () => {
  world = await makeWorld();
  const civil = await world.departmentOf(DISTRICT, '民政局');
  department = civil.department;
  readers = {
    street: await world.sessionOf('official', STREET),
    district: await world.sessionOf('official', DISTRICT),
    'another district': await world.sessionOf('official', '320402'),
    city: await world.sessionOf('official', CITY),
    department: civil.session,
    'another department': (await world.departmentOf(DISTRICT, '公安分局')).session,
  };
  people = [...(await staffOf(world, COMMUNITY, 11)), ...(await staffOf(world, NEIGHBOUR, 1))];
});
afterEach(async () => {
  expect(world.faults).toEqual([]);
  await world.close();
});

const street = { level: 'street', division: STREET, department: null } as const;
const district = { level: 'district', division: DISTRICT, department: null } as const;
const civil = () => ({ level: 'department', division: DISTRICT, department }) as const;

type Answer = UpwardRating['answer'];
const answer = (step: NonNullable<Answer>['step'], more: Partial<NonNullable<Answer>> = {}): Answer => ({ step, burdens: [], ...more }); // prettier-ignore

const rating = (
  target: UpwardRating['target'],
  said: Answer = answer(4),
  more: Partial<UpwardRating> = {},
): UpwardRating => ({ id: randomUUID(), revision: 0, quarter: QUARTER, target, answer: said, ...more });

const send = async (session: string, sent: UpwardRating) =>
  world.call('rateUpward', sent, { session: await again(world, session) });

const results = async (who: keyof typeof readers, input: { division?: string; quarter?: string } = {}) =>
  outputOf<'readUpwardResults'>(
    await world.call('readUpwardResults', input, { session: await again(world, readers[who]) }),
  ).results;

/** What somebody reads of a target, by its name. */
const read = async (who: keyof typeof readers, name: string, input: { division?: string; quarter?: string } = {}) =>
  (await results(who, input)).find(({ target }) => (target.department?.name ?? target.division.name) === name);

const given = async (session: string) =>
  Object.fromEntries(
    outputOf<'readUpward'>(await world.call('readUpward', {}, { session: await again(world, session) })).targets.map(
      (target) => [target.department?.name ?? target.division.name, target.given],
    ),
  );

/** The first so many say this of the target. */
async function rateAll(count: number, target: UpwardRating['target'], said: (at: number) => Answer): Promise<void> {
  for (const [at, session] of people.slice(0, count).entries()) outputOf(await send(session, rating(target, said(at))));
}

const NOTHING = { n: null, satisfied: null, burdens: null };

test('staff are offered their street, their district and the departments above them, and told no more than whether they gave', async () => {
  await world.departmentOf(CITY, '市民政局');
  await world.departmentOf('320402', '别区的局');
  expect(await given(people[0]!)).toEqual({ 荷花池街道: false, 钟楼区: false, 民政局: false, 公安分局: false, 市民政局: false }); // prettier-ignore
  outputOf(await send(people[0]!, rating(street, answer(1, { burdens: ['ledgers'], note: '谁也不该看到' }))));
  const own = await world.call('readUpward', {}, { session: people[0]! });
  expect(await given(people[0]!)).toMatchObject({ 荷花池街道: true, 钟楼区: false });
  expect(await given(people[1]!)).toMatchObject({ 荷花池街道: false });
  expect(JSON.stringify(own)).not.toMatch(/谁也不该看到|ledgers|step/);
});

test('once the quarter is over the street reads its own n and interval, and never a note', async () => {
  await rateAll(12, street, (at) => answer(at < 6 ? 4 : 2, { burdens: at < 6 ? ['ledgers'] : [], note: `第${at}条` }));
  world.at(OVER);
  const own = await read('street', '荷花池街道');
  expect(own).toMatchObject({
    n: 12,
    satisfied: { estimate: 0.5, limit: null },
    burdens: { ledgers: { people: 6, orMore: false }, meetings: null },
    notes: null,
  });
  expect(JSON.stringify(await results('street'))).not.toContain('条');
});

test('notes are for whoever stands directly above: of a street the district, of a district the city', async () => {
  await rateAll(12, street, (at) => answer(3, { note: `街道${at}` }));
  await rateAll(12, district, (at) => answer(3, { note: `区里${at}` }));
  await rateAll(12, civil(), (at) => answer(3, { note: `部门${at}` }));
  world.at(OVER);
  expect((await read('district', '荷花池街道'))!.notes).toHaveLength(12);
  expect((await read('district', '民政局'))!.notes).toHaveLength(12);
  expect((await read('district', '钟楼区'))!.notes).toBeNull();
  expect((await read('city', '钟楼区'))!.notes).toHaveLength(12);
  expect((await read('city', '荷花池街道', { division: DISTRICT }))!.notes).toBeNull();
  expect((await read('city', '民政局', { division: DISTRICT }))!.notes).toBeNull();
  expect((await read('department', '民政局'))!.notes).toBeNull();
  expect(JSON.stringify(await results('street'))).not.toMatch(/街道\d|区里\d|部门\d/);
});

test('notes stand in an order that says nothing of when they came, the same at every reading, and name no community', async () => {
  await rateAll(12, street, (at) => answer(3, { note: ['丙', '甲', '乙', '丁'][at % 4]! }));
  world.at(OVER);
  const first = await read('district', '荷花池街道');
  await world.db.query('update upward_answer set revision = revision + 1 where note = $1', ['甲']);
  expect(await read('district', '荷花池街道')).toEqual(first);
  expect(JSON.stringify(first)).not.toMatch(/3204\d{8}/);
  expect(new Set(first!.notes).size).toBe(4);
});

test('of nine people nothing is told, not even that there were some', async () => {
  const before = JSON.stringify(await read('district', '荷花池街道'));
  await rateAll(9, street, () => answer(1, { burdens: ['meetings'], note: '谁也不该看到' }));
  world.at(OVER);
  for (const who of ['street', 'district', 'city'] as const) {
    const told = (await results(who, who === 'city' ? { division: DISTRICT } : {})).find(
      ({ target }) => target.division.code === STREET,
    );
    expect(told).toMatchObject({ ...NOTHING, because: 'too-few' });
    expect([null, []]).toContainEqual(told!.notes);
  }
  expect(before).not.toContain('12');
});

test('figures of an open quarter are never read, whatever is asked, so that no answer can be told by two readings', async () => {
  await rateAll(12, street, () => answer(5));
  const before = await results('district');
  expect(await read('district', '荷花池街道', { quarter: QUARTER })).toMatchObject({ ...NOTHING, because: 'not-over' });
  outputOf(await send(people[0]!, rating(street, answer(1))));
  expect(await results('district')).toEqual(before);
  expect(await read('district', '荷花池街道', { quarter: '2030-Q1' })).toMatchObject({
    ...NOTHING,
    because: 'not-over',
  });
  world.at('2026-12-31T23:59:59.999+08:00');
  expect(await read('street', '荷花池街道', { quarter: QUARTER })).toMatchObject({ because: 'not-over' });
  world.at('2027-01-01T00:00:00+08:00');
  expect(await read('street', '荷花池街道')).toMatchObject({ n: 12, because: null });
});

test('a figure is of all who may rate the target: nobody reads one of a part of them', async () => {
  await rateAll(12, civil(), () => answer(5));
  world.at(OVER);
  expect(await read('department', '民政局')).toMatchObject({ n: 12 });
  expect(await read('department', '民政局', { division: STREET })).toMatchObject({ n: 12 });
  expect(await read('district', '民政局', { division: STREET })).toBeUndefined();
  expect(await results('city', { division: COMMUNITY })).toEqual([]);
});

test('a department reads its own figures alone, and of another district nothing is read', async () => {
  await rateAll(12, civil(), () => answer(5));
  world.at(OVER);
  expect((await results('another department')).map(({ target }) => target.department?.name)).toEqual(['公安分局']);
  expect((await results('another district')).map(({ target }) => target.division.name)).toEqual(['天宁区', '红梅街道']);
  expect(
    await world.call(
      'readUpwardResults',
      { division: STREET },
      { session: await again(world, readers['another district']) },
    ),
  ).toEqual({ refusal: 'not-permitted' });
});

test('a person counts once, a later visit’s answer takes the earlier one’s place, and an old one sent again does nothing', async () => {
  await rateAll(11, street, () => answer(5));
  const first = rating(street, answer(1));
  outputOf(await send(people[11]!, first));
  outputOf(await send(people[11]!, rating(street, answer(5))));
  outputOf(await send(people[11]!, { ...first, revision: 9 }));
  await Promise.all(Array.from({ length: 20 }, () => send(people[11]!, rating(street, answer(5)))));
  world.at(OVER);
  expect(await read('street', '荷花池街道')).toMatchObject({ n: 12, satisfied: { limit: { side: 'at-least' } } });
  const lows = await world.db.query('select from upward_answer where step = 1');
  expect(lows).toEqual([]);
});

test('of two with one id the higher revision stands, whichever arrives last; what is taken back counts no more', async () => {
  const one = rating(street, answer(1));
  outputOf(await send(people[0]!, { ...one, revision: 1, answer: null }));
  outputOf(await send(people[0]!, one));
  expect(await given(people[0]!)).toMatchObject({ 荷花池街道: false });
  outputOf(await send(people[0]!, { ...one, revision: 2 }));
  expect(await given(people[0]!)).toMatchObject({ 荷花池街道: true });
});

test('once the quarter is over nothing is taken in, but what was stored is receipted again', async () => {
  const sent = rating(street);
  outputOf(await send(people[0]!, sent));
  world.at(OVER);
  expect(await send(people[0]!, sent)).toEqual({ output: { receipt: { id: sent.id, revision: 0 } } });
  expect(await send(people[0]!, { ...sent, revision: 1, answer: answer(1) })).toEqual({ refusal: 'quarter-over' });
  expect(await send(people[1]!, sent)).toEqual({ refusal: 'quarter-over' });
});

test('nobody rates what is not above them', async () => {
  for (const target of [
    { level: 'street', division: '320402004', department: null },
    { level: 'district', division: '320402', department: null },
    { level: 'district', division: STREET, department: null },
    { level: 'department', division: DISTRICT, department: randomUUID() },
    { level: 'department', division: CITY, department },
    { level: 'department', division: DISTRICT, department: null },
  ] as const) {
    expect(await send(people[0]!, rating(target))).toEqual({ refusal: 'not-permitted' });
  }
  await world.db.query('update department set closed_at = now() where id = $1', [department]);
  expect(await send(people[0]!, rating(civil()))).toEqual({ refusal: 'not-permitted' });
});

test('an answer holds no account and no moment, and answers of one person have no pseudonym in common', async () => {
  for (const target of [street, district, civil()]) outputOf(await send(people[0]!, rating(target)));
  const raters = await world.db.query<{ rater: string }>(
    `select distinct encode(rater, 'hex') as rater from upward_answer`,
  );
  expect(raters).toHaveLength(3);
  const columns = await world.db.query<{ type: string; name: string }>(
    `select data_type as type, column_name as name from information_schema.columns where table_name = 'upward_answer'`,
  );
  expect(
    columns.filter(({ type, name }) => type.startsWith('timestamp') || type === 'date' || name === 'account'),
  ).toEqual([]);
});
