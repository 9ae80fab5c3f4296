import { randomUUID } from 'node:crypto';
import type { PressureReport } from '../../src/contract/report-pressure';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, resident, type World } from '../setup/world';

const IN_THE_ROUND = '2026-11-15T10:00:00+08:00';
const AFTER_IT = '2026-12-02T10:00:00+08:00';

let world: World;
let code: string;
/** Sessions by the division whose official reads. */
const sessions: Record<string, string> = {};

beforeAll(async () => {
  world = await makeWorld();
  code = await world.posterOf(COMMUNITY);
  for (const division of ['3204', '320404', '320402', '320404006']) {
    sessions[division] = await world.sessionOf('official', division);
  }
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.query('truncate pressure_report, erased');
  world.at(IN_THE_ROUND);
});
afterEach(() => expect(world.faults).toEqual([]));

const reportOf = (kinds: PressureReport['kinds'], more: Partial<PressureReport> = {}): PressureReport => ({
  id: randomUUID(),
  revision: 0,
  code,
  round: world.round,
  kinds,
  ...more,
});

const send = (report: PressureReport, openid: string) =>
  world.call('reportPressure', report, { person: resident(openid) });

const read = async (division: string, asked?: string) =>
  outputOf<'readPressure'>(
    await world.call('readPressure', asked ? { division: asked } : {}, { session: sessions[division]! }),
  );

/** What the city reads, as [told, paid, notes] of each community. */
const people = async () =>
  Object.fromEntries(
    (await read('3204')).communities.map(({ community, told, paid, notes }) => [community.code, [told, paid, notes]]),
  );

test('what residents report is read above the street, by community, most people first, with what they wrote', async () => {
  await send(reportOf(['told'], { code: await world.posterOf(NEIGHBOUR) }), 'one');
  await send(reportOf(['told', 'paid'], { note: '  送鸡蛋，要截图 ' }), 'two');
  await send(reportOf(['told']), 'three');
  const { division, round, communities } = await read('320404');
  expect(division.name).toBe('钟楼区');
  expect(round?.id).toBe(world.round);
  expect(communities).toEqual([
    { community: { code: COMMUNITY, name: '荷花池社区', level: 'community' }, told: 2, paid: 1, notes: ['送鸡蛋，要截图'] },
    { community: { code: NEIGHBOUR, name: '北大街社区', level: 'community' }, told: 1, paid: 0, notes: [] },
  ]); // prettier-ignore
  expect((await read('320402')).communities).toEqual([]);
  expect((await read('3204', '320404006')).communities).toHaveLength(2);
});

test('a person counts once, however often they come: a later visit’s report takes the earlier one’s place', async () => {
  const first = reportOf(['told', 'paid'], { note: '第一次' });
  await send(first, 'one');
  await send(reportOf(['told'], { note: '第二次' }), 'one');
  expect(await people()).toEqual({ [COMMUNITY]: [1, 0, ['第二次']] });
  // The phone sends the first again, having missed its receipt.
  outputOf(await send({ ...first, revision: 9 }, 'one'));
  expect(await people()).toEqual({ [COMMUNITY]: [1, 0, ['第二次']] });
});

test('of two with the same id the higher revision stands, whichever arrives last', async () => {
  const first = reportOf(['told']);
  const taken = { ...first, revision: 1, kinds: [], note: '不作数' };
  await send(first, 'one');
  await send(taken, 'one');
  expect(await people()).toEqual({});
  await send(first, 'one');
  expect(await people()).toEqual({});
  await world.db.query('truncate pressure_report');
  await send({ ...first, revision: 2, kinds: ['paid'] }, 'one');
  await send(taken, 'one');
  expect(await people()).toEqual({ [COMMUNITY]: [0, 1, []] });
});

test('twenty reports of one person at once count once, and twenty people as twenty', async () => {
  await Promise.all(Array.from({ length: 20 }, () => send(reportOf(['told']), 'one')));
  expect(await people()).toEqual({ [COMMUNITY]: [1, 0, []] });
  await Promise.all(Array.from({ length: 20 }, (_, i) => send(reportOf(['paid']), `person ${i}`)));
  expect(await people()).toEqual({ [COMMUNITY]: [1, 20, []] });
});

test('outside the round none is taken, but a stored one is receipted again', async () => {
  const stored = reportOf(['told']);
  await send(stored, 'one');
  world.at('2026-10-01T10:00:00+08:00');
  expect(await send(reportOf(['told']), 'two')).toMatchObject({ refusal: 'round-not-open' });
  world.at(AFTER_IT);
  expect(await send(stored, 'one')).toEqual({ output: { receipt: { id: stored.id, revision: 0 } } });
  expect(await send({ ...stored, revision: 1, kinds: [] }, 'one')).toMatchObject({ refusal: 'round-closed' });
  expect(await send(stored, 'two')).toMatchObject({ refusal: 'round-closed' });
  world.at(IN_THE_ROUND);
  expect(await people()).toEqual({ [COMMUNITY]: [1, 0, []] });
});

test('a report lies apart from every answer: no column of the one stands in the other', async () => {
  const id = randomUUID();
  const answers = [{ item: 1, step: 5 as const }];
  await world.call('submitRating', { id, code, round: world.round, answers }, { person: resident('one') });
  await send(reportOf(['told']), 'one');
  const [joined] = await world.db.query<{ same: number }>(
    'select count(*)::integer as same from pressure_report join submission on reporter = respondent or pressure_report.id = submission.id',
  );
  expect(joined).toEqual({ same: 0 });
  const columns = await world.db.query<{ type: string }>(
    `select data_type as type from information_schema.columns where table_name = 'pressure_report'`,
  );
  expect(columns.filter(({ type }) => type.startsWith('timestamp') || type === 'date')).toEqual([]);
});

test('a report changes nothing of what the street, the staff or anybody else reads', async () => {
  const staff = await world.sessionOf('staff', COMMUNITY);
  const seen = async () => [
    await world.call('readScores', { division: COMMUNITY }, { session: sessions['320404006']! }),
    await world.call('readScores', {}, { session: sessions['320404006']! }),
    await world.call('readShare', {}, { session: staff }),
    await world.call('readSurvey', { code }),
    await world.call('readResults', { code }),
  ];
  const before = await seen();
  await send(reportOf(['told', 'paid'], { note: '谁也不该看到' }), 'one');
  expect(await seen()).toEqual(before);
  expect(before.every((answer) => 'output' in answer)).toBe(true);
});

test.each(['staff', 'street'])('of a report the %s reads nothing', async (who) => {
  await send(reportOf(['told'], { note: '谁也不该看到' }), 'one');
  const session =
    who === 'staff' ? await world.sessionOf('staff', COMMUNITY) : await world.sessionOf('official', '320404006');
  for (const division of [undefined, COMMUNITY, '320404006', '320404', '3204']) {
    expect(await world.call('readPressure', division ? { division } : {}, { session })).toEqual({
      refusal: 'not-permitted',
    });
  }
});

test('where there is no round there are no reports', async () => {
  await world.db.query(`insert into division values ('3205', null, 'city', '苏州市', null)`);
  sessions['3205'] = await world.sessionOf('official', '3205');
  expect(await read('3205')).toMatchObject({ round: null, communities: [] });
});
