/** Workbooks of ledgers: what stands in them, who may fetch them, and whether they were changed since. */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Worksheet } from 'exceljs';
import { LEDGER_COLUMNS } from '../../src/domain/ledger/ledger-words';
import { checkLedger } from '../../src/server/ledger-check';
import { COMMUNITY, NEIGHBOUR } from '../setup/world';
import { openLedgerOffice, workbookIn } from './ledger-office';

const office = openLedgerOffice();

test('the workbook has the rows of the page, real dates in China’s time, a frozen header and Chinese names', async () => {
  for (let i = 0; i < 3; i += 1) await office.file(COMMUNITY);
  const rows = await office.allOf({ kind: 'complaints' });
  const { file: name, response } = await office.fetched({ kind: 'complaints' });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'cache-control': 'private, no-store',
    'content-disposition': `attachment; filename="complaints.xlsx"; filename*=UTF-8''${encodeURIComponent('诉求台账_荷花池社区_全部.xlsx')}`,
  });
  const workbook = await workbookIn(name);
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
  await office.world.db.query(`update division set name = '=cmd|''/c calc''!A1社区居委会' where code = $1`, [community]);
  const texts = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(1)', '\t=1', '\r\n=1', '＝1', '  =2', 'a=b', '\u{1F600}\u0007_x003D_'];
  for (const text of texts) await office.file(community, { text: text.replaceAll('\0', '') });
  const { file: name } = await office.fetched({ kind: 'complaints' }, await office.world.sessionOf('official', '320402'));
  await office.world.db.query(`update division set name = '红梅新村社区居委会' where code = $1`, [community]);
  const sheet = (await workbookIn(name)).worksheets[0]!;
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
  office.world.at('2026-11-15T10:01:00+08:00');
  const { file: name } = await office.fetched({ kind: 'complaints', from: '2026-11', to: '2026-11' });
  const checked = (await checkLedger(name))!;
  const [last] = (await office.view({ kind: 'complaints' })).exports;
  expect(last).toMatchObject({
    id: checked.about.id,
    sha256: checked.sha256,
    rows: checked.rows,
    from: '2026-11',
    to: '2026-11',
    at: '2026-11-15T02:01:00.000Z',
  });
  await expect(office.world.db.query('update ledger_export set rows = 0')).rejects.toThrow('append-only');
  const trail = await office.world.db.query(`select division from audit where action = 'export-ledger complaints'`);
  expect(trail).toContainEqual({ division: COMMUNITY });
});

test('an address is good for five minutes, for its own ledger, and while the account may read it', async () => {
  const address = await office.addressFor({ kind: 'answers' });
  const changes = [
    address.replace('answers', 'complaints'),
    address.replace(COMMUNITY, NEIGHBOUR),
    address.replace(/\.\d+\.([^.]+)\.xlsx$/, '.9999999999.$1.xlsx'),
    address.replace('.xlsx', ''),
    '/ledgers/',
    '/ledgers/x.xlsx',
  ];
  for (const changed of changes) {
    const response = await fetch(office.base + changed);
    expect([changed, response.status, await response.text()]).toEqual([changed, 404, '']);
  }
  office.world.at('2026-11-15T10:04:59+08:00');
  expect((await fetch(office.base + address)).status).toBe(200);
  office.world.at('2026-11-15T10:05:00+08:00');
  expect((await fetch(office.base + address)).status).toBe(404);
  office.world.at('2026-11-15T10:00:00+08:00');
  const other = await office.world.sessionOf('staff', '320404006010');
  const revoked = await office.addressFor({ kind: 'answers' }, other);
  await office.world.db.query(`update account set revoked_at = now() where division = '320404006010'`);
  expect((await fetch(office.base + revoked)).status).toBe(404);
});

test('where no files are handed out, as in WeChat’s cloud, the answer says so', async () => {
  office.world.services.handsOutFiles = false;
  expect(await office.world.call('openLedger', { kind: 'rounds' }, { session: office.staff })).toEqual({
    output: { address: null },
  });
  office.world.services.handsOutFiles = true;
});

test('a workbook that another program saved again unchanged is unchanged still', async () => {
  const long = Array.from({ length: 60 }, (_, i) => `第${i}次反映：楼道灯不亮`).join('，');
  const community = '320404006004';
  for (let i = 0; i < 30; i += 1) await office.file(community, { text: `${i} ${long}` });
  const session = await office.world.sessionOf('staff', community);
  const { file: name } = await office.fetched({ kind: 'complaints' }, session);
  const resaved = await workbookIn(name);
  // exceljs, unlike its streams, writes texts into a table of their own, as Excel does.
  await resaved.xlsx.writeFile(name);
  // Read at once, as small files are, and as a stream, as large ones are.
  for (const small of [undefined, 0]) {
    const checked = (await checkLedger(name, small))!;
    expect(checked.sha256).toBe(checked.about.sha256);
  }
});

test.each<[string, (sheet: Worksheet) => unknown]>([
  ['a text', (sheet: Worksheet) => (sheet.getCell('P2').value = '一切都好')],
  ['a date by a minute', (sheet: Worksheet) => (sheet.getCell('D2').value = new Date(+(sheet.getCell('D2').value as Date) + 60_000))],
  ['a number', (sheet: Worksheet) => (sheet.getCell('N2').value = 7)],
  ['a number into the text of it', (sheet: Worksheet) => (sheet.getCell('N2').value = '0')],
  ['a text into a formula that shows the same', (sheet: Worksheet) => (sheet.getCell('C2').value = { formula: '"环境卫生"', result: '环境卫生' })],
  ['a title', (sheet: Worksheet) => (sheet.getCell('L1').value = '是否按时')],
  ['a row taken out', (sheet: Worksheet) => sheet.spliceRows(2, 1)],
  ['a row added', (sheet: Worksheet) => sheet.addRow(['X'])],
  ['a column added', (sheet: Worksheet) => (sheet.getCell('Q1').value = '备注')],
  ['two rows in the other order', (sheet: Worksheet) => { const [a, b] = [sheet.getRow(2).values, sheet.getRow(3).values]; sheet.getRow(2).values = b; sheet.getRow(3).values = a; }],
])('%s changed is a workbook changed', async (_, change) => {
  const { file: name } = await office.fetched({ kind: 'complaints' }, await office.world.sessionOf('staff', '320404006004'));
  const workbook = await workbookIn(name);
  change(workbook.worksheets[0]!);
  await workbook.xlsx.writeFile(name);
  const checked = (await checkLedger(name))!;
  expect(checked.sha256).not.toBe(checked.about.sha256);
}); // prettier-ignore

test('random bytes are no ledger', async () => {
  const name = path.join(office.folder, 'random.xlsx');
  await writeFile(name, randomBytes(4000));
  await expect(checkLedger(name).then((checked) => checked ?? Promise.reject(new Error('none')))).rejects.toThrow();
});
