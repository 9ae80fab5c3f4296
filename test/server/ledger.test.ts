/** Ledgers: views of what has happened, for the asking account's division and below, and the workbooks made of them. */
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import type { FastifyInstance } from 'fastify';
import type { LedgerQuestion, LedgerView } from '../../src/contract/read-ledger';
import { LEDGER_COLUMNS } from '../../src/domain/ledger/ledger-words';
import { httpDoor } from '../../src/server/doors/http';
import { identityProviders } from '../../src/server/doors/identity';
import { checkLedger } from '../../src/server/ledger-check';
import { makeKioskCode } from '../../src/server/signed-code';
import { unitTakes } from '../setup/unit-takes';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, resident, type World } from '../setup/world';
import { answered, complaint, submitted } from './complaint';

const STREET = '320404006';

let world: World;
let app: FastifyInstance;
let base: string;
let folder: string;
let staff: string;

beforeAll(async () => {
  world = await makeWorld();
  app = await httpDoor(world.services, identityProviders['none'], null);
  base = await app.listen({ host: '127.0.0.1', port: 0 });
  folder = await mkdtemp(path.join(tmpdir(), 'minping-ledger-'));
  staff = await world.sessionOf('staff', COMMUNITY);
});
afterAll(async () => {
  await app.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => world.at('2026-11-15T10:00:00+08:00'));
afterEach(() => expect(world.faults).toEqual([]));

const file = async (community: string, more = {}) => submitted(world, complaint(await world.posterOf(community), more));

const view = async (question: LedgerQuestion & { after?: LedgerView['next'] & object }, session = staff) =>
  outputOf<'readLedger'>(await world.call('readLedger', question, { session }));

/** All rows, page after page. */
async function allOf(question: LedgerQuestion, session = staff): Promise<LedgerView['rows']> {
  const rows: LedgerView['rows'] = [];
  let page = await view(question, session);
  rows.push(...page.rows);
  while (page.next) {
    page = await view({ ...question, after: page.next }, session);
    rows.push(...page.rows);
  }
  expect(rows).toHaveLength(page.total);
  return rows;
}

const addressFor = async (question: LedgerQuestion, session = staff) =>
  outputOf<'openLedger'>(await world.call('openLedger', question, { session })).address!;

async function fetched(question: LedgerQuestion, session = staff): Promise<{ file: string; response: Response }> {
  const response = await fetch(base + (await addressFor(question, session)));
  expect(response.status).toBe(200);
  const name = path.join(folder, `${randomUUID()}.xlsx`);
  await writeFile(name, Buffer.from(await response.arrayBuffer()));
  return { file: name, response };
}

async function opened(name: string): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(name);
  return workbook;
}

/** A row by the titles of its columns. */
const byTitle = (kind: LedgerQuestion['kind'], row: readonly unknown[]) =>
  Object.fromEntries(LEDGER_COLUMNS[kind].map(({ title }, column) => [title, row[column]]));

test('a complaint is one row that tells how it stands, and nothing of who filed it', async () => {
  const reference = await file(COMMUNITY, {
    category: 'noise',
    text: '三单元\n半夜装修，请打 13912345678 或 0519-8666 1234 联系我，身份证 32040419900101123X',
    contact: '13912345678',
    location: '三单元',
  });
  world.at('2026-11-16T09:00:00+08:00');
  await answered(world, reference);
  const [row] = await allOf({ kind: 'complaints' });
  expect(byTitle('complaints', row!)).toMatchObject({
    办件编号: expect.stringMatching(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/),
    社区: '荷花池社区',
    类别: '噪音扰民',
    提交时间: '2026-11-15T02:00:00.000Z',
    状态: '已答复',
    承办单位: '荷花池社区',
    受理时间: '2026-11-16T01:00:00.000Z',
    首次答复: '2026-11-16T01:00:00.000Z',
    结案时间: null,
    居民确认: null,
    是否超期: '否',
    升级至: null,
    转办次数: 0,
    重开次数: 0,
  });
  const told = JSON.stringify(row);
  expect(told).toContain('三单元 半夜装修');
  for (const secret of ['13912345678', '8666', '32040419900101', reference, reference.replaceAll('-', '')])
    expect(told).not.toContain(secret);
});

