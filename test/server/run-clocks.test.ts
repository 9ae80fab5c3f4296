/** Clocks that ran out, on a real PostgreSQL with the State Council's calendar: the 16th of November 2026 is a Monday. */
import { randomUUID } from 'node:crypto';
import { clockStep } from '../../src/domain/complaint/clock-step';
import { standingOf } from '../../src/domain/complaint/standing';
import { runClocks } from '../../src/server/run-clocks';
import { eventsOf, saveStanding } from '../../src/server/store/complaint-events';
import { findByReference } from '../../src/server/store/complaints';
import { complaintsOnTheClock } from '../../src/server/store/complaint-standings';
import { unitTakes } from '../setup/unit-takes';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, type World } from '../setup/world';
import { answered, complaint, read, submitted } from './complaint';

let world: World;
let codes: string[];

beforeEach(async () => {
  world = await makeWorld();
  codes = [await world.posterOf(COMMUNITY), await world.posterOf(NEIGHBOUR)];
  world.at('2026-11-16T10:00:00+08:00');
});
afterEach(async () => {
  expect(world.faults).toEqual([]);
  await world.close();
});

const made = (i = 0) => submitted(world, complaint(codes[i]!));
const stateOf = async (reference: string) => (await read(world, reference)).state;
const kindsOf = async (reference: string) => (await read(world, reference)).timeline.map(({ kind }) => kind);

test('what nobody signed in goes up, what nobody judged is closed, and the rest stays as it is', async () => {
  const [ignored, silent, fresh] = [await made(), await made(1), await made(1)];
  await answered(world, silent);
  expect(await runClocks(world.services)).toBe(0);
  world.at('2026-11-18T00:00:00+08:00');
  expect(await runClocks(world.services)).toBe(2);
  expect(await runClocks(world.services)).toBe(0);
  expect(await kindsOf(ignored)).toEqual(['submitted', 'escalated']);
  expect(await kindsOf(fresh)).toEqual(['submitted', 'escalated']);
  world.at('2026-11-26T00:00:00+08:00');
  await runClocks(world.services);
  expect(await stateOf(silent)).toBe('closed');
  expect((await read(world, silent)).may).toEqual({ judge: true, withdraw: false });
});

test('on four servers at once every step is taken once', async () => {
  const references = await Promise.all(Array.from({ length: 12 }, (_, i) => made(i % 2)));
  world.at('2026-11-18T00:00:00+08:00');
  const taken = await Promise.all(Array.from({ length: 4 }, () => runClocks(world.services)));
  expect(taken.reduce((sum, one) => sum + one)).toBe(12);
  for (const reference of references) expect(await kindsOf(reference)).toEqual(['submitted', 'escalated']);
});

test('pages of open complaints leave none out and hold none that is over', async () => {
  const references = await Promise.all(Array.from({ length: 7 }, (_, i) => made(i % 2)));
  const over = references.splice(0, 3);
  await answered(world, over[0]!);
  await world.call('judgeComplaint', { id: randomUUID(), reference: over[0]!, verdict: 'fixed' });
  await world.call('withdrawComplaint', { id: randomUUID(), reference: over[1]! });
  await answered(world, over[2]!);
  world.at('2026-11-26T00:00:00+08:00');
  await runClocks(world.services);
  const found: string[] = [];
  let page = await complaintsOnTheClock(world.db, null, 3);
  while (page.length > 0) {
    found.push(...page.map(({ id }) => id));
    page = await complaintsOnTheClock(world.db, page.at(-1)!, 3);
  }
  const open = await Promise.all(references.map(async (reference) => (await findByReference(world.db, reference))!.id));
  expect(found.sort()).toEqual(open.sort());
});

test('a whole matter nobody ever touches reaches the city and no further', async () => {
  const reference = await made();
  for (let day = 17; day < 60; day += 1) {
    world.at(new Date(+new Date('2026-11-01T08:00:00+08:00') + (day - 1) * 86_400_000));
    await runClocks(world.services);
  }
  const { community, id } = (await findByReference(world.db, reference))!;
  const events = await eventsOf(world.db, community, id);
  expect(events.map((event) => (event.kind === 'escalated' ? event.to : event.kind))).toEqual(['submitted', 'street', 'district', 'city']);
  expect(clockStep(events, world.services.now(), world.services.calendar)).toBeNull();
}); // prettier-ignore

