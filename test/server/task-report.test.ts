import { randomUUID } from 'node:crypto';
import type { TaskReport } from '../../src/contract/report-task';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, type World } from '../setup/world';
import { again, staffOf } from './sessions';

const ELSEWHERE = '320402004001';
const QUARTER = '2026-Q4';

let world: World;
let civil: string;
let police: string;
/** A city's department. */
let cityCivil: string;
let district: string;
let city: string;

beforeEach(async () => {
  world = await makeWorld();
  civil = (await world.departmentOf('320404', '民政局')).department;
  police = (await world.departmentOf('320404', '公安分局')).department;
  cityCivil = (await world.departmentOf('3204', '市民政局')).department;
  district = await world.sessionOf('official', '320404');
  city = await world.sessionOf('official', '3204');
});
afterEach(async () => {
  expect(world.faults).toEqual([]);
  await world.close();
});

const report = (department: string | null, more: object = {}): TaskReport => ({
  id: randomUUID(),
  quarter: QUARTER,
  said: { kind: 'reported', department, ...more },
});

const send = async (session: string, sent: TaskReport) =>
  world.call('reportTask', sent, { session: await again(world, session) });

const takeBack = (session: string, earlier: string[] = []) =>
  send(session, { id: randomUUID(), quarter: QUARTER, said: { kind: 'taken-back', earlier } });

/** What is read of a quarter, as [name, people, words]. */
async function readOf(session: string, quarter = QUARTER) {
  const { quarters } = outputOf<'readTaskReports'>(
    await world.call('readTaskReports', {}, { session: await again(world, session) }),
  );
  const { departments, others } = quarters.find(({ id }) => id === quarter)!;
  return {
    departments: departments.map(({ name, people, words }) => [name, people, words]),
    others: others && [others.people, others.words],
  };
}

const NOTHING = { departments: [], others: null };

test('one tap each of three people is read by district and city as a number, of two as nothing', async () => {
  const [one, two, three] = await staffOf(world, COMMUNITY, 3);
  for (const session of [one!, two!]) outputOf(await send(session, report(civil)));
  expect(await readOf(district)).toEqual(NOTHING);
  outputOf(await send(three!, report(civil)));
  expect(await readOf(district)).toEqual({ departments: [['民政局', 3, []]], others: null });
  expect(await readOf(city)).toEqual({ departments: [['民政局', 3, []]], others: null });
  expect(await readOf(await world.sessionOf('official', '320402'))).toEqual(NOTHING);
});

test('one person counts once a quarter and department, however often they tap', async () => {
  const [one] = await staffOf(world, COMMUNITY, 1);
  await Promise.all(Array.from({ length: 20 }, () => send(one!, report(civil))));
  await Promise.all(Array.from({ length: 20 }, () => send(one!, report(police))));
  world.at('2027-01-01T00:00:00+08:00');
  expect(await readOf(city)).toEqual(NOTHING);
  expect(await world.db.query('select from task_report')).toHaveLength(2);
});

test('to name a department says of whom the tap before was, and keeps its words', async () => {
  const people = await staffOf(world, COMMUNITY, 3);
  for (const session of people) {
    outputOf(await send(session, report(null, { words: '又要报表' })));
    outputOf(await send(session, report(civil)));
  }
  world.at('2027-01-01T00:00:00+08:00');
  const words = ['又要报表', '又要报表', '又要报表'];
  expect(await readOf(district)).toEqual({ departments: [['民政局', 3, words]], others: null });
});

test('people too few for a department are told together, and one who named two of them once', async () => {
  const people = await staffOf(world, COMMUNITY, 4);
  outputOf(await send(people[0]!, report(civil)));
  outputOf(await send(people[0]!, report(police)));
  outputOf(await send(people[1]!, report(police)));
  expect(await readOf(district)).toEqual(NOTHING);
  outputOf(await send(people[2]!, report(null)));
  expect(await readOf(district)).toEqual({ departments: [], others: [3, []] });
});

test('while a quarter is open numbers move by three and no words are read; once it is over both are told', async () => {
  const people = await staffOf(world, COMMUNITY, 5);
  for (const [at, session] of people.entries()) {
    outputOf(await send(session, report(civil, { words: `  第${at}件表格 ` })));
    expect(await readOf(district)).toEqual(at < 2 ? NOTHING : { departments: [['民政局', 3, []]], others: null });
  }
  world.at('2027-01-01T00:00:00+08:00');
  const { departments } = await readOf(district);
  const [name, count, words] = departments[0] as [string, number, string[]];
  expect([name, count, [...words].sort()]).toEqual([
    '民政局',
    5,
    ['第0件表格', '第1件表格', '第2件表格', '第3件表格', '第4件表格'],
  ]);
  expect(words).toEqual(((await readOf(district)).departments[0] as [string, number, string[]])[2]);
});

