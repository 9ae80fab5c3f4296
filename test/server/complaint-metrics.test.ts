/** Figures `cmp/1` of stored complaints, on a real PostgreSQL: the same as the rules count them, and to whom they are told. */
import fc from 'fast-check';
import { operations, type Output } from '../../src/contract/operations';
import { CATEGORIES, type Category } from '../../src/domain/complaint/category';
import { caseOf } from '../../src/domain/complaint/case-of';
import { noComplaintCounts } from '../../src/domain/complaint/complaint-counts';
import { complaintCountsOf } from '../../src/domain/complaint/complaint-counts-of';
import type { ComplaintEvent } from '../../src/domain/complaint/complaint-event';
import { wilson } from '../../src/domain/statistics/wilson';
import { cohortCounts, stampCountsByDepartment } from '../../src/server/store/complaint-metrics';
import { runClocks } from '../../src/server/run-clocks';
import { attempts, live } from '../domain/complaint/lives';
import { accepted, assigned, declined, judged, on, reopened, replied, submitted, WEEKDAYS, withdrawn } from '../domain/complaint/steps'; // prettier-ignore
import { storeLife, uuidOf, type StoredLife } from '../setup/stored-lives';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, type World } from '../setup/world';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(async () => {
  expect(world.faults).toEqual([]);
  await world.close();
});

const ELSEWHERE = '320402004001';
type Read = Output<'readComplaintMetrics'>;

async function read(
  division: string,
  asked: string | undefined = division,
  period: Read['period'] = 'year',
): Promise<Read> {
  const session = await world.sessionOf('official', division);
  const answer = await world.call(
    'readComplaintMetrics',
    { ...(asked ? { division: asked } : {}), period },
    { session },
  );
  const output = outputOf<'readComplaintMetrics'>(answer);
  operations.readComplaintMetrics.output.parse(output);
  return output;
}

let stored = 0;
async function store(times: number, life: Partial<StoredLife>, ...events: ComplaintEvent[]): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    const whole = { community: COMMUNITY, category: 'noise' as const, events: [submitted(2), ...events], ...life };
    await storeLife(world, `stored ${(stored += 1)}`, whole, WEEKDAYS);
  }
}

/** Ids where the lives have plain names. */
const withIds = (events: readonly ComplaintEvent[]): ComplaintEvent[] =>
  events.map((event) => {
    const given = event as ComplaintEvent & { department?: string; into?: string };
    const { department, into, unit } = given;
    return {
      ...given,
      ...(department ? { department: uuidOf(department) } : {}),
      ...(into ? { into: uuidOf(into) } : {}),
      ...(unit ? { unit: uuidOf(unit) } : {}),
    };
  });

const HAPPENED = ['answeredInTime', 'confirmedFixed', 'notFixed', 'nowSatisfied', 'formerlyDissatisfiedDue', 'declined', 'overturned', 'reopened'] as const; // prettier-ignore

