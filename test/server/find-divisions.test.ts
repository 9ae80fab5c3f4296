/** Divisions by part of a name, within what the reader may see. */
import { makeWorld, outputOf, type World } from '../setup/world';

let world: World;
beforeAll(async () => (world = await makeWorld()));
afterAll(() => world.close());

async function find(by: string, name: string) {
  const session = await world.sessionOf('official', by);
  const { found } = outputOf<'findDivisions'>(await world.call('findDivisions', { name }, { session }));
  return found.map(({ division, within }) => [division.name, ...within]);
}

test('a part of a name finds divisions of every level, the shortest name first, with what they lie in', async () => {
  expect(await find('3204', '荷花池')).toEqual([
    ['荷花池街道', '常州市', '钟楼区'],
    ['荷花池社区', '常州市', '钟楼区', '荷花池街道'],
  ]);
  expect(await find('3204', ' 新桥 ')).toHaveLength(2);
});

test('nothing is found beyond one’s own division, and what lies above it is not told', async () => {
  expect(await find('320404006', '荷花池')).toEqual([['荷花池街道'], ['荷花池社区', '荷花池街道']]);
  expect(await find('320402', '荷花池')).toEqual([]);
});

test('signs that mean something to a database are letters, and nothing typed finds nothing', async () => {
  for (const name of ['%', '_', "'", '\\', '', '   ']) expect([name, await find('3204', name)]).toEqual([name, []]);
});
