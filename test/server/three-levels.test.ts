/** One complaint, the same for community, street, department, district and city 三级联动, on a real PostgreSQL. */
import { runClocks } from '../../src/server/run-clocks';
import { makeWorld, type World } from '../setup/world';
import { read } from './complaint';
import { ACCEPTED, idsOf, openOffices, replied, type Office, type Offices } from './offices';

let world: World;
let offices: Offices;

beforeEach(async () => {
  world = await makeWorld();
  offices = await openOffices(world);
  // A Monday.
  world.at('2026-11-16T10:00:00+08:00');
});
afterEach(async () => {
  expect(world.faults).toEqual([]);
  await world.close();
});

const CONCERNED: readonly Office[] = ['staff', 'street', 'district', 'city', 'department'];
const STRANGERS: readonly Office[] = ['neighbour', 'another street', 'another department'];
const passOn = () =>
  ({ kind: 'assigned', to: 'department', department: offices.department, words: '归其管理' }) as const;

test('one id, one number, one state and one clock at every level, and strangers see nothing at all', async () => {
  const filed = await offices.file();
  await offices.takes('staff', filed, ACCEPTED, passOn());
  const seen = await Promise.all(CONCERNED.map((office) => offices.read(office, filed)));
  const lines = await Promise.all(
    CONCERNED.map(async (office) => (await offices.list(office, 'open')).complaints.find(({ id }) => id === filed.id)),
  );
  const resident = await read(world, filed.reference);
  for (const one of [...seen, ...lines]) {
    expect(one).toMatchObject({
      id: filed.id,
      number: resident.number,
      state: 'assigned',
      deadline: resident.deadline,
      owner: { level: 'department', department: offices.department, name: '钟楼区城市管理局' },
    });
  }
  for (const { timeline } of seen) {
    expect(timeline.map(({ kind, unit, to }) => [kind, unit, to])).toEqual([
      ['submitted', null, null],
      ['accepted', '荷花池社区', null],
      ['assigned', '荷花池社区', '钟楼区城市管理局'],
    ]);
  }
  for (const office of STRANGERS) {
    expect([office, await offices.ask(office, filed)]).toEqual([office, { refusal: 'not-permitted' }]);
    expect([office, idsOf(await offices.list(office, 'open'))]).toEqual([office, []]);
  }
  // And nothing in what they are told differs from a complaint there is not.
  const none = { ...filed, id: '00000000-0000-4000-8000-000000000000' };
  for (const office of STRANGERS) expect(await offices.ask(office, none)).toEqual({ refusal: 'not-permitted' });
  expect(await offices.ask('staff', none)).toEqual({ refusal: 'complaint-unknown' });
});

test('what one level does the others see at once, each with what is theirs to do', async () => {
  const filed = await offices.file();
  await offices.takes('staff', filed, ACCEPTED, { kind: 'assigned', to: 'street', words: '请街道协调' });
  expect(idsOf(await offices.list('staff', 'mine'))).toEqual([]);
  expect((await offices.read('staff', filed)).may).toEqual([]);
  expect(idsOf(await offices.list('street', 'mine'))).toEqual([filed.id]);
  await offices.takes('street', filed, passOn());
  expect(await offices.handle('another department', filed, ACCEPTED)).toEqual({ refusal: 'not-permitted' });
  await offices.takes('department', filed, ACCEPTED, replied('已拆除'));
  for (const office of CONCERNED) expect((await offices.read(office, filed)).state).toBe('replied');
  // The one who received it first follows it up; the resident reads one history.
  expect((await offices.read('district', filed)).firstReceiver).toEqual({ level: 'community', department: null, name: '荷花池社区' });
  expect((await read(world, filed.reference)).timeline.map(({ unit }) => unit)).toEqual([
    null, '荷花池社区', '荷花池社区', '荷花池街道', '钟楼区城市管理局', '钟楼区城市管理局',
  ]);
}); // prettier-ignore

test('what nobody signs in goes up one level at a time, into that level’s list, and stays in the ones below', async () => {
  const filed = await offices.file();
  const mine = async () => {
    const own: Office[] = [];
    for (const office of ['staff', 'street', 'district', 'city', ...STRANGERS] as const) {
      if (idsOf(await offices.list(office, 'mine')).includes(filed.id)) own.push(office);
    }
    return own;
  };
  const told = async () => (await offices.read('city', filed)).escalatedTo;
  const on = async (moment: string) => {
    world.at(moment);
    await runClocks(world.services);
    return [await told(), await mine()];
  };
  expect(await on('2026-11-17T23:59:59+08:00')).toEqual([null, ['staff']]);
  expect(await on('2026-11-18T00:00:01+08:00')).toEqual(['street', ['staff', 'street']]);
  expect(await on('2026-11-20T23:59:59+08:00')).toEqual(['street', ['staff', 'street']]);
  expect(await on('2026-11-24T00:00:01+08:00')).toEqual(['district', ['staff', 'street', 'district']]);
  expect(await on('2026-11-28T00:00:01+08:00')).toEqual(['city', ['staff', 'street', 'district', 'city']]);
  const escalated = async (office: Office) => (await offices.list(office, 'escalated')).counts.escalated;
  expect([await escalated('staff'), await escalated('street'), await escalated('city')]).toEqual([1, 1, 1]);
  const up = (await read(world, filed.reference)).timeline.filter(({ kind }) => kind === 'escalated');
  expect(up.map(({ to }) => to)).toEqual(['荷花池街道', '钟楼区', '常州市']);
  // Whoever is told may act; with the answer it leaves every list of things to do.
  await offices.takes('street', filed, ACCEPTED, replied());
  expect(await mine()).toEqual([]);
});

test('what a department leaves undone is told to the district it stands in, not to the street', async () => {
  const filed = await offices.file();
  await offices.takes('staff', filed, ACCEPTED, passOn());
  world.at('2026-11-26T00:00:01+08:00');
  await runClocks(world.services);
  expect((await offices.read('department', filed)).escalatedTo).toBe('district');
  expect(idsOf(await offices.list('district', 'mine'))).toEqual([filed.id]);
  expect(idsOf(await offices.list('street', 'mine'))).toEqual([]);
  expect(idsOf(await offices.list('department', 'mine'))).toEqual([filed.id]);
  expect((await offices.list('another department', 'escalated')).counts.escalated).toBe(0);
});

test('a department of the city answers to the city alone', async () => {
  const { department, session } = await world.departmentOf('3204', '常州市水利局');
  const filed = await offices.file();
  await offices.takes('staff', filed, ACCEPTED, { kind: 'assigned', to: 'department', department, words: '归其管理' });
  expect(await world.call('readCase', { community: filed.community, id: filed.id }, { session })).toHaveProperty('output');
  world.at('2026-11-26T00:00:01+08:00');
  await runClocks(world.services);
  expect((await offices.read('city', filed)).escalatedTo).toBe('city');
  expect(idsOf(await offices.list('district', 'mine'))).toEqual([]);
  expect(await offices.handle('district', filed, replied())).toMatchObject({ refusal: 'step-not-possible' });
}); // prettier-ignore

test('silence after an answer closes by the clock, at every level alike', async () => {
  const filed = await offices.file();
  await offices.takes('staff', filed, ACCEPTED, replied());
  world.at('2026-11-26T00:00:01+08:00');
  await runClocks(world.services);
  for (const office of ['staff', 'street', 'district', 'city'] as const) {
    expect(await offices.read(office, filed)).toMatchObject({ state: 'closed', verdict: null, deadline: null });
    expect(idsOf(await offices.list(office, 'done'))).toEqual([filed.id]);
  }
});
