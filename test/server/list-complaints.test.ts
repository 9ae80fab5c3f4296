/** Lists of complaints as each unit sees them, on a real PostgreSQL. The 16th of November 2026 is a Monday. */
import { randomUUID } from 'node:crypto';
import { CASE_QUEUES } from '../../src/contract/list-complaints';
import { caseNumberOf } from '../../src/domain/case-number';
import { standingOf } from '../../src/domain/complaint/standing';
import { call } from '../../src/server/call';
import { eventsOf } from '../../src/server/store/complaint-events';
import type { Database } from '../../src/server/store/database';
import { fillComplaints } from '../setup/many-complaints';
import { COMMUNITY, makeWorld, NEIGHBOUR, type World } from '../setup/world';
import { ACCEPTED, idsOf, openOffices, replied, type Filed, type Offices } from './offices';

let world: World;
let offices: Offices;

beforeEach(async () => {
  world = await makeWorld();
  offices = await openOffices(world);
  world.at('2026-11-16T10:00:00+08:00');
});
afterEach(async () => {
  expect(world.faults).toEqual([]);
  await world.close();
});

const toDepartment = () =>
  ({ kind: 'assigned', to: 'department', department: offices.department, words: '归其管理' }) as const;
const passedOn = async (filed: Filed) => offices.takes('staff', filed, ACCEPTED, toDepartment());
const held = async () => {
  const { checkContent } = world.services;
  world.services.checkContent = async () => 'review';
  const filed = await offices.file();
  world.services.checkContent = checkContent;
  return filed;
};

test('a community’s list has what is overdue first, then what is due next, and says who has it and until when', async () => {
  const late = await offices.file({ category: 'noise', text: '夜里施工' });
  world.at('2026-11-17T10:00:00+08:00');
  const accepted = await offices.file();
  await offices.takes('staff', accepted, ACCEPTED);
  const fresh = await offices.file();
  world.at('2026-11-18T09:00:00+08:00');
  const list = await offices.list('staff', 'mine');
  expect(idsOf(list)).toEqual([late.id, fresh.id, accepted.id]);
  expect(list.asOf).toBe('2026-11-18T01:00:00.000Z');
  expect([list.dueToday, list.next]).toEqual([1, null]);
  expect(list.complaints[0]).toEqual({
    community: { code: COMMUNITY, name: '荷花池社区', level: 'community' },
    id: late.id,
    number: caseNumberOf(COMMUNITY, late.id),
    category: 'noise',
    excerpt: '夜里施工',
    photos: 0,
    openedAt: '2026-11-16T02:00:00.000Z',
    state: 'submitted',
    owner: { level: 'community', department: null, name: '荷花池社区' },
    deadline: { clock: 'accept', at: '2026-11-17T15:59:59.999Z', overdue: true },
    escalatedTo: null,
    mayAccept: true,
  });
  expect(list.complaints.map(({ mayAccept }) => mayAccept)).toEqual([true, true, false]);
  expect(list.counts).toEqual({ mine: 3, overdue: 1, escalated: 0, held: 0, open: 3, done: 0 });
});

