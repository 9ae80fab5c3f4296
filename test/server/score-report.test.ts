/** Workbooks of scores: what stands in them, what does not, who may fetch them, and whether they were changed since. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { ReportFormat } from '../../src/domain/report/report-format';
import { BELOW_TITLES, COLUMN_TITLES as TITLES, SHEET_TITLES } from '../../src/domain/report/report-words';
import type { PublishedScore } from '../../src/domain/score/published-score';
import { httpDoor } from '../../src/server/doors/http';
import { identityProviders } from '../../src/server/doors/identity';
import { checkLedger } from '../../src/server/ledger-check';
import { findScoreReport } from '../../src/server/store/score-reports';
import { makeWorld, outputOf, type World } from '../setup/world';
import { leaksFrom, roundTree } from './round-tree';
import { storeStreet } from './score-answers';
import { linesOf, publishedIn, workbookFrom } from './score-file';

const STREET = '320404006';

let world: World;
let app: FastifyInstance;
let base: string;
let folder: string;
let session: string;

beforeAll(async () => {
  world = await makeWorld();
  app = await httpDoor(world.services, identityProviders['none'], null);
  base = await app.listen({ host: '127.0.0.1', port: 0 });
  folder = await mkdtemp(path.join(tmpdir(), 'minping-report-'));
  session = await world.sessionOf('official', '3204');
  await storeStreet(world);
});
afterEach(() => expect(world.faults).toEqual([]));
afterAll(async () => {
  await app.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const addressOf = async (division: string, format: ReportFormat = 'table', by = session) =>
  outputOf<'openReport'>(await world.call('openReport', { format, division }, { session: by })).address!;

async function fetched(division: string) {
  const response = await fetch(base + (await addressOf(division)));
  expect(response.status).toBe(200);
  return { response, bytes: await response.arrayBuffer() };
}

const workbookOf = async (division: string) => workbookFrom((await fetched(division)).bytes);

const scoresOf = async (division: string) =>
  outputOf<'readScores'>(await world.call('readScores', { division }, { session }));

test('the workbook has every table of the page under Chinese titles, and numbers as numbers, not rounded', async () => {
  const { response, bytes } = await fetched(STREET);
  const name = encodeURIComponent('测评结果_荷花池街道_2026年第四轮.xlsx');
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="table.xlsx"; filename*=UTF-8''${name}`,
  );
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  const workbook = await workbookFrom(bytes);
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
    SHEET_TITLES.headline,
    BELOW_TITLES.street,
    SHEET_TITLES.items,
    SHEET_TITLES.distribution,
    SHEET_TITLES.contrasts,
    SHEET_TITLES.withheld,
    '说明',
  ]);
  const { headline, below, contrasts, items, methodId } = await scoresOf(STREET);
  const [first] = linesOf(workbook.getWorksheet(SHEET_TITLES.headline)!);
  expect(first).toMatchObject({
    [TITLES.estimate]: headline.estimate,
    [TITLES.lower]: headline.interval!.lower,
    [TITLES.upper]: headline.interval!.upper,
    [TITLES.n]: headline.n,
    [TITLES.evidence]: '开放参与，非概率样本',
    [TITLES.method]: methodId,
    [TITLES.status]: '正常',
    [TITLES.because]: null,
  });
  expect(workbook.getWorksheet(SHEET_TITLES.headline)!.getCell('C2').numFmt).toBe('0.0%');
  const rows = linesOf(workbook.getWorksheet(BELOW_TITLES.street)!);
  expect(rows.map((row) => [row[TITLES.code], row[TITLES.estimate], row[TITLES.placeLower]])).toEqual(
    below.map(({ division, score }) => [division.code, score.estimate, score.place?.lower ?? null]),
  );
  const differences = linesOf(workbook.getWorksheet(SHEET_TITLES.contrasts)!);
  expect(differences.map((row) => row[TITLES.estimate])).toEqual([
    contrasts!.setting.estimate,
    contrasts!.channel.estimate,
  ]);
  const shares = linesOf(workbook.getWorksheet(SHEET_TITLES.items)!);
  expect(shares.map((row) => row[TITLES.estimate])).toEqual(items.map(({ score }) => score.estimate));
});

test('what is withheld is an empty cell with the reason in words, and stands once more among those without a band', async () => {
  const workbook = await workbookOf(STREET);
  const row = linesOf(workbook.getWorksheet(BELOW_TITLES.street)!).find((one) => one[TITLES.code] === '320404006003')!;
  const numbers = [TITLES.estimate, TITLES.limit, TITLES.lower, TITLES.upper, TITLES.n, TITLES.effective];
  expect(numbers.map((title) => row[title])).toEqual([null, null, null, null, null, null]);
  expect(row[TITLES.because]).toBe('样本不足：有效答卷少于 10 份');
  const withheld = linesOf(workbook.getWorksheet(SHEET_TITLES.withheld)!);
  expect(withheld).toContainEqual(
    expect.objectContaining({ [TITLES.code]: '320404006003', [TITLES.reason]: '样本不足：有效答卷少于 10 份' }),
  );
  const { below } = await scoresOf(STREET);
  const without = below.filter(({ score }) => score.because !== null || score.notScored !== null);
  expect(withheld.map((line) => line[TITLES.code])).toEqual(without.map(({ division }) => division.code));
});

test('the last sheet says method, round, window, region, when, why and the hash, which the record has too', async () => {
  const { bytes } = await fetched(STREET);
  const said = JSON.stringify((await workbookFrom(bytes)).getWorksheet('说明')!.getSheetValues());
  for (const words of [
    '常州市钟楼区荷花池街道（320404006）',
    '常州市（3204）',
    '2026-11-01 00:00 至 2026-12-01 00:00',
    'csm/1。满意率是',
    '不足10人表态的不公布',
  ]) {
    expect(said).toContain(words);
  }
  const file = path.join(folder, 'scores.xlsx');
  await writeFile(file, Buffer.from(bytes));
  const checked = (await checkLedger(file))!;
  expect(checked.about.sha256).toBe(checked.sha256);
  const record = (await findScoreReport(world.db, checked.about.id!))!;
  expect([record.sha256.toString('hex'), record.rows]).toEqual([checked.sha256, checked.rows]);
  await expect(world.db.query('update score_report set rows = 0')).rejects.toThrow('append-only');
  await expect(world.db.query('delete from score_report')).rejects.toThrow('append-only');
  expect(await world.db.query(`select division from audit where action = 'export-scores table'`)).toContainEqual({
    division: STREET,
  });
  const changed = await workbookFrom(bytes);
  changed.getWorksheet(BELOW_TITLES.street)!.getCell('F2').value = 0.99;
  await changed.xlsx.writeFile(file);
  const again = (await checkLedger(file))!;
  expect(again.sha256).not.toBe(again.about.sha256);
});

test('from the cells of all files together nobody works out a count that is hidden', async () => {
  const tree = await roundTree(world);
  const published: PublishedScore[] = [];
  for (const code of tree.codes) published.push(publishedIn(await workbookOf(code)));
  expect(published.filter(({ because }) => because !== null).length).toBeGreaterThanOrEqual(2);
  expect(published.filter(({ figures }) => figures['sat.t2/1'].limit !== null)).toHaveLength(1);
  expect(leaksFrom(tree, published)).toEqual([]);
  // The same reader finds the seven of the small community, were their number written down.
  const few = tree.codes.indexOf('320404006003');
  expect(
    leaksFrom(
      tree,
      published.map((one, unit) => (unit === few ? { ...one, n: 7 } : one)),
    ),
  ).not.toEqual([]);
});

test('nothing in a workbook is taken for a formula', async () => {
  const name = (of: string) => world.db.query(`update division set name = $1 where code = '320404006002'`, [of]);
  await name(`=cmd|'/c calc'!A1社区居委会`);
  const workbook = await workbookOf(STREET);
  await name('北大街社区居委会');
  const strings = workbook.worksheets
    .flatMap((sheet) => sheet.getSheetValues().flatMap((row) => (row as unknown[]) ?? []))
    .filter((value): value is string => typeof value === 'string');
  expect(strings.filter((value) => /^\s*[=+\-@＝＋－＠]/u.test(value))).toEqual([]);
  expect(strings.some((value) => value.startsWith(`'=cmd|`))).toBe(true);
});

test('an address is good for five minutes, for its own division and format, and while the account may read it', async () => {
  const address = await addressOf(STREET);
  for (const changed of [
    address.replace(STREET, '320402004'),
    address.replace('table', 'bulletin'),
    address.replace('.xlsx', '.docx'),
    address.replace('/reports/', '/ledgers/'),
    '/reports/',
    '/reports/x.xlsx',
  ]) {
    const response = await fetch(base + changed);
    expect([changed, response.status, await response.text()]).toEqual([changed, 404, '']);
  }
  world.at('2026-11-15T10:05:00+08:00');
  expect((await fetch(base + address)).status).toBe(404);
  world.at('2026-11-15T10:00:00+08:00');
  const revoked = await addressOf('320402', 'table', await world.sessionOf('official', '320402'));
  await world.db.query(`update account set revoked_at = now() where division = '320402'`);
  expect((await fetch(base + revoked)).status).toBe(404);
});

test('where no files are handed out, where there is no such division or no round, the answer says so', async () => {
  const ask = (division: string) => world.call('openReport', { format: 'table', division }, { session });
  expect(await ask('320499')).toEqual({ refusal: 'division-unknown' });
  world.services.handsOutFiles = false;
  expect(await ask(STREET)).toEqual({ output: { address: null } });
  world.services.handsOutFiles = true;
});
