import { randomUUID } from 'node:crypto';
import { HEADLINE_ITEM } from '../../src/domain/item';
import { FiguresMemory } from '../../src/server/round-figures';
import { roundsOver } from '../../src/server/store/rounds';
import { COMMUNITY, makeWorld, outputOf, resident, type World } from '../setup/world';

let world: World;
beforeAll(async () => void (world = await makeWorld()));
afterAll(() => world.close());

const answer = async (count: number) => {
  const code = await world.posterOf(COMMUNITY);
  for (let number = 0; number < count; number += 1) {
    const rating = { id: randomUUID(), code, round: world.round, answers: [{ item: 1, step: 4 }] };
    outputOf<'submitRating'>(await world.call('submitRating', rating as never, { person: resident(randomUUID()) }));
  }
};

const readFrom = async (memory: FiguresMemory) => {
  const [round] = await roundsOver(world.db, ['3204']);
  return memory.of(world.db, round!);
};

const count = async (memory: FiguresMemory) => {
  const figures = await readFrom(memory);
  return figures.items.get(HEADLINE_ITEM)![figures.place.get(COMMUNITY)!]!.n;
};

test('figures are made again after a further answer, and kept while there is none', async () => {
  const memory = new FiguresMemory();
  await answer(60);
  expect(await count(memory)).toBe(60);
  const kept = await readFrom(memory);
  expect(await readFrom(memory)).toBe(kept);
  await answer(1);
  expect(await count(memory)).toBe(61);
});

test('for a while the figures may be those of a moment ago, so that many readers cost no more than one', async () => {
  const memory = new FiguresMemory(60_000);
  const first = await readFrom(memory);
  await answer(1);
  expect(await readFrom(memory)).toBe(first);
});

test('a round is computed by the method it names, and by no other', async () => {
  const [round] = await roundsOver(world.db, ['3204']);
  await expect(new FiguresMemory().of(world.db, { ...round!, methodId: 'csm/0' })).rejects.toThrow('csm/0');
});