test('whatever has happened to complaints, what is counted in the database is what the rules count', async () => {
  const communities = [COMMUNITY, NEIGHBOUR, ELSEWHERE];
  const drawn = fc.sample(attempts, { numRuns: 120, seed: 2026 }).map((some) => withIds(live(some).events));
  // Rare by chance: a bad rating that became a good one, one that nobody mended, withdrawn in time and too late.
  const bad = [submitted(2), accepted(2), replied(3), judged(4, 'not-fixed', 1)];
  const all = [
    ...drawn,
    [...bad, replied(5), judged(6, 'fixed', 5)],
    bad,
    [submitted(2), withdrawn(4)],
    [submitted(2), withdrawn(12)],
  ];
  const lives: StoredLife[] = all.map((events, i) => ({
    community: communities[i % 3]!,
    category: CATEGORIES[i % CATEGORIES.length]!,
    events,
  }));
  for (const [i, life] of lives.entries()) await storeLife(world, `life ${i}`, life, WEEKDAYS);
  const inAll = noComplaintCounts();
  for (const days of [14, 25, 60, 150, 500]) {
    const now = on(days);
    const window = { from: on(3), until: now };
    const counted = await cohortCounts(world.db, { region: '3204', digits: 6, window, now });
    const stamps = await stampCountsByDepartment(world.db, { region: '3204', digits: 6, window, now });
    const ruled = (belongs: (life: StoredLife) => boolean) =>
      complaintCountsOf(lives.filter(belongs).map(({ events }) => caseOf(events, now, WEEKDAYS)), window); // prettier-ignore
    for (const district of ['320402', '320404']) {
      const expected = ruled(({ community }) => community.startsWith(district));
      expect(counted.get(district) ?? noComplaintCounts()).toEqual(expected);
      for (const name of HAPPENED) inAll[name] += expected[name];
    }
    for (const category of CATEGORIES) {
      const expected = ruled((life) => life.category === category);
      expect(counted.get(category) ?? noComplaintCounts()).toEqual(expected);
    }
    for (const name of ['parks', 'roads', 'police']) {
      const passedOn = ({ category, events }: StoredLife) =>
        category === 'stamp' && events.some((event) => event.kind === 'assigned' && event.department === uuidOf(name));
      expect(stamps.get(uuidOf(name)) ?? noComplaintCounts()).toEqual(ruled(passedOn));
    }
  }
  // Each has happened: else nothing was compared.
  for (const name of HAPPENED) expect([name, inAll[name]]).not.toEqual([name, 0]);
}, 120_000);

test('a share comes with its interval and n, of the division and of each below in the order of their codes', async () => {
  await store(12, {}, accepted(2), replied(3), judged(4, 'fixed', 5));
  await store(8, {}, accepted(2));
  await store(30, { community: NEIGHBOUR }, accepted(2), replied(3), judged(4, 'not-fixed', 1));
  world.at(on(16));
  const street = await read('320404006');
  expect(street).toMatchObject({
    division: { code: '320404006', level: 'street' },
    methodId: 'cmp/1',
    window: { from: '2025-12-31T16:00:00.000Z', until: on(16).toISOString() },
  });
  expect(street.figures.answeredInTime).toEqual({
    n: 50,
    estimate: 42 / 50,
    interval: wilson(42 / 50, 50, 0.95),
    because: null,
  });
  expect(street.figures.confirmedFixed).toMatchObject({ n: 42, estimate: 12 / 42 });
  expect(street.figures.satisfied).toMatchObject({ n: 42, estimate: 12 / 42 });
  expect(street.figures.medianDays).toEqual({ n: 50, days: 1, because: null });
  expect(street.figures.p90Days).toEqual({ n: 50, days: null, because: 'still-open' });
  expect(street.below.map(({ division }) => division.code)).toEqual([
    NEIGHBOUR,
    COMMUNITY,
    '320404006004',
    '320404006010',
  ]);
  expect(street.below.map(({ figures }) => figures.answeredInTime.n)).toEqual([30, 20, null, null]);
  expect(street.below[2]!.figures.answeredInTime).toEqual({
    n: null,
    estimate: null,
    interval: null,
    because: 'no-cases',
  });
  const community = await read('320404006', COMMUNITY);
  expect(community.path.map(({ code }) => code)).toEqual(['320404006', COMMUNITY]);
  expect([community.below, community.figures]).toEqual([[], street.below[1]!.figures]);
  expect((await read('320402', undefined)).figures.answeredInTime.because).toBe('no-cases');
});

test('below ten cases nothing is told of a share, not even how few they are', async () => {
  await store(9, {}, accepted(2), replied(3));
  await store(1, { community: NEIGHBOUR }, accepted(2), replied(3));
  world.at(on(16));
  const hidden = { n: null, estimate: null, interval: null, because: 'too-few' };
  const { figures, below } = await read('320404006');
  expect(figures.answeredInTime).toMatchObject({ n: 10, estimate: 1 });
  // Ten are due, none of them was rated or refused.
  expect(figures.satisfied.because).toBe('no-cases');
  expect(below.slice(0, 2).map((one) => one.figures.answeredInTime)).toEqual([hidden, hidden]);
});