test('words of fewer than three people are never read', async () => {
  const people = await staffOf(world, COMMUNITY, 2);
  for (const session of people) outputOf(await send(session, report(civil, { words: '谁也不该看到' })));
  world.at('2027-01-01T00:00:00+08:00');
  for (const session of [district, city]) {
    const answer = await world.call('readTaskReports', {}, { session: await again(world, session) });
    expect(JSON.stringify(answer)).not.toContain('谁也不该看到');
  }
});

test('a city counts all its districts together, and no answer names a community', async () => {
  const [here, there] = [await staffOf(world, NEIGHBOUR, 2), await staffOf(world, ELSEWHERE, 1)];
  for (const session of [...here, ...there]) outputOf(await send(session, report(cityCivil)));
  expect(await readOf(city)).toEqual({ departments: [['市民政局', 3, []]], others: null });
  expect(await readOf(district)).toEqual(NOTHING);
  const told = JSON.stringify(await world.call('readTaskReports', {}, { session: city }));
  expect(told).not.toMatch(/3204\d{8}|社区/);
});

test('what is taken back counts no more, and a request that was on its way when it was taken back does nothing', async () => {
  const people = await staffOf(world, COMMUNITY, 3);
  const sent = report(civil);
  for (const session of people) outputOf(await send(session, session === people[0] ? sent : report(civil)));
  const late = report(police);
  outputOf(await takeBack(people[0]!, [late.id]));
  expect(await readOf(district)).toEqual(NOTHING);
  outputOf(await send(people[0]!, sent));
  outputOf(await send(people[0]!, late));
  expect(await world.db.query('select from task_report')).toHaveLength(2);
  outputOf(await send(people[0]!, report(civil)));
  expect(await readOf(district)).toMatchObject({ departments: [['民政局', 3, []]] });
});

test('in another quarter than the page’s nothing is taken in, but what was is receipted again', async () => {
  const [one] = await staffOf(world, COMMUNITY, 1);
  const sent = report(civil);
  outputOf(await send(one!, sent));
  world.at('2027-01-01T00:00:00+08:00');
  expect(await send(one!, sent)).toEqual({ output: { receipt: { id: sent.id } } });
  expect(await send(one!, report(civil))).toEqual({ refusal: 'quarter-over' });
  expect(await send(one!, { ...report(civil), quarter: '2027-Q1' })).toHaveProperty('output');
});

test('a department of somewhere else is not named', async () => {
  const [one] = await staffOf(world, COMMUNITY, 1);
  const foreign = (await world.departmentOf('320402', '城管局')).department;
  expect(await send(one!, report(foreign))).toMatchObject({ refusal: 'bad-input' });
  const register = outputOf<'readRegister'>(await world.call('readRegister', {}, { session: one! }));
  expect(register.reporting).toEqual({
    quarter: QUARTER,
    departments: expect.arrayContaining([expect.objectContaining({ name: '民政局' })]) as unknown,
  });
  expect(register.reporting!.departments.map(({ name }) => name)).not.toContain('城管局');
});

test('a report holds no account and no moment, and two quarters of one person have no column in common', async () => {
  const [one] = await staffOf(world, COMMUNITY, 1);
  outputOf(await send(one!, report(civil)));
  world.at('2027-01-01T00:00:00+08:00');
  outputOf(await send(one!, { ...report(civil), quarter: '2027-Q1' }));
  const columns = await world.db.query<{ type: string }>(
    `select data_type as type from information_schema.columns where table_name in ('task_report', 'task_request')`,
  );
  expect(columns.filter(({ type }) => type.startsWith('timestamp') || type === 'date')).toEqual([]);
  const reporters = await world.db.query<{ reporter: Buffer }>('select distinct reporter from task_report');
  expect(reporters).toHaveLength(2);
});

test('what staff have said shows on no page, their own neither', async () => {
  const [one] = await staffOf(world, COMMUNITY, 1);
  const seen = async () => [
    await world.call('readRegister', {}, { session: one! }),
    await world.call('readRegister', { code: await world.posterOf(COMMUNITY) }),
    await world.call('listAdmissions', { shelf: 'open' }, { session: await world.sessionOf('official', '320404006') }),
  ];
  const before = await seen();
  outputOf(await send(one!, report(civil, { words: '谁也不该看到' })));
  expect(await seen()).toEqual(before);
});