test('what became of a complaint is told: late, told above, passed on, judged and taken up again', async () => {
  world.at('2026-09-01T09:00:00+08:00');
  const reference = await file(COMMUNITY);
  await unitTakes(world, reference, { kind: 'accepted', workload: 'ordinary' });
  world.at('2026-09-14T09:00:00+08:00');
  await unitTakes(world, reference, { kind: 'escalated', to: 'street' }, 'clock');
  await unitTakes(world, reference, { kind: 'assigned', to: 'street', words: '请街道协调' });
  await unitTakes(world, reference, { kind: 'replied', outcome: 'fixed', words: '已处理', photos: [] }, 'street');
  const judged = (verdict: 'fixed' | 'not-fixed') =>
    world.call('judgeComplaint', { id: randomUUID(), reference, verdict });
  await judged('not-fixed');
  await unitTakes(world, reference, { kind: 'replied', outcome: 'fixed', words: '又处理了', photos: [] }, 'street');
  world.at('2026-09-15T09:00:00+08:00');
  await judged('fixed');
  const [row] = await allOf({ kind: 'complaints', from: '2026-09', to: '2026-09' });
  expect(byTitle('complaints', row!)).toMatchObject({
    状态: '已结案',
    承办单位: '荷花池街道',
    结案时间: '2026-09-15T01:00:00.000Z',
    居民确认: '已解决',
    是否超期: '是',
    升级至: '街道',
    转办次数: 1,
    重开次数: 1,
  });
});

test('a community’s staff read their own community alone, a street’s official all communities of the street', async () => {
  await file(NEIGHBOUR);
  await file('320402004001');
  const communities = async (session: string) =>
    new Set((await allOf({ kind: 'complaints' }, session)).map((row) => row[1]));
  expect(await communities(staff)).toEqual(new Set(['荷花池社区']));
  expect(await communities(await world.sessionOf('official', STREET))).toEqual(new Set(['荷花池社区', '北大街社区']));
  expect((await communities(await world.sessionOf('official', '3204'))).size).toBe(3);
});

test('a ledger of a neighbour or of a division above is refused, to read and to fetch; a department has none', async () => {
  for (const division of [NEIGHBOUR, STREET])
    for (const operation of ['readLedger', 'openLedger'] as const)
      expect(await world.call(operation, { kind: 'complaints', division }, { session: staff })).toEqual({
        refusal: 'not-permitted',
      });
  const { session } = await world.departmentOf('320404', '区城管局');
  expect(await world.call('readLedger', { kind: 'complaints' }, { session })).toEqual({ refusal: 'not-permitted' });
});

test('months are China’s, and both ends belong to them', async () => {
  for (const moment of ['2026-06-30T23:59:59.999+08:00', '2026-07-01T00:00:00+08:00', '2026-07-31T23:59:59.999+08:00', '2026-08-01T00:00:00+08:00']) {
    world.at(moment);
    await file('320404006010');
  } // prettier-ignore
  world.at('2026-11-15T10:00:00+08:00');
  const session = await world.sessionOf('staff', '320404006010');
  const opened = async (months: object) =>
    (await allOf({ kind: 'complaints', ...months }, session)).map((row) => row[3]);
  expect(await opened({ from: '2026-07', to: '2026-07' })).toEqual([
    '2026-07-31T15:59:59.999Z',
    '2026-06-30T16:00:00.000Z',
  ]);
  expect(await opened({ from: '2026-08' })).toHaveLength(1);
  expect(await opened({ to: '2026-06' })).toHaveLength(1);
  expect(await opened({ from: '2026-08', to: '2026-07' })).toEqual([]);
  expect(await world.call('readLedger', { kind: 'complaints', from: '2026-13' }, { session: staff })).toMatchObject({
    refusal: 'bad-input',
  });
});

