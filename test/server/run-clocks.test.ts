/** Clocks that ran out, on a real PostgreSQL with the State Council's calendar: the 16th of November 2026 is a Monday. */
import { clockStep } from '../../src/domain/complaint/clock-step';
import { runClocks } from '../../src/server/run-clocks';
import { eventsOf } from '../../src/server/store/complaint-events';
import { findByReference } from '../../src/server/store/complaints';
import { complaintsOnTheClock } from '../../src/server/store/complaint-standings';
import { COMMUNITY, makeWorld, NEIGHBOUR, type World } from '../setup/world';
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
  await world.call('judgeComplaint', { id: crypto.randomUUID(), reference: over[0]!, verdict: 'fixed' });
  await world.call('withdrawComplaint', { id: crypto.randomUUID(), reference: over[1]! });
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
