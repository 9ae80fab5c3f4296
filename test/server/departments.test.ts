/** Departments of districts and cities: added, renamed, closed and opened again by the officials there. */
import { randomUUID } from 'node:crypto';
import type { Input } from '../../src/contract/operations';
import { makeWorld, outputOf, type World } from '../setup/world';

const DISTRICT = '320404';

let world: World;
let session: string;
beforeAll(async () => {
  world = await makeWorld();
  session = await world.sessionOf('official', DISTRICT);
});
afterAll(() => world.close());
beforeEach(() => world.at('2026-11-15T10:00:00+08:00'));

const save = (input: Partial<Input<'saveDepartment'>>) =>
  world.call(
    'saveDepartment',
    { id: randomUUID(), division: DISTRICT, name: '住建局', closed: false, ...input },
    { session },
  );

const names = async () =>
  outputOf<'listDepartments'>(await world.call('listDepartments', {}, { session })).departments.map(
    ({ name, closed }) => [name, closed],
  );

test('a department is added, renamed and closed, each written down; a request sent twice does nothing twice', async () => {
  const id = randomUUID();
  for (let time = 0; time < 2; time += 1) {
    expect(await save({ id })).toEqual({ output: {} });
    expect(await names()).toEqual([['住建局', false]]);
  }
  await save({ id, name: ' 住房城乡建设局 ' });
  expect(await names()).toEqual([['住房城乡建设局', false]]);
  await save({ id, name: '住房城乡建设局', closed: true });
  expect(await names()).toEqual([['住房城乡建设局', true]]);
  const trail = await world.db.query('select action, division from audit where subject = $1 order by id', [id]);
  expect(trail).toEqual(
    ['department-added', 'department-renamed', 'department-closed'].map((action) => ({ action, division: DISTRICT })),
  );
});

test('two that stand in one division never have one name, be they added at once', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => save({ name: '水务局' })));
  expect(answers.filter((answer) => 'output' in answer)).toHaveLength(1);
  expect(answers.filter((answer) => 'refusal' in answer && answer.refusal === 'name-taken')).toHaveLength(5);
  expect(world.faults).toEqual([]);
});

test('the same request sent twice at once adds one', async () => {
  const id = randomUUID();
  const answers = await Promise.all(Array.from({ length: 4 }, () => save({ id, name: '交通局' })));
  expect(answers).toEqual(Array.from({ length: 4 }, () => ({ output: {} })));
});

test('a name without a word, a street and another’s department are refused', async () => {
  expect(await save({ name: ' ' })).toMatchObject({ refusal: 'bad-input' });
  expect(await save({ division: '320404006' })).toEqual({ refusal: 'division-unknown' });
  const { department } = await world.departmentOf('3204', '市水务局');
  expect(await save({ id: department })).toEqual({ refusal: 'id-reused' });
});

test('closing a department puts everybody out who stands in it', async () => {
  const { department, session: inside } = await world.departmentOf(DISTRICT, '园林局');
  expect(await world.call('readAccount', {}, { session: inside })).toHaveProperty('output');
  await save({ id: department, name: '园林局', closed: true });
  expect(await world.call('readAccount', {}, { session: inside })).toEqual({ refusal: 'session-required' });
  await save({ id: department, name: '园林局', closed: false });
  expect(await world.call('readAccount', {}, { session: inside })).toEqual({ refusal: 'session-required' });
});