test('answers are counted by channel and class, never by step or moment; rounds and codes have their ledgers', async () => {
  const code = await world.posterOf(COMMUNITY);
  for (let i = 0; i < 3; i += 1) {
    const rating = { id: randomUUID(), code, round: world.round, answers: [{ item: 1, step: 4 as const }] };
    outputOf(await world.call('submitRating', rating, { person: resident(`answers ${i}`) }));
  }
  expect(await allOf({ kind: 'answers' })).toEqual([
    [
      '荷花池社区',
      '2026年第四轮',
      '2026-10-31T16:00:00.000Z',
      '2026-11-30T16:00:00.000Z',
      '海报',
      '开放参与，非概率样本',
      3,
    ],
  ]);
  const street = await world.sessionOf('official', STREET);
  const [round] = await allOf({ kind: 'rounds' }, street);
  expect(byTitle('rounds', round!)).toMatchObject({
    轮次: '2026年第四轮',
    公布: null,
    方法: 'csm/1',
    目标满意率: '80%',
    答卷份数: 3,
    每个社区评分需要: 100,
    达到的社区: 0,
    参加的社区: 4,
  });
  expect(byTitle('rounds', (await allOf({ kind: 'rounds' }))[0]!)).toMatchObject({ 参加的社区: 1 });
  const scene = await makeKioskCode(world.services, COMMUNITY);
  outputOf(await world.call('openKiosk', { code: scene, device: randomUUID() }));
  const shares = await allOf({ kind: 'shares' });
  expect(shares.map((row) => row[1])).toEqual(expect.arrayContaining(['海报二维码', '触摸屏']));
  expect(shares.find((row) => row[1] === '触摸屏')![4]).toBe('2026-11-15T02:00:00.000Z');
});

test('the pages of a ledger hold every row once, however many begin at one moment', async () => {
  world.at('2026-10-08T10:00:00+08:00');
  const community = '320404006004';
  for (let i = 0; i < 45; i += 1) await file(community);
  const rows = await allOf({ kind: 'complaints' }, await world.sessionOf('staff', community));
  expect(new Set(rows.map((row) => row[0])).size).toBe(45);
});

test('the workbook has the rows of the page, real dates in China’s time, a frozen header and Chinese names', async () => {
  const rows = await allOf({ kind: 'complaints' });
  const { file: name, response } = await fetched({ kind: 'complaints' });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'cache-control': 'private, no-store',
    'content-disposition': `attachment; filename="complaints.xlsx"; filename*=UTF-8''${encodeURIComponent('诉求台账_荷花池社区_全部.xlsx')}`,
  });
  const workbook = await opened(name);
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['诉求台账', '说明']);
  const [sheet, about] = workbook.worksheets;
  expect(sheet!.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect((sheet!.getRow(1).values as string[]).slice(1)).toEqual(LEDGER_COLUMNS.complaints.map(({ title }) => title));
  expect(sheet!.rowCount).toBe(rows.length + 1);
  const cell = sheet!.getCell('D2');
  expect(cell.numFmt).toBe('yyyy-mm-dd hh:mm');
  // What a spreadsheet shows: it knows no zones.
  expect(cell.value).toEqual(new Date(Date.parse(rows[0]![3] as string) + 8 * 3_600_000));
  const said = JSON.stringify(about!.getSheetValues());
  for (const words of ['常州市钟楼区荷花池街道荷花池社区（320404006003）', '全部', `"${rows.length}"`]) {
    expect(said).toContain(words);
  }
});

