import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importUnits, type UnitOptions } from '../../src/cli/import-units';
import { UsageFault } from '../../src/cli/usage-fault';
import { makeWorld, outputOf, type World } from '../setup/world';

let world: World;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'minping-units-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

async function take(rows: string, options: Partial<UnitOptions> = {}, header = 'division,name,contact,former') {
  const file = path.join(folder, 'units.csv');
  await writeFile(file, `${header}\n${rows}\n`);
  return importUnits(world.services, file, { dryRun: false, close: false, ...options });
}

const stored = async () =>
  (
    await world.db.query<{ line: string }>(
      `select division || ' ' || name || coalesce(' ' || contact, '') || case when closed_at is null then '' else ' closed' end as line
       from department order by division, name`,
    )
  ).map(({ line }) => line);

const TWO = '320404,民政局,服务大厅 3 号窗口,\n3204,城管局,,';

test('departments come in with their contact desks, and the same file again does nothing', async () => {
  expect(await take(TWO)).toEqual(['added: 320404 民政局', 'added: 3204 城管局', '2 changes made.']);
  expect(await stored()).toEqual(['3204 城管局', '320404 民政局 服务大厅 3 号窗口']);
  expect(await take(TWO)).toEqual(['Nothing to do: all 2 departments are as the file says.']);
  // Without the column every department keeps the desk it has.
  const names = '320404,民政局\n320404,住建局';
  expect(await take(names, {}, 'division,name')).toEqual(['added: 320404 住建局', '1 changes made.']);
  const session = await world.sessionOf('official', '320404');
  const { departments } = outputOf<'listDepartments'>(await world.call('listDepartments', {}, { session }));
  const desks = Object.fromEntries(departments.map(({ name, contact }) => [name, contact]));
  expect(desks).toEqual({ 民政局: '服务大厅 3 号窗口', 住建局: null });
});

test('a department that was renamed stays the same one, with its people and once only', async () => {
  const { department, session } = await world.departmentOf('320404', '房管局');
  const renamed = '320404,住建局,,房管局';
  expect(await take(renamed)).toEqual(['renamed: 320404 房管局 → 住建局', '1 changes made.']);
  expect(await take(renamed)).toEqual(['Nothing to do: all 1 departments are as the file says.']);
  expect(await world.db.query('select id from department')).toEqual([{ id: department }]);
  expect(outputOf<'readAccount'>(await world.call('readAccount', {}, { session }))).toMatchObject({
    role: 'department',
  });
});

test('what a whole list leaves out is closed with the accounts in it, and opened again when it comes back', async () => {
  const { session } = await world.departmentOf('320404', '房管局');
  await world.departmentOf('320402', '教育局');
  expect(await take('320404,民政局,,')).toEqual(['added: 320404 民政局', '1 changes made.']);
  expect(await take('320404,民政局,,', { close: true })).toEqual(['closed: 320404 房管局', '1 changes made.']);
  expect(await world.call('readAccount', {}, { session })).toEqual({ refusal: 'session-required' });
  expect(await stored()).toEqual(['320402 教育局', '320404 房管局 closed', '320404 民政局']);
  expect(await take('320404,民政局,,\n320404,房管局,,')).toEqual(['opened again: 320404 房管局', '1 changes made.']);
});

test('a dry run says the same and writes nothing', async () => {
  await world.departmentOf('320404', '房管局');
  expect(await take(TWO, { dryRun: true, close: true })).toEqual([
    'added: 320404 民政局',
    'added: 3204 城管局',
    'closed: 320404 房管局',
    '3 changes would be made; nothing was written.',
  ]);
  expect(await stored()).toEqual(['320404 房管局']);
  expect(await world.db.query(`select from audit where action like 'department%'`)).toEqual([]);
});

test('each bad line is named with what to do, and nothing of the file is kept', async () => {
  await world.departmentOf('320404', '房管局');
  await world.departmentOf('320404', '住建局');
  const bad = [
    '320404,民政局,,',
    '320404006,城管办,,',
    '320499,城管局,,',
    '320404,,,',
    `320404,${'长'.repeat(31)},,`,
    `320404,水务局,${'长'.repeat(61)},`,
    '320404,民政局,,',
    '320404,园林局,,绿化局',
    '320404,教育局,,教育局',
    '320404,住建局,,房管局',
  ].join('\n');
  const failing = take(bad);
  await expect(failing).rejects.toThrow(UsageFault);
  await expect(failing).rejects.toThrow(
    [
      'nothing of it was kept:',
      'line 3: division «320404006» is not the code of a district or a city (6 or 4 digits), where departments stand',
      'line 4: there is no division 320499; import it first with minping import-divisions',
      'line 5: name is empty',
      'line 6: name has 31 characters; 30 are allowed',
      'line 7: contact has 61 characters; 60 are allowed',
      'line 8: «民政局» of 320404 stands on line 2 already',
      'line 9: there is no open department «绿化局» in 320404; leave former empty to add «园林局»',
      'line 10: former is the same as name; leave it empty where nothing was renamed',
      'line 11: «房管局» and «住建局» are both open; leave former empty, or close one of them first',
    ].join('\n  '),
  );
  expect(await stored()).toEqual(['320404 住建局', '320404 房管局']);
});

test('the trail tells what was done, by an operator', async () => {
  const department = randomUUID();
  await world.db.query(
    `insert into department (id, division, name, created_at) values ($1, '320404', '房管局', now())`,
    [department],
  );
  await take('320404,住建局,,房管局\n320404,民政局,,');
  await take('320404,住建局,2 楼,');
  expect(
    await world.db.query(`select action, division, account from audit where action <> 'sign-in' order by id`),
  ).toEqual([
    { action: 'department-renamed', division: '320404', account: null },
    { action: 'department-added', division: '320404', account: null },
    { action: 'import-units', division: '320404', account: null },
  ]);
});
