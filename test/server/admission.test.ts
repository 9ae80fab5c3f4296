import { randomUUID } from 'node:crypto';
import type { NewAdmission } from '../../src/contract/apply-admission';
import type { AdmissionStepInput } from '../../src/contract/handle-admission';
import type { AdmissionShelf } from '../../src/contract/list-admissions';
import { isRefusal } from '../../src/contract/refusal';
import { CURRENT_RUBRIC, type Points } from '../../src/domain/admission/rubric';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, type World } from '../setup/world';
import { again } from './sessions';

const STREET = '320404006';
const midnight = (day: string) => new Date(`${day}T00:00:00+08:00`).toISOString();
const FULL = Object.fromEntries(CURRENT_RUBRIC.criteria.map(({ id, most }) => [id, most])) as Points;

let world: World;
/** Sessions. */
let civil: string;
let police: string;
let street: string;
let district: string;
let city: string;

beforeEach(async () => {
  world = await makeWorld();
  civil = (await world.departmentOf('320404', '民政局')).session;
  police = (await world.departmentOf('320404', '公安分局')).session;
  [street, district, city] = await Promise.all(
    [STREET, '320404', '3204'].map((division) => world.sessionOf('official', division)),
  ) as [string, string, string]; // prettier-ignore
});
afterEach(async () => {
  expect(world.faults).toEqual([]);
  await world.close();
});

const application = (more: Partial<NewAdmission> = {}): NewAdmission => ({
  id: randomUUID(),
  region: STREET,
  title: '独居老人月度探访',
  basis: '《江苏省养老服务条例》第二十三条',
  work: '每月上门探访一次',
  hours: 2,
  means: '每社区配探访员一名',
  yuan: 6000,
  personalData: false,
  from: midnight('2026-12-01'),
  until: midnight('2027-12-01'),
  ...more,
});

const apply = async (application: NewAdmission, session = civil) =>
  world.call('applyAdmission', application, { session: await again(world, session) });

async function applied(more: Partial<NewAdmission> = {}): Promise<NewAdmission> {
  const sent = application(more);
  outputOf(await apply(sent));
  return sent;
}

const handle = async (of: NewAdmission, session: string, step: AdmissionStepInput, id: string = randomUUID()) =>
  world.call(
    'handleAdmission',
    { id, region: of.region, admission: of.id, step },
    { session: await again(world, session) },
  );

const score = { kind: 'scored', points: FULL, words: '资料齐全' } as const;
const grant = { kind: 'granted', until: midnight('2027-06-01'), words: '按季回访居民' } as const;

async function admitted(more: Partial<NewAdmission> = {}): Promise<NewAdmission> {
  const sent = await applied(more);
  outputOf(await handle(sent, district, score));
  outputOf(await handle(sent, district, grant));
  return sent;
}

const read = async (of: NewAdmission, session: string) =>
  outputOf<'readAdmission'>(
    await world.call('readAdmission', { region: of.region, id: of.id }, { session: await again(world, session) }),
  );

const list = async (shelf: AdmissionShelf, session: string, after?: string) =>
  outputOf<'listAdmissions'>(
    await world.call('listAdmissions', after === undefined ? { shelf } : { shelf, after }, {
      session: await again(world, session),
    }),
  );

const registerOf = async (community: string) =>
  outputOf<'readRegister'>(await world.call('readRegister', { code: await world.posterOf(community) }));

test('a department applies, the district scores and grants, every community of the region shows it, and it ends by itself', async () => {
  const sent = await admitted();
  const { tasks, community } = await registerOf(COMMUNITY);
  expect(community.name).toBe('荷花池社区');
  expect(tasks).toEqual([
    expect.objectContaining({
      id: sent.id,
      title: '独居老人月度探访',
      applicant: '钟楼区民政局',
      region: { code: STREET, name: '荷花池街道', level: 'street' },
      state: 'granted',
      until: midnight('2027-06-01'),
      hours: 2,
      yuan: 6000,
      total: 100,
    }),
  ]);
  expect((await registerOf(NEIGHBOUR)).tasks).toHaveLength(1);
  expect((await registerOf('320402004001')).tasks).toEqual([]);
  world.at('2026-12-01T00:00:00+08:00');
  expect((await registerOf(COMMUNITY)).tasks[0]!.state).toBe('running');
  const before = await world.db.query('select * from admission_event');
  world.at('2027-06-01T00:00:00+08:00');
  const { tasks: then, past } = await registerOf(COMMUNITY);
  expect([then, past.map(({ state }) => state)]).toEqual([[], ['expired']]);
  expect(await world.db.query('select * from admission_event')).toEqual(before);
  world.at('2028-06-02T00:00:00+08:00');
  expect((await registerOf(COMMUNITY)).past).toEqual([]);
});

