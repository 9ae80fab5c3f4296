import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeUpDuties } from '../../src/cli/demonstration/made-up-duties';
import { importDuties } from '../../src/cli/import-duties';
import { UsageFault } from '../../src/cli/usage-fault';
import { dutyFault } from '../../src/domain/complaint/duty';
import { lineage } from '../../src/domain/division';
import { dutiesInForce, findDuty } from '../../src/server/store/duties';
import { COMMUNITY, makeWorld, type World } from '../setup/world';

let world: World;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'minping-duties-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const HEADER = 'list,number,title,basis\n';
const ONE = `${HEADER}relieved,1,出具无法核实的证明,市减负清单\n`;

async function take(
  content: string,
  named: Partial<{ version: string; region: string; from: string; source: string }>,
) {
  const file = path.join(folder, 'duties.csv');
  await writeFile(file, content);
  const { version = '2026-1', region = '3204', from = '2026-11-01T00:00:00+08:00', source = '市文件' } = named;
  return importDuties(world.services, file, { version, region, effectiveFrom: new Date(from), source });
}

const inForce = async (code = COMMUNITY) =>
  (await dutiesInForce(world.db, lineage(code), world.services.now()))?.version ?? null;
const stored = async () => (await world.db.query<{ n: number }>('select count(*)::integer as n from duty'))[0]!.n;

test('a version comes in whole, and its import is written into the audit trail', async () => {
  expect(await take(`${ONE}statutory,2,调解民间纠纷,居民委员会组织法\n`, {})).toBe(2);
  expect(await dutiesInForce(world.db, lineage(COMMUNITY), world.services.now())).toMatchObject({
    version: '2026-1',
    source: '市文件',
    duties: [
      { list: 'relieved', number: 1, title: '出具无法核实的证明', basis: '市减负清单' },
      { list: 'statutory', number: 2, title: '调解民间纠纷', basis: '居民委员会组织法' },
    ],
  });
  expect(await world.db.query(`select action, division from audit`)).toEqual([
    { action: 'import-duties', division: '3204' },
  ]);
});

test('in force is the newest begun version of the nearest region that has one', async () => {
  expect(await inForce()).toBeNull();
  await take(ONE, { version: 'city' });
  await take(ONE, { version: 'city, newer', from: '2026-11-10T00:00:00+08:00' });
  await take(ONE, { version: 'city, to come', from: '2026-11-16T00:00:00+08:00' });
  expect(await inForce()).toBe('city, newer');
  await take(ONE, { version: 'district', region: '320404', from: '2026-11-02T00:00:00+08:00' });
  expect(await inForce()).toBe('district');
  expect(await inForce('320402004001')).toBe('city, newer');
  world.at('2026-11-16T00:00:00+08:00');
  expect(await inForce('320402004001')).toBe('city, to come');
});

test('an item is found by version and number, also of a version no longer in force', async () => {
  await take(ONE, { version: 'old' });
  await take(`${HEADER}statutory,1,调解民间纠纷,法\n`, { version: 'new', from: '2026-11-02T00:00:00+08:00' });
  const found = await findDuty(world.db, 'old', 1);
  expect(found).toEqual({
    version: 'old',
    list: 'relieved',
    number: 1,
    title: '出具无法核实的证明',
    basis: '市减负清单',
  });
  expect(dutyFault(found!)).toBeNull();
  expect(dutyFault((await findDuty(world.db, 'new', 1))!)).toBe('is-our-duty');
  expect(await findDuty(world.db, 'new', 2)).toBeNull();
});

test('each bad line is named with its reason, and nothing of the file is kept', async () => {
  const long = '长'.repeat(201);
  const bad = [
    'relieved,1,出具证明,市清单',
    'other,2,执法,市清单',
    'relieved,1,处罚,市清单',
    'relieved,0,处罚,市清单',
    'relieved,3,,市清单',
    'relieved,4,处罚,',
    'statutory,5,出具证明,市清单',
    `relieved,6,${long},市清单`,
  ].join('\n');
  await expect(take(`${HEADER}${bad}\n`, {})).rejects.toThrow(
    new RegExp(
      [
        'nothing of it was kept:',
        'line 3: list «other» is not one of statutory, assisting, relieved',
        'line 4: number 1 stands on line 2 already, whatever the list',
        'line 5: number «0» is not a whole number from 1 to 99999',
        'line 6: title is empty',
        'line 7: basis is empty',
        'line 8: title «出具证明» stands on line 2 already',
        'line 9: title has 201 characters; 200 are allowed',
      ].join('\\n {2}'),
    ),
  );
  expect(await stored()).toBe(0);
  expect(await world.db.query('select from duty_list')).toEqual([]);
});

test('a version never changes: its name is taken once, and its rows refuse change', async () => {
  await take(ONE, {});
  await expect(take(`${HEADER}relieved,9,另一项,市清单\n`, {})).rejects.toThrow('The version 2026-1 exists');
  expect(await stored()).toBe(1);
  await expect(world.db.query(`update duty set list = 'statutory'`)).rejects.toThrow('append-only');
  await expect(world.db.query('delete from duty_list')).rejects.toThrow('append-only');
});

test.each([
  [{ version: '' }, '--version'],
  [{ version: 'x'.repeat(41) }, '--version'],
  [{ source: ' ' }, '--source'],
  [{ region: '9999' }, 'There is no division 9999'],
])('what is missing or unknown is said: %j', async (named, words) => {
  const failing = take(ONE, named);
  await expect(failing).rejects.toThrow(UsageFault);
  await expect(failing).rejects.toThrow(words);
  expect(await stored()).toBe(0);
});

test('the demonstration’s lists come in once, are marked as made up, and hold items of each list', async () => {
  await makeUpDuties(world.services, '3204');
  await makeUpDuties(world.services, '3204');
  const { duties, source } = (await dutiesInForce(world.db, lineage(COMMUNITY), world.services.now()))!;
  expect(source).toContain('演示');
  expect(new Set(duties.map(({ list }) => list))).toEqual(new Set(['statutory', 'assisting', 'relieved']));
  for (const { basis } of duties) expect(basis).toMatch(/^演示：/);
});