test('nothing in a workbook is taken for a formula, and all of it can be read', async () => {
  const community = '320402004001';
  await world.db.query(`update division set name = '=cmd|''/c calc''!A1社区居委会' where code = $1`, [community]);
  const texts = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(1)', '\t=1', '\r\n=1', '＝1', '  =2', 'a=b', '\u{1F600}\u0007_x003D_'];
  for (const text of texts) await file(community, { text: text.replaceAll('\0', '') });
  const { file: name } = await fetched({ kind: 'complaints' }, await world.sessionOf('official', '320402'));
  await world.db.query(`update division set name = '红梅新村社区居委会' where code = $1`, [community]);
  const sheet = (await opened(name)).worksheets[0]!;
  const values = sheet.getSheetValues().flatMap((row) => (row as unknown[]) ?? []);
  const strings = values.filter((value) => typeof value === 'string');
  expect(strings.filter((value) => /^\s*[=+\-@＝＋－＠]/u.test(value))).toEqual([]);
  expect(strings).toEqual(expect.arrayContaining([`'=HYPERLINK("http://x","y")`, `'+1`, `'-1`, `'@SUM(1)`, `'=1`, `'＝1`, `'=2`, 'a=b']));
  expect(strings.some((value) => value.startsWith(`'=cmd|`))).toBe(true);
  // And the hash of what was written is the hash of what is read.
  const checked = (await checkLedger(name))!;
  expect(checked.sha256).toBe(checked.about.sha256);
}); // prettier-ignore

test('every workbook is recorded with the hash of its rows, which the page shows and nobody can change', async () => {
  const { file: name } = await fetched({ kind: 'complaints', from: '2026-11', to: '2026-11' });
  const checked = (await checkLedger(name))!;
  const [last] = (await view({ kind: 'complaints' })).exports;
  expect(last).toMatchObject({
    id: checked.about.id,
    sha256: checked.sha256,
    rows: checked.rows,
    from: '2026-11',
    to: '2026-11',
    at: '2026-11-15T02:00:00.000Z',
  });
  await expect(world.db.query('update ledger_export set rows = 0')).rejects.toThrow('append-only');
  const trail = await world.db.query(`select division from audit where action = 'export-ledger complaints'`);
  expect(trail).toContainEqual({ division: COMMUNITY });
});

test('an address is good for five minutes, for its own ledger, and while the account may read it', async () => {
  const address = await addressFor({ kind: 'answers' });
  const changes = [
    address.replace('answers', 'complaints'),
    address.replace(COMMUNITY, NEIGHBOUR),
    address.replace(/\.\d+\.([^.]+)\.xlsx$/, '.9999999999.$1.xlsx'),
    address.replace('.xlsx', ''),
    '/ledgers/',
    '/ledgers/x.xlsx',
  ];
  for (const changed of changes) {
    const response = await fetch(base + changed);
    expect([changed, response.status, await response.text()]).toEqual([changed, 404, '']);
  }
  world.at('2026-11-15T10:04:59+08:00');
  expect((await fetch(base + address)).status).toBe(200);
  world.at('2026-11-15T10:05:00+08:00');
  expect((await fetch(base + address)).status).toBe(404);
  world.at('2026-11-15T10:00:00+08:00');
  const other = await world.sessionOf('staff', '320404006010');
  const revoked = await addressFor({ kind: 'answers' }, other);
  await world.db.query(`update account set revoked_at = now() where division = '320404006010'`);
  expect((await fetch(base + revoked)).status).toBe(404);
});

test('where no files are handed out, as in WeChat’s cloud, the answer says so', async () => {
  world.services.handsOutFiles = false;
  expect(await world.call('openLedger', { kind: 'rounds' }, { session: staff })).toEqual({ output: { address: null } });
  world.services.handsOutFiles = true;
});

