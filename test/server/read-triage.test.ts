/** Where to look first, from published figures alone. */
import { randomUUID } from 'node:crypto';
import type { Step } from '../../src/domain/step';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, resident, type World } from '../setup/world';

const STREET = '320404006';
const THIRD = '320404006004';
const FOURTH = '320404006010';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  world.at('2026-11-15T10:00:00+08:00');
});
afterAll(() => world.close());

async function answer(community: string, step: Step, count: number): Promise<void> {
  const code = await world.posterOf(community);
  for (let number = 0; number < count; number += 1) {
    const rating = { id: randomUUID(), code, round: world.round, answers: [{ item: 1, step }] };
    outputOf(await world.call('submitRating', rating, { person: resident(randomUUID()) }));
  }
}

async function first() {
  const session = await world.sessionOf('official', STREET);
  return outputOf<'readTriage'>(await world.call('readTriage', { division: STREET }, { session })).first;
}

test('where nobody answered, or all are alike, nowhere is first; what lies low is, with its error', async () => {
  expect(await first()).toEqual([]);
  for (const community of [COMMUNITY, NEIGHBOUR, THIRD]) {
    await answer(community, 5, 54);
    await answer(community, 2, 6);
  }
  expect(await first()).toEqual([]);
  await answer(FOURTH, 5, 24);
  await answer(FOURTH, 1, 36);
  const [lowest, ...others] = await first();
  expect(others).toEqual([]);
  expect(lowest).toMatchObject({ division: { code: FOURTH }, n: 60 });
  // Drawn a little towards the mean of all from 40%.
  expect(lowest!.estimate).toBeGreaterThan(0.4);
  expect(lowest!.estimate).toBeLessThan(0.5);
  expect(lowest!.interval.lower).toBeLessThan(lowest!.estimate);
  expect(lowest!.belowMean).toBeGreaterThan(0.95);
});

test('a community that shows no figure is not told of', async () => {
  await world.db.query('delete from submission; delete from tally');
  const session = await world.sessionOf('official', STREET);
  await answer(FOURTH, 1, 9);
  const reply = outputOf<'readTriage'>(await world.call('readTriage', { division: STREET }, { session }));
  expect(reply.first).toEqual([]);
});