test('what is not decided, or refused, is in no register', async () => {
  const sent = await applied();
  expect((await registerOf(COMMUNITY)).tasks).toEqual([]);
  outputOf(await handle(sent, district, { kind: 'refused', words: '可由部门自己做' }));
  const { tasks, past } = await registerOf(COMMUNITY);
  expect([tasks, past]).toEqual([[], []]);
  expect((await list('over', civil)).admissions).toMatchObject([{ state: 'refused' }]);
  expect((await read(sent, civil)).events).toMatchObject([
    { kind: 'applied', by: '钟楼区民政局' },
    { kind: 'refused', by: '钟楼区', words: '可由部门自己做' },
  ]);
});

test('a key item is decided after a hearing alone, and the hearing is shown with who took part', async () => {
  const sent = await applied({ region: '320404' });
  outputOf(await handle(sent, city, score));
  expect(await handle(sent, city, grant)).toEqual({ refusal: 'admission-past-it', faults: ['not-heard'] });
  expect((await read(sent, city)).inTheWay).toBe('not-heard');
  const heard = { kind: 'heard', on: midnight('2026-11-14'), residents: 8, communities: 5, words: '减少表格' } as const;
  expect(await handle(sent, city, { ...heard, on: midnight('2026-11-16') })).toMatchObject({ faults: ['bad-hearing'] });
  outputOf(await handle(sent, district, heard));
  outputOf(await handle(sent, city, grant));
  const view = await read(sent, civil);
  expect(view).toMatchObject({
    key: true,
    state: 'granted',
    heard: { residents: 8, communities: 5, words: '减少表格' },
  });
  expect(view.events.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
    'applied 钟楼区民政局',
    'scored 常州市',
    'heard 钟楼区',
    'granted 常州市',
  ]);
});

test('points below the pass mark, or a criterion that alone stops it, grant nothing', async () => {
  const sent = await applied();
  expect(await handle(sent, district, grant)).toMatchObject({ faults: ['not-scored'] });
  outputOf(await handle(sent, district, { ...score, points: { ...FULL, evidence: 0 } }));
  expect(await handle(sent, district, grant)).toMatchObject({ faults: ['must-failed'] });
  outputOf(await handle(sent, district, { ...score, points: { ...FULL, hours: 0, need: 8, unique: 5, evidence: 8 } }));
  expect(await handle(sent, district, grant)).toMatchObject({ faults: ['below-pass'] });
  expect(await handle(sent, district, { ...score, points: { ...FULL, basis: 21 } })).toMatchObject({
    faults: ['bad-points'],
  });
});

test('neither the street, the department itself, another department nor another district decides', async () => {
  const sent = await applied();
  const elsewhere = await world.sessionOf('official', '320402');
  for (const session of [street, civil, police, elsewhere]) {
    expect(await handle(sent, session, score)).toEqual({ refusal: 'not-permitted' });
  }
  expect((await read(sent, street)).may).toEqual([]);
  expect((await read(sent, civil)).may).toEqual(['withdrawn']);
});

test('a department sees its own applications alone, officials what goes to their communities', async () => {
  const own = await applied();
  const whole = await applied({ region: '320404', title: '全区事项' });
  const titles = async (session: string) => (await list('open', session)).admissions.map(({ id }) => id).sort();
  expect(await titles(police)).toEqual([]);
  expect(await titles(civil)).toEqual([own.id, whole.id].sort());
  expect(await titles(street)).toEqual([own.id, whole.id].sort());
  expect(await titles(await world.sessionOf('official', '320402'))).toEqual([]);
  expect(await world.call('readAdmission', { region: own.region, id: own.id }, { session: police })).toEqual({
    refusal: 'admission-unknown',
  });
});