/** As complaints lie in a store from before standings were kept. */
const forgetStandings = () => world.db.query('delete from complaint_standing');
const standingRows = () =>
  world.db.query<object>('select to_jsonb(kept) as whole from complaint_standing as kept order by complaint');

test('complaints stored before standings were kept get theirs, whether they are over or not, and lists show them', async () => {
  const references = await Promise.all(Array.from({ length: 6 }, (_, i) => made(i % 2)));
  await answered(world, references[0]!);
  await answered(world, references[1]!);
  await world.call('judgeComplaint', { id: randomUUID(), reference: references[1]!, verdict: 'fixed' });
  const before = await standingRows();
  await forgetStandings();
  const session = await world.sessionOf('official', '320404006');
  const { id, community } = (await findByReference(world.db, references[2]!))!;
  // Nobody who might see it is told there is none.
  expect(await world.call('handleComplaint', { id: randomUUID(), community, complaint: id, step: { kind: 'accepted', workload: 'ordinary' } }, { session })).toHaveProperty('output');
  await forgetStandings();
  expect(await runClocks(world.services)).toBe(0);
  const after = await standingRows();
  expect(after).toHaveLength(before.length);
  const list = outputOf<'listComplaints'>(await world.call('listComplaints', { queue: 'open' }, { session }));
  expect([list.counts.open, list.counts.done]).toEqual([4, 2]);
}); // prettier-ignore

test('when the days of a new year become known, deadlines that lie in it move in the lists', async () => {
  const reference = await made();
  const { id } = (await findByReference(world.db, reference))!;
  await unitTakes(world, reference, { kind: 'accepted', workload: 'complex' });
  const due = async () => {
    const [row] = await world.db.query<{ due: Date }>('select due_at as due from complaint_standing where complaint = $1', [id]);
    return row!.due;
  };
  const before = await due();
  const { calendar } = world.services;
  world.services.calendar = { isWorkingDay: (day) => day !== '2026-11-30' && calendar.isWorkingDay(day) };
  expect(await runClocks(world.services)).toBe(0);
  expect(+(await due()) - +before).toBe(86_400_000);
  expect((await read(world, reference)).deadline!.at).toBe((await due()).toISOString());
}); // prettier-ignore

test('a standing made from older events never takes the place of a newer one', async () => {
  const reference = await made();
  const { community, id } = (await findByReference(world.db, reference))!;
  const old = await eventsOf(world.db, community, id);
  await unitTakes(world, reference, { kind: 'accepted', workload: 'ordinary' });
  const [kept] = await standingRows();
  await saveStanding(world.db, { community, id }, old.length, standingOf(old, world.services.calendar));
  expect(await standingRows()).toEqual([kept]);
});

test('whatever happens, what is kept is what the events come to', async () => {
  const references = await Promise.all(Array.from({ length: 8 }, (_, i) => made(i % 2)));
  const acts = [
    (reference: string) => answered(world, reference),
    (reference: string) => world.call('withdrawComplaint', { id: randomUUID(), reference }),
    (reference: string) => world.call('judgeComplaint', { id: randomUUID(), reference, verdict: 'not-fixed' }),
    (reference: string) => unitTakes(world, reference, { kind: 'accepted', workload: 'enquiry' }),
  ];
  for (let day = 16; day < 30; day += 1) {
    world.at(`2026-11-${day}T09:00:00+08:00`);
    for (const [i, reference] of references.entries()) {
      if ((i + day) % 3 === 0) await acts[(i * day + day) % acts.length]!(reference)?.catch(() => undefined);
    }
    await runClocks(world.services);
  }
  const rows = await world.db.query<{ community: string; id: string; sequence: number; state: string; due: Date | null; to: string | null; todo: string[] }>(
    'select community, complaint as id, sequence, state, due_at as due, escalated_to as to, todo from complaint_standing',
  );
  expect(new Set(rows.map(({ state }) => state)).size).toBeGreaterThan(2);
  for (const { community, id, ...kept } of rows) {
    const events = await eventsOf(world.db, community, id);
    const { state, dueAt, escalatedTo, todo } = standingOf(events, world.services.calendar);
    expect(kept).toEqual({ sequence: events.length, state, due: dueAt, to: escalatedTo, todo });
  }
}); // prettier-ignore