describe('with a hundred thousand complaints', () => {
  const COUNT = 100_000;
  let city: string;
  let expected: number;

  beforeAll(async () => {
    city = await world.sessionOf('official', '3204');
    await world.db.query(
      `insert into complaint (community, id, category, body, fingerprint, created_at)
       select $1, gen_random_uuid(), 'parking', '消防通道上一直停着车，叫了也没有人来管，请尽快处理。' || n, sha256(n::text::bytea),
         timestamptz '2026-01-01 00:00+08' + n * interval '4 minutes'
       from generate_series(1, $2::integer) n`,
      [NEIGHBOUR, COUNT],
    );
    await world.db.query(
      `insert into complaint_event (community, complaint, sequence, at, actor, kind, detail)
       select community, id, sequence, created_at + sequence * interval '1 hour', actor, kind, detail::jsonb
       from complaint, (values (1, 'resident', 'submitted', '{}'), (2, 'community', 'accepted', '{"workload": "ordinary"}'),
         (3, 'community', 'replied', '{"outcome": "fixed", "words": "已劝离", "photos": []}'))
         as step (sequence, actor, kind, detail)
       where community = $1 and category = 'parking'`,
      [NEIGHBOUR],
    );
    await world.db.query('analyze complaint');
    await world.db.query('analyze complaint_event');
    expected = (await view({ kind: 'complaints' }, city)).total;
    expect(expected).toBeGreaterThan(COUNT);
  }, 120_000);

  test('all of them are streamed, as many as are counted, and memory does not grow with them', async () => {
    const response = await fetch(base + (await addressFor({ kind: 'complaints' }, city)));
    const chunks: Buffer[] = [];
    const memory: number[] = [];
    for await (const chunk of response.body!) {
      chunks.push(Buffer.from(chunk as Uint8Array));
      memory.push(process.memoryUsage().rss);
    }
    const name = path.join(folder, 'large.xlsx');
    await writeFile(name, Buffer.concat(chunks));
    const checked = (await checkLedger(name))!;
    expect([checked.rows, checked.about.rows]).toEqual([expected, String(expected)]);
    expect(checked.sha256).toBe(checked.about.sha256);
    const [last] = (await view({ kind: 'complaints' }, city)).exports;
    expect([last!.rows, last!.sha256]).toEqual([expected, checked.sha256]);
    // From a tenth of the way to the end: rows of the ledger, as text, come to fifty million bytes and more.
    const settled = memory[Math.floor(memory.length / 10)]!;
    expect(Math.max(...memory) - settled).toBeLessThan(120_000_000);
  }, 180_000);

  test('whoever fetches slowly is waited for, and a download that breaks off leaves no record and no reading behind', async () => {
    const before = await world.db.query('select id from ledger_export');
    const asked: IncomingMessage = await new Promise((resolve, reject) => {
      void addressFor({ kind: 'complaints' }, city).then((address) => get(base + address, resolve).on('error', reject));
    });
    asked.on('error', () => undefined);
    await once(asked, 'readable');
    let queries = 0;
    const { db } = world.services;
    world.services.db = { ...db, query: (...statement) => ((queries += 1), db.query(...statement)) };
    // Nobody takes anything: after what the connection itself holds, no more is read.
    let seen = -1;
    while (seen !== queries) {
      seen = queries;
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
    expect(queries).toBeLessThan(4 * (expected / 250));
    asked.destroy();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(queries).toBe(seen);
    world.services.db = db;
    expect(await world.db.query('select id from ledger_export')).toEqual(before);
  }, 180_000);

  test('a fault half-way breaks the connection off, so that half a file is not taken for a whole one', async () => {
    const { db, report } = world.services;
    let left = 60;
    world.services.db = {
      ...db,
      query: (...statement) =>
        (left -= 1) < 0 ? Promise.reject(new Error('the database went away')) : db.query(...statement),
    };
    const faults: unknown[] = [];
    world.services.report = (fault) => void faults.push(fault);
    const response = await fetch(base + (await addressFor({ kind: 'complaints' }, city)));
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow('terminated');
    Object.assign(world.services, { db, report });
    expect(faults).toEqual([{ operation: 'ledger', kind: 'Error', at: [] }]);
  }, 60_000);
});

test('random bytes are no ledger', async () => {
  const name = path.join(folder, 'random.xlsx');
  await writeFile(name, randomBytes(4000));
  await expect(checkLedger(name).then((checked) => checked ?? Promise.reject(new Error('none')))).rejects.toThrow();
});