test('the same application sent again is one application, another under its id is refused', async () => {
  const sent = await applied();
  expect(await apply(sent)).toEqual({ output: { receipt: { id: sent.id } } });
  expect(await apply({ ...sent, hours: 3 })).toEqual({ refusal: 'id-reused' });
  expect(await apply(sent, police)).toEqual({ refusal: 'id-reused' });
  world.at('2026-12-05T10:00:00+08:00');
  expect(await apply(sent)).toEqual({ output: { receipt: { id: sent.id } } });
  expect(await apply(application())).toEqual({ refusal: 'admission-past-it', faults: ['bad-term'] });
  expect(await world.db.query('select id from admission')).toHaveLength(1);
});

test('a step sent twenty times at once is taken once, and of twenty decisions one stands', async () => {
  const sent = await applied();
  const id = randomUUID();
  const answers = await Promise.all(Array.from({ length: 20 }, () => handle(sent, district, score, id)));
  expect(answers.every((answer) => 'output' in answer)).toBe(true);
  expect(await handle(sent, district, grant, id)).toEqual({ refusal: 'id-reused' });
  const decisions = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      handle(sent, i % 2 ? district : city, i % 3 ? grant : { kind: 'refused', words: '重复' }),
    ),
  );
  expect(decisions.filter((answer) => 'output' in answer)).toHaveLength(1);
  expect(decisions.filter((answer) => 'output' in answer || isRefusal(answer))).toHaveLength(20);
  expect(await world.db.query('select kind from admission_event order by sequence')).toHaveLength(3);
});

test('what was applied for and never decided expires too, and an end before time gives its reason', async () => {
  const left = await applied({ until: midnight('2026-12-15') });
  const ended = await admitted();
  outputOf(await handle(ended, district, { kind: 'ended', words: '经费没有到位' }));
  const { past } = await registerOf(COMMUNITY);
  expect(past).toMatchObject([{ id: ended.id, state: 'ended' }]);
  expect((await list('open', civil)).counts).toEqual({ open: 1, 'in-force': 0, over: 1 });
  world.at('2026-12-15T00:00:00+08:00');
  expect((await list('open', civil)).counts).toEqual({ open: 0, 'in-force': 0, over: 2 });
  expect((await read(left, civil)).state).toBe('expired');
  expect(await handle(left, district, score)).toEqual({ refusal: 'admission-past-it', faults: ['not-now'] });
});

test('a withdrawn application is over', async () => {
  const sent = await applied();
  outputOf(await handle(sent, civil, { kind: 'withdrawn' }));
  expect((await read(sent, district)).state).toBe('withdrawn');
  expect(await handle(sent, district, score)).toMatchObject({ faults: ['not-now'] });
});

test('a long list comes a page at a time, the newest first, each line once', async () => {
  for (let i = 0; i < 120; i += 1) {
    world.at(new Date(Date.UTC(2026, 10, 15, 2, i % 7)));
    await applied({ title: `事项 ${i}` });
  }
  const seen: string[] = [];
  let next: string | undefined;
  do {
    const page = await list('open', civil, next);
    seen.push(...page.admissions.map(({ title }) => title));
    next = page.next ?? undefined;
  } while (next);
  expect(new Set(seen).size).toBe(120);
  expect(seen).toHaveLength(120);
  expect(await world.call('listAdmissions', { shelf: 'open', after: 'x' }, { session: civil })).toMatchObject({
    refusal: 'bad-input',
  });
});

test('events are never changed, and whose hand took a step leaves the server in no answer', async () => {
  const sent = await admitted();
  await expect(world.db.query('delete from admission_event')).rejects.toThrow('append-only');
  const [{ account }] = (await world.db.query<{ account: string }>('select account from admission_event')) as [
    { account: string },
  ];
  const told = JSON.stringify([await read(sent, district), await registerOf(COMMUNITY), await list('in-force', city)]);
  expect(told).not.toContain(account);
});
