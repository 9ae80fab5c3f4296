import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importDivisions } from '../../src/cli/import-divisions';
import { UsageFault } from '../../src/cli/usage-fault';
import { makeWorld, type World } from '../setup/world';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await makeWorld();
  folder = await mkdtemp(path.join(tmpdir(), 'minping-import-'));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const fileOf = async (content: string | Buffer): Promise<string> => {
  const file = path.join(folder, 'divisions.csv');
  await writeFile(file, content);
  return file;
};

const count = async () => (await world.db.query<{ n: number }>('select count(*)::integer as n from division'))[0]!.n;

test('Changzhou’s table comes in whole: 6 districts, 67 streets, 1,049 communities', async () => {
  expect(await importDivisions(world.services, 'data/changzhou-divisions-2023.csv')).toBe(1123);
  const levels = await world.db.query(`select level, count(*)::integer as n from division
    group by level order by n`);
  expect(levels).toEqual([
    { level: 'city', n: 1 },
    { level: 'district', n: 6 },
    { level: 'street', n: 67 },
    { level: 'community', n: 1049 },
  ]);
});

test('importing the same table again changes nothing', async () => {
  const before = await count();
  await importDivisions(world.services, 'data/changzhou-divisions-2023.csv');
  expect(await count()).toBe(before);
});

test('a setting column overrules the name, and a BOM and Windows line ends do no harm', async () => {
  const file = await fileOf(
    '\ufeffcode,parent,level,name,setting\r\n320404006099,320404006,community,某村村委会,urban\r\n',
  );
  expect(await importDivisions(world.services, file)).toBe(1);
  expect(await world.db.query(`select setting from division where code = '320404006099'`)).toEqual([
    { setting: 'urban' },
  ]);
});

test('one bad row refuses the file, names its line, and nothing of the file is kept', async () => {
  const before = await count();
  const file = await fileOf(
    'code,parent,level,name\n320404006098,320404006,community,好\n\n32040400609,320404006,community,坏\n',
  );
  await expect(importDivisions(world.services, file)).rejects.toThrow(
    /nothing of it was kept:\n {2}line 4: code «32040400609» is not 12 digits/,
  );
  expect(await count()).toBe(before);
});

test.each([
  ['code,level,name\n3204,city,常州市\n', 'has no column parent'],
  ['code,parent,level,name\n', 'has no rows under its header'],
  ['', 'has no rows under its header'],
  ['code,parent,level,name\n3204,city\n', 'Invalid Record Length'],
  [Buffer.from([0x63, 0x6f, 0xb3, 0xa3]), 'is not UTF-8'],
])('a file that cannot be read says why: %#', async (content, words) => {
  const failing = importDivisions(world.services, await fileOf(content));
  await expect(failing).rejects.toThrow(UsageFault);
  await expect(failing).rejects.toThrow(words);
});

test('a file that is not there says so', async () => {
  await expect(importDivisions(world.services, path.join(folder, 'none.csv'))).rejects.toThrow('cannot be read');
});