test('each queue holds what its name says, for each level, and the counts are the lists’ lengths', async () => {
  const [open, answered, passed, withdrawn] = [await offices.file(), await offices.file(), await offices.file(), await offices.file()];
  const looked = await held();
  await offices.takes('staff', answered, ACCEPTED, replied());
  await passedOn(passed);
  await world.call('withdrawComplaint', { id: randomUUID(), reference: withdrawn.reference });
  const expected = {
    staff: { mine: [open], overdue: [], escalated: [], held: [looked], open: [open, passed, looked], done: [answered, withdrawn] },
    street: { mine: [looked], overdue: [], escalated: [], held: [looked], open: [open, passed, looked], done: [answered, withdrawn] },
    district: { mine: [], overdue: [], escalated: [], held: [looked], open: [open, passed, looked], done: [answered, withdrawn] },
    department: { mine: [passed], overdue: [], escalated: [], held: [], open: [passed], done: [] },
    neighbour: { mine: [], overdue: [], escalated: [], held: [], open: [], done: [] },
    'another street': { mine: [], overdue: [], escalated: [], held: [], open: [], done: [] },
    'another department': { mine: [], overdue: [], escalated: [], held: [], open: [], done: [] },
  } as const;
  for (const [office, queues] of Object.entries(expected)) {
    for (const queue of CASE_QUEUES) {
      const list = await offices.list(office as keyof typeof expected, queue);
      expect([office, queue, idsOf(list).sort()]).toEqual([office, queue, queues[queue].map(({ id }) => id).sort()]);
      expect([office, queue, list.counts[queue]]).toEqual([office, queue, queues[queue].length]);
    }
  }
}); // prettier-ignore

test('what a department has answered or passed on stays in sight of it, and what it never had does not', async () => {
  const filed = await offices.file();
  await passedOn(filed);
  expect(idsOf(await offices.list('department', 'mine'))).toEqual([filed.id]);
  await offices.takes('department', filed, { kind: 'assigned', to: 'street', words: '归街道管理' });
  expect(idsOf(await offices.list('department', 'mine'))).toEqual([]);
  expect(idsOf(await offices.list('department', 'open'))).toEqual([filed.id]);
  expect(idsOf(await offices.list('street', 'mine'))).toEqual([filed.id]);
  await offices.takes('street', filed, ACCEPTED, replied());
  expect(idsOf(await offices.list('department', 'done'))).toEqual([filed.id]);
  expect(await offices.read('department', filed)).toMatchObject({ state: 'replied', may: [] });
});

test('a list is looked through by category, by division and by the beginning of a number, however it is typed', async () => {
  const noise = await offices.file({ category: 'noise' });
  const next = await offices.file({}, NEIGHBOUR);
  const number = caseNumberOf(COMMUNITY, noise.id);
  expect(idsOf(await offices.list('street', 'open', { category: 'noise' }))).toEqual([noise.id]);
  expect(idsOf(await offices.list('street', 'open', { category: 'parking' }))).toEqual([]);
  expect(idsOf(await offices.list('city', 'open', { division: NEIGHBOUR }))).toEqual([next.id]);
  expect((await offices.list('city', 'open', { division: NEIGHBOUR })).counts.open).toBe(1);
  for (const typed of [number, number.toLowerCase().replace('-', ' '), number.slice(0, 7), number.slice(0, 3)]) {
    expect(idsOf(await offices.list('city', 'open', { number: typed }))).toContain(noise.id);
  }
  expect(idsOf(await offices.list('city', 'open', { number }))).toEqual([noise.id]);
  expect(idsOf(await offices.list('city', 'open', { number: '00000' }))).toEqual([]);
  expect((await offices.list('city', 'open', { number })).counts.open).toBe(2);
});

test('pages follow each other without a gap or a repetition, while complaints come and go', async () => {
  for (let i = 0; i < 12; i += 1) {
    world.at(`2026-11-16T10:00:0${i % 4}+08:00`);
    await Promise.all(Array.from({ length: 10 }, (_, j) => offices.file({}, j % 2 ? COMMUNITY : NEIGHBOUR)));
  }
  const first = await offices.list('street', 'open');
  expect(first.complaints).toHaveLength(50);
  // Its deadline moves, so that it comes again further down; nothing else does.
  const moved = first.complaints[49]!;
  await offices.takes('street', { community: moved.community.code, id: moved.id, reference: '' }, ACCEPTED);
  const second = await offices.list('street', 'open', { after: first.next! });
  const third = await offices.list('street', 'open', { after: second.next! });
  const all = [first, second, third].flatMap(idsOf);
  expect(new Set(all).size).toBe(120);
  expect(all.filter((id) => id === moved.id)).toHaveLength(2);
  expect(all).toHaveLength(121);
  expect(third.next).toBeNull();
});

