/** Releases: what is published of a round, once and for all, to residents and as open data. */
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { DivisionFigures } from '../../src/server/release-document';
import type { PublishedScore } from '../../src/domain/score/published-score';
import { canonicalJson } from '../../src/domain/canonical-json';
import { httpDoor } from '../../src/server/doors/http';
import { identityProviders } from '../../src/server/doors/identity';
import { publishRound } from '../../src/server/publish-round';
import { findRound } from '../../src/server/store/rounds';
import { makeWorld, outputOf, type World } from '../setup/world';
import { leaksFrom, roundTree } from './round-tree';
import { storeAnswers, storeStreet } from './score-answers';

const SHOWN = '320404006010';
const FEW = '320404006003';
const AFTER = '2026-12-15T10:00:00+08:00';

let world: World;
let app: FastifyInstance;
let base: string;

beforeAll(async () => {
  world = await makeWorld();
  app = await httpDoor(world.services, identityProviders['none'], null);
  base = await app.listen({ host: '127.0.0.1', port: 0 });
  await storeStreet(world);
  world.at(AFTER);
});
afterEach(() => expect(world.faults).toEqual([]));
afterAll(async () => {
  await app.close();
  await world.close();
});

const openData = (ending: string, headers: Record<string, string> = {}) =>
  fetch(`${base}/open/rounds/${world.round}.${ending}`, { headers });

const release = async (division: string) =>
  outputOf<'readRelease'>(await world.call('readRelease', { round: world.round, division }));

const results = async (community: string) =>
  outputOf<'readResults'>(await world.call('readResults', { code: await world.posterOf(community) })).published;

const publishNow = async (correction?: string) =>
  world.db.transaction(async (db) =>
    publishRound(db, (await findRound(db, world.round))!, world.services.now(), correction),
  );

test('of a round that is not published there is no release and no open data, though it is closed', async () => {
  expect(await world.call('readRelease', { round: world.round, division: SHOWN })).toEqual({ refusal: 'no-round' });
  expect((await openData('json')).status).toBe(404);
  expect((await openData('csv')).status).toBe(404);
  await expect(publishNow('没有公布过的更正')).rejects.toThrow('only what was released can be corrected');
});

test('publishing makes one release; what residents and anybody read of it is the very figure officials read', async () => {
  await publishNow();
  await publishNow();
  expect(await world.db.query('select number from release')).toEqual([{ number: 1 }]);
  const session = await world.sessionOf('official', '3204');
  for (const division of [SHOWN, FEW, '320404006002', '320404006', '3204']) {
    const { headline } = outputOf<'readScores'>(await world.call('readScores', { division }, { session }));
    const { estimate, interval, limit, because, n } = headline;
    expect(await release(division)).toMatchObject({ n, figure: { estimate, interval, limit, because }, number: 1 });
  }
  const { round, methodId, evidence, figure, n } = await release(SHOWN);
  expect(await results(SHOWN)).toEqual({ round, methodId, evidence, figure, n });
  expect((await release(FEW)).figure.because).toBe('too-few');
});

test('open data are the bytes whose hash the release names, and are not sent twice to whoever has them', async () => {
  const response = await openData('json');
  const text = await response.text();
  const hash = createHash('sha256').update(text, 'utf8').digest('hex');
  expect(response.headers.get('etag')).toBe(`"${hash}"`);
  expect(response.headers.get('cache-control')).toBe('public, max-age=300');
  expect(await release(SHOWN)).toMatchObject({ sha256: hash, openData: `/open/rounds/${world.round}.json` });
  expect(canonicalJson(JSON.parse(text))).toBe(text);
  const again = await openData('json', { 'if-none-match': `W/"${hash}"` });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect((await openData('csv', { 'if-none-match': `"${hash}"` })).status).toBe(200);
  for (const name of ['0.json', '1.xml', `${world.round}`, '999.json', '1e1.json', '99999999999.json']) {
    expect([name, (await fetch(`${base}/open/rounds/${name}`)).status]).toEqual([name, 404]);
  }
});

test('the CSV has a row for every division and item, empty where something is withheld, and no formula', async () => {
  const text = await (await openData('csv')).text();
  const [titles, ...rows] = text.trim().split('\r\n');
  expect(titles).toContain('code,name,level,item,n,estimate');
  const { figure, n } = await release(SHOWN);
  expect(rows).toContain(
    [
      SHOWN,
      '西新桥二村社区',
      'community',
      1,
      n,
      figure.estimate,
      '',
      '',
      figure.interval!.lower,
      figure.interval!.upper,
      '',
    ].join(),
  );
  expect(rows).toContain(`${FEW},荷花池社区,community,1,,,,,,,too-few`);
  expect(rows.filter((row) => /(^|,)"?[=+@]/.test(row))).toEqual([]);
});

test('from everything in a release nobody works out a count that is hidden', async () => {
  const { divisions } = (await (await openData('json')).json()) as { divisions: DivisionFigures[] };
  const tree = await roundTree(world);
  const of = new Map(divisions.map(({ code, items }) => [code, items[1] as PublishedScore]));
  const published = tree.codes.map((code) => of.get(code)!);
  expect(published.filter(({ because }) => because !== null).length).toBeGreaterThanOrEqual(2);
  expect(leaksFrom(tree, published)).toEqual([]);
  const few = tree.codes.indexOf(FEW);
  expect(
    leaksFrom(
      tree,
      published.map((one, unit) => (unit === few ? { ...one, n: 7 } : one)),
    ),
  ).not.toEqual([]);
});

test.each([
  'update release set at = now()',
  `update release set document = '{}'`,
  'delete from release',
  'truncate release cascade',
  `update release_division set figures = '{}'`,
  'delete from release_division',
])('the database refuses «%s»', async (change) => {
  await expect(world.db.query(change)).rejects.toThrow('append-only');
});

test('what comes to light later changes nothing, until a correction says in words what changed and names the one before', async () => {
  const before = await release(SHOWN);
  await storeAnswers(world, SHOWN, [1], 40);
  await publishNow();
  expect(await release(SHOWN)).toEqual(before);
  expect((await results(SHOWN))!.figure).toEqual(before.figure);
  await publishNow('补计 40 份因故障未计入的答卷。');
  const after = await release(SHOWN);
  expect(after).toMatchObject({ number: 2, correction: '补计 40 份因故障未计入的答卷。', previous: before.sha256 });
  expect(after.n).toBe(before.n! + 40);
  expect((await results(SHOWN))!.figure).toEqual(after.figure);
  expect((await openData('json')).headers.get('etag')).toBe(`"${after.sha256}"`);
  // The first one is there still, unchanged.
  const kept = await world.db.query<{ document: string; sha256: Buffer }>(
    'select document, sha256 from release order by number',
  );
  for (const { document, sha256 } of kept)
    expect(createHash('sha256').update(document, 'utf8').digest('hex')).toBe(sha256.toString('hex'));
  expect(kept).toHaveLength(2);
  await expect(publishNow('')).rejects.toThrow('release_correction_check');
});
