/** Ledgers: views of what has happened, for the asking account's division and below. */
import { randomUUID } from 'node:crypto';
import type { LedgerQuestion } from '../../src/contract/read-ledger';
import { LEDGER_COLUMNS } from '../../src/domain/ledger/ledger-words';
import { makeKioskCode } from '../../src/server/signed-code';
import { unitTakes } from '../setup/unit-takes';
import { COMMUNITY, NEIGHBOUR, outputOf, resident } from '../setup/world';
import { answered } from './complaint';
import { openLedgerOffice } from './ledger-office';

const STREET = '320404006';

const office = openLedgerOffice();

const byTitle = (kind: LedgerQuestion['kind'], row: readonly unknown[]) =>
  Object.fromEntries(LEDGER_COLUMNS[kind].map(({ title }, column) => [title, row[column]]));

test('a complaint is one row that tells how it stands, and nothing of who filed it', async () => {
  const reference = await office.file(COMMUNITY, {
    category: 'noise',
    text: '三单元\n半夜装修，请打 13912345678 或 0519-8666 1234 联系我，身份证 32040419900101123X',
    contact: '13912345678',
    location: '三单元',
  });
  office.world.at('2026-11-16T09:00:00+08:00');
  await answered(office.world, reference);
  const [row] = await office.allOf({ kind: 'complaints' }, await office.world.sessionOf('staff', COMMUNITY));
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
  office.world.at('2026-09-01T09:00:00+08:00');
  const reference = await office.file(COMMUNITY);
  await unitTakes(office.world, reference, { kind: 'accepted', workload: 'ordinary' });
  office.world.at('2026-09-14T09:00:00+08:00');
  await unitTakes(office.world, reference, { kind: 'escalated', to: 'street' }, 'clock');
  await unitTakes(office.world, reference, { kind: 'assigned', to: 'street', words: '请街道协调' });
  await unitTakes(
    office.world,
    reference,
    { kind: 'replied', outcome: 'fixed', words: '已处理', photos: [] },
    'street',
  );
  const judged = (verdict: 'fixed' | 'not-fixed') =>
    office.world.call('judgeComplaint', { id: randomUUID(), reference, verdict });
  await judged('not-fixed');
  await unitTakes(
    office.world,
    reference,
    { kind: 'replied', outcome: 'fixed', words: '又处理了', photos: [] },
    'street',
  );
  office.world.at('2026-09-15T09:00:00+08:00');
  await judged('fixed');
  const [row] = await office.allOf({ kind: 'complaints', from: '2026-09', to: '2026-09' });
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
  await office.file(NEIGHBOUR);
  await office.file('320402004001');
  const communities = async (session: string) =>
    new Set((await office.allOf({ kind: 'complaints' }, session)).map((row) => row[1]));
  expect(await communities(office.staff)).toEqual(new Set(['荷花池社区']));
  expect(await communities(await office.world.sessionOf('official', STREET))).toEqual(
    new Set(['荷花池社区', '北大街社区']),
  );
  expect((await communities(await office.world.sessionOf('official', '3204'))).size).toBe(3);
});

test('a ledger of a neighbour or of a division above is refused, to read and to fetch; a department has none', async () => {
  for (const division of [NEIGHBOUR, STREET])
    for (const operation of ['readLedger', 'openLedger'] as const)
      expect(await office.world.call(operation, { kind: 'complaints', division }, { session: office.staff })).toEqual({
        refusal: 'not-permitted',
      });
  const { session } = await office.world.departmentOf('320404', '区城管局');
  expect(await office.world.call('readLedger', { kind: 'complaints' }, { session })).toEqual({
    refusal: 'not-permitted',
  });
});

test('months are China’s, and both ends belong to them', async () => {
  for (const moment of ['2026-06-30T23:59:59.999+08:00', '2026-07-01T00:00:00+08:00', '2026-07-31T23:59:59.999+08:00', '2026-08-01T00:00:00+08:00']) {
    office.world.at(moment);
    await office.file('320404006010');
  } // prettier-ignore
  office.world.at('2026-11-15T10:00:00+08:00');
  const session = await office.world.sessionOf('staff', '320404006010');
  const opened = async (months: object) =>
    (await office.allOf({ kind: 'complaints', ...months }, session)).map((row) => row[3]);
  expect(await opened({ from: '2026-07', to: '2026-07' })).toEqual([
    '2026-07-31T15:59:59.999Z',
    '2026-06-30T16:00:00.000Z',
  ]);
  expect(await opened({ from: '2026-08' })).toHaveLength(1);
  expect(await opened({ to: '2026-06' })).toHaveLength(1);
  expect(await opened({ from: '2026-08', to: '2026-07' })).toEqual([]);
  expect(
    await office.world.call('readLedger', { kind: 'complaints', from: '2026-13' }, { session: office.staff }),
  ).toMatchObject({
    refusal: 'bad-input',
  });
});

test('answers are counted by channel and class, never by step or moment; rounds and codes have their ledgers', async () => {
  const code = await office.world.posterOf(COMMUNITY);
  for (let i = 0; i < 3; i += 1) {
    const rating = { id: randomUUID(), code, round: office.world.round, answers: [{ item: 1, step: 4 as const }] };
    outputOf(await office.world.call('submitRating', rating, { person: resident(`answers ${i}`) }));
  }
  expect(await office.allOf({ kind: 'answers' })).toEqual([
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
  const street = await office.world.sessionOf('official', STREET);
  const [round] = await office.allOf({ kind: 'rounds' }, street);
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
  expect(byTitle('rounds', (await office.allOf({ kind: 'rounds' }))[0]!)).toMatchObject({ 参加的社区: 1 });
  const scene = await makeKioskCode(office.world.services, COMMUNITY);
  outputOf(await office.world.call('openKiosk', { code: scene, device: randomUUID() }));
  await office.world.db.query(
    `insert into code_count (community, round, kind, serial, scans, opens, answers)
     select community, $1, kind, serial, 9, 5, 2 from code where kind = 'poster' and community = $2`,
    [office.world.round, COMMUNITY],
  );
  const shares = (await office.allOf({ kind: 'shares' })).map((row) => byTitle('shares', row));
  expect(shares.find((row) => row['种类'] === '触摸屏')).toMatchObject({
    编号: expect.stringMatching(/^[A-Z0-9]{4}$/) as unknown,
    触摸屏登记时间: '2026-11-15T02:00:00.000Z',
    停用时间: null,
  });
  expect(shares.find((row) => row['种类'] === '海报二维码')).toMatchObject({ 扫码次数: 9, 打开次数: 5, 答卷份数: 2 });
});

test('the pages of a ledger hold every row once, however many begin at one moment', async () => {
  office.world.at('2026-10-08T10:00:00+08:00');
  const community = '320404006004';
  for (let i = 0; i < 45; i += 1) await office.file(community);
  const rows = await office.allOf({ kind: 'complaints' }, await office.world.sessionOf('staff', community));
  expect(new Set(rows.map((row) => row[0])).size).toBe(45);
});