test('what is over is listed with the newest first, over pages too', async () => {
  const filed: Filed[] = [];
  for (let i = 0; i < 55; i += 1) filed.push(await offices.file());
  for (const [i, one] of filed.entries()) {
    world.at(new Date(+new Date('2026-11-16T10:00:00+08:00') + i * 60_000));
    await world.call('withdrawComplaint', { id: randomUUID(), reference: one.reference });
  }
  const first = await offices.list('staff', 'done');
  const second = await offices.list('staff', 'done', { after: first.next! });
  expect([...idsOf(first), ...idsOf(second)]).toEqual(filed.map(({ id }) => id).reverse());
});

test('a cursor that is none is refused in words', async () => {
  const bad = { refusal: 'bad-input', faults: ['after: not given by this list'] };
  for (const after of ['', 'x', Buffer.from(`2026-11-16T10:00:00.000Z ${COMMUNITY} ' or true`).toString('base64url')]) {
    expect(await offices.asked('staff', 'listComplaints', { queue: 'open', after })).toEqual(bad);
  }
});

/** A database that counts the statements it is asked, and those that read events. */
function counting(db: Database) {
  const asked = { all: 0, events: 0 };
  const query: Database['query'] = (text, values) => {
    asked.all += 1;
    if (text.includes('complaint_event')) asked.events += 1;
    return db.query(text, values);
  };
  return { asked, db: { ...db, query } };
}

test('a list of forty is read in as many statements as a list of one, and none of them reads an event', async () => {
  await offices.file();
  const session = await world.sessionOf('official', '320404');
  const measured = async () => {
    const { asked, db } = counting(world.db);
    const answer = await call(
      { ...world.services, db },
      'listComplaints',
      { queue: 'open' },
      { person: null, session },
    );
    expect(answer).toHaveProperty('output');
    return asked;
  };
  const one = await measured();
  await Promise.all(Array.from({ length: 39 }, (_, i) => offices.file({}, i % 2 ? COMMUNITY : NEIGHBOUR)));
  expect(await measured()).toEqual(one);
  expect(one.events).toBe(0);
  expect(one.all).toBeLessThan(8);
});

test('of thousands one page is found by an index in its order, and no more than the page is looked at', async () => {
  await fillComplaints(world.services, [COMMUNITY, NEIGHBOUR, '320404006004'], 4000, 60);
  const plans: string[] = [];
  const { db } = world;
  const explaining: Database = {
    ...db,
    async query(text, values) {
      if (text.includes('limit $')) {
        const plan = await db.query<{ 'QUERY PLAN': string }>(`explain analyze ${text}`, values);
        plans.push(plan.map((row) => row['QUERY PLAN']).join('\n'));
      }
      return db.query(text, values);
    },
  };
  const session = await world.sessionOf('official', '320404');
  for (const queue of ['open', 'overdue', 'done'] as const) {
    const asked = { ...world.services, db: explaining };
    expect(await call(asked, 'listComplaints', { queue }, { person: null, session })).toHaveProperty('output');
  }
  expect(plans).toHaveLength(3);
  for (const plan of plans) {
    const found = plan.slice(plan.indexOf('Limit'));
    expect(found).toMatch(/complaint_standing_(due|done) on .*rows=51(\.00)? loops=1\)/);
    expect(found).not.toContain('Sort');
  }
});

test('a filled store is what the operations would have left: standings are those of the events', async () => {
  await fillComplaints(world.services, [COMMUNITY], 20, 30);
  const rows = await world.db.query<{ id: string; due: Date | null; state: string }>('select complaint as id, due_at as due, state from complaint_standing');
  for (const { id, due, state } of rows) {
    const standing = standingOf(await eventsOf(world.db, COMMUNITY, id), world.services.calendar);
    expect([state, due]).toEqual([standing.state, standing.dueAt]);
  }
}); // prettier-ignore