test('a period has the deadlines that lie in it and have passed', async () => {
  await store(10, {}, accepted(2), replied(3));
  const nobody = async (period: Read['period']) => (await read('320404006', COMMUNITY, period)).figures.answeredInTime;
  // The seventh working day after the second is the eleventh.
  world.at(on(11));
  expect(await nobody('quarter')).toMatchObject({ because: 'no-cases' });
  world.at(on(12));
  for (const period of ['quarter', 'year', 'twelve-months'] as const)
    expect(await nobody(period)).toMatchObject({ n: 10 });
  world.at('2027-02-01T09:00:00+08:00');
  expect(await nobody('quarter')).toMatchObject({ because: 'no-cases' });
  expect(await nobody('year')).toMatchObject({ because: 'no-cases' });
  expect(await nobody('twelve-months')).toMatchObject({ n: 10 });
});

test('what is overdue is told by whose matter it is, as a share of what it has open', async () => {
  await store(12, {}, accepted(2));
  await store(4, { events: [submitted(13)] });
  await store(10, {}, accepted(2), assigned(3, 'street'));
  await store(11, {}, accepted(2), replied(3), judged(4, 'fixed'));
  world.at(on(13, '12:00'));
  const { overdue } = await read('320404006');
  expect(overdue.map(({ level, share }) => [level, share.n, share.estimate])).toEqual([
    ['community', 16, 12 / 16],
    ['street', 10, 1],
    ['department', null, null],
    ['district', null, null],
    ['city', null, null],
  ]);
  expect(overdue[3]!.share.because).toBe('no-cases');
});

test('demands for stamps are told by the department they were passed on to, where they were', async () => {
  const { department } = await world.departmentOf('320404', '民政局');
  const stamp = { category: 'stamp' as Category };
  await store(15, stamp, accepted(2), assigned(2, 'department', 'community', department));
  await store(25, stamp, declined(3));
  await store(20, {}, accepted(2), assigned(2, 'department', 'community', department));
  world.at(on(16));
  const { stamps, categories } = await read('320404');
  expect(stamps).toHaveLength(1);
  expect(stamps[0]).toMatchObject({
    department: { id: department, name: '民政局', division: { code: '320404', name: '钟楼区' } },
    share: { n: 40, estimate: 15 / 40 },
    figures: { answeredInTime: { n: 15, estimate: 0 } },
  });
  expect(categories.map(({ category }) => category)).toEqual(CATEGORIES);
  const ofStamps = categories.find(({ category }) => category === 'stamp')!.figures;
  expect(ofStamps.declined).toMatchObject({ n: 40, estimate: 25 / 40 });
});

test('a refusal a unit above took up again is one that was overturned', async () => {
  await store(6, {}, declined(3));
  await store(6, {}, declined(3), reopened(4, 'street'));
  world.at(on(16));
  expect((await read('320404006')).figures).toMatchObject({
    declined: { n: 12, estimate: 1 },
    overturned: { n: 12, estimate: 0.5 },
  });
});

test('complaints stored before figures were kept come in with the clocks’ next run', async () => {
  await store(10, {}, accepted(2), replied(3));
  world.at(on(16));
  const before = await read('320404006');
  await world.db.query('delete from complaint_case');
  expect((await read('320404006')).figures.answeredInTime.because).toBe('no-cases');
  await runClocks(world.services);
  expect(await read('320404006')).toEqual(before);
});

test('twice as many complaints handled alike change no share', async () => {
  const handled = async () => {
    await store(6, {}, accepted(2), replied(3), judged(4, 'fixed', 4));
    await store(6, {}, accepted(2));
  };
  await handled();
  world.at(on(16));
  const once = (await read('320404006')).figures;
  await handled();
  const twice = (await read('320404006')).figures;
  expect(twice.answeredInTime.estimate).toBe(once.answeredInTime.estimate);
  expect(twice.confirmedFixedOfDue.estimate).toBe(once.confirmedFixedOfDue.estimate);
  expect(twice.medianDays.days).toBe(once.medianDays.days);
});
