/** Bulletins of scores: what a reader of the Word document is told, what not, and that it is a document at all. */
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { BAND_WORDS } from '../../src/domain/score/band';
import { BULLETIN_WORDS, DISCLOSURE_TITLES } from '../../src/domain/score/bulletin-words';
import { httpDoor } from '../../src/server/doors/http';
import { identityProviders } from '../../src/server/doors/identity';
import { makeWorld, outputOf, type World } from '../setup/world';
import { storeAnswers, storeStreet } from './score-answers';
import { wordDocument, type WordDocument } from './word-document';

const STREET = '320404006';
const COMMUNITY = '320404006003';

let world: World;
let app: FastifyInstance;
let base: string;
let session: string;
let street: WordDocument;

beforeAll(async () => {
  world = await makeWorld();
  app = await httpDoor(world.services, identityProviders['none'], null);
  base = await app.listen({ host: '127.0.0.1', port: 0 });
  session = await world.sessionOf('official', '3204');
  await storeStreet(world);
  street = wordDocument(await bulletinOf(STREET));
});
afterEach(() => expect(world.faults).toEqual([]));
afterAll(async () => {
  await app.close();
  await world.close();
});

async function bulletinOf(division: string): Promise<Uint8Array> {
  const asked = await world.call('openReport', { format: 'bulletin', division }, { session });
  const response = await fetch(base + outputOf<'openReport'>(asked).address!);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/wordprocessingml\.document$/);
  return new Uint8Array(await response.arrayBuffer());
}

const scoresOf = async (division: string) =>
  outputOf<'readScores'>(await world.call('readScores', { division }, { session }));

test('it begins with title, headline, interval, n, evidence and method, in fonts that Word has', () => {
  expect(street.paragraphs[0]).toBe('荷花池街道2026年第四轮结果通报');
  const said = street.paragraphs.join('\n');
  expect(said).toMatch(/满意率 \d+(\.\d)?%，95% 区间 [\d.]+–[\d.]+，样本量 n=\d+。/);
  expect(said).toContain('证据类别：开放参与，非概率样本。方法：csm/1。');
  expect(said).toContain('目标 80%：');
  expect(street.fonts).toEqual(expect.arrayContaining(['宋体', '黑体']));
});

test('every division below stands in its band, by code inside, and never with a rank', async () => {
  const { below } = await scoresOf(STREET);
  const [titles, ...rows] = street.table;
  expect(titles).toEqual([...BULLETIN_WORDS.columns]);
  let group = '';
  const placed = rows.flatMap((cells) =>
    cells.length === 1 ? ((group = cells[0]!), []) : [[group, cells[0]] as const],
  );
  const bands = new Map<string | undefined, string>(placed.map(([band, name]) => [name, band]));
  for (const { division, score } of below) {
    expect(bands.get(division.name)).toBe(score.band ? BAND_WORDS[score.band] : BULLETIN_WORDS.notBanded);
  }
  expect(placed).toHaveLength(below.length);
  expect(street.paragraphs.join('\n')).not.toMatch(/第\s*\d+\s*(名|位)|倒数/);
});

test('what the page withholds is nowhere in it: no number stands in such a row, and its interval is not drawn', async () => {
  const { below } = await scoresOf(STREET);
  const hidden = below.filter(({ score }) => score.because !== null);
  expect(hidden.length).toBeGreaterThanOrEqual(2);
  for (const { division } of hidden) {
    const row = street.table.find(([name]) => name === division.name)!;
    expect(row.slice(1, 4)).toEqual(['', '', '']);
    expect(row[4]).not.toBe('');
  }
  expect(street.alternatives).toEqual([
    expect.stringContaining(`${below.length - hidden.length} 个单位满意率的 95% 区间`),
  ]);
  const small = wordDocument(await bulletinOf(COMMUNITY));
  const said = small.paragraphs.join('\n');
  expect(said).toContain('满意率不公布。样本不足：有效答卷少于 10 份。');
  expect(said).not.toMatch(/n=\d|扫码 \d/);
  expect(small.pictures).toEqual([]);
});

test('the picture is a PNG with an interval for each shown division', async () => {
  const [picture] = street.pictures;
  const { format, width } = await sharp(picture).metadata();
  expect(format).toBe('png');
  expect(width).toBeGreaterThanOrEqual(960);
  // Blue lines are there: it is not an empty sheet.
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  let blue = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if (data[at] === 0x0b && data[at + 1] === 0x5f && data[at + 2] === 0xa5) blue += 1;
  expect(blue).toBeGreaterThan(500);
});

test('every disclosure item is there, filled from what is recorded, or said to be unknown', async () => {
  await world.db.query(
    `insert into code_count (community, round, kind, serial, scans, opens, answers)
     values ('320404006010', $1, 'poster', 'test', 1234, 987, 215), ('320402004001', $1, 'poster', 'test', 5000, 5000, 1)`,
    [world.round],
  );
  const { paragraphs } = wordDocument(await bulletinOf(STREET));
  const itemOf = (title: string) => paragraphs.find((text) => text.startsWith(`${title}：`));
  for (const title of Object.values(DISCLOSURE_TITLES)) expect(itemOf(title)?.length).toBeGreaterThan(title.length + 2);
  expect(itemOf('委托方')).toBe('委托方：未知');
  expect(itemOf('调查总体')).toContain('常州市（3204）');
  expect(itemOf('触达和作答')).toContain('发出邀请信 0 封，扫码 1,234 次，打开问卷 987 次');
  expect(itemOf('题目原文')).toContain('总体而言，您对本社区（村）为居民服务的工作满意吗？');
  const { headline } = await scoresOf(STREET);
  expect(itemOf('样本量')).toContain(`表态者 ${headline.n} 人`);
});

test('its bytes are recorded by their hash, and so is who took it', async () => {
  const bytes = await bulletinOf(STREET);
  const [record] = await world.db.query<{ sha256: Buffer }>(
    `select sha256 from score_report where format = 'bulletin' order by sha256 = $1 desc limit 1`,
    [createHash('sha256').update(bytes).digest()],
  );
  expect(record!.sha256.toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(await world.db.query(`select division from audit where action = 'export-scores bulletin'`)).toContainEqual({
    division: STREET,
  });
});

test('a division with a name of signs is a document still', async () => {
  await world.db.query(`update division set name = '甲&乙<丙>"社区居委会' where code = '320404006010'`);
  await storeAnswers(world, '320404006010', [5], 1);
  const { table } = wordDocument(await bulletinOf(STREET));
  expect(table.flat()).toContain('甲&乙<丙>"社区');
});
