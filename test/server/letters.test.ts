/** Letters of invitation, made by officials of a street or above. */
import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../src/contract/operations';
import { makeKioskCode } from '../../src/server/signed-code';
import { pictureIn, readQr } from '../setup/read-qr';
import { tallies } from '../setup/tallies';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, resident, type World } from '../setup/world';

let world: World;
let street: { session: string };

beforeAll(async () => {
  world = await makeWorld();
  street = { session: await world.sessionOf('official', '320404006') };
});
afterAll(() => world.close());
beforeEach(() => world.at('2026-11-15T10:00:00+08:00'));
afterEach(() => expect(world.faults.splice(0)).toEqual([]));

const request = (more: Partial<Input<'makeLetters'>> = {}): Input<'makeLetters'> => ({
  id: randomUUID(),
  community: COMMUNITY,
  count: 3,
  ...more,
});

const ask = (input: Input<'makeLetters'>, by = street) => world.call('makeLetters', input, by);
const make = async (input: Input<'makeLetters'>): Promise<Output<'makeLetters'>> =>
  outputOf<'makeLetters'>(await ask(input));

const batches = async () =>
  outputOf<'listLetters'>(await world.call('listLetters', { community: COMMUNITY }, street)).batches;

const rate = (code: string, openid: string) =>
  world.call(
    'submitRating',
    { id: randomUUID(), code, round: world.round, answers: [{ item: 1, step: 4 }] },
    { person: resident(openid) },
  );

test('letters carry a link each, a code to type, who asks and until when', async () => {
  const { letters, by, community, round } = await make(request());
  expect(letters).toHaveLength(3);
  expect(new Set(letters.flatMap(({ scene, typed }) => [scene, typed])).size).toBe(6);
  expect([by.name, community.name, round.closesAt]).toEqual(['荷花池街道', '荷花池社区', '2026-11-30T16:00:00.000Z']);
  expect(await readQr(pictureIn(letters[0]!.qr!))).toBe(`https://minping.test/r/${letters[0]!.scene}`);
});

test('whoever scans or types one counts as invited, once', async () => {
  await world.db.query('truncate submission, tally, log_head, letter_use');
  const [scanned, typed] = (await make(request())).letters;
  await rate(scanned!.scene, 'one');
  expect(await rate(scanned!.scene, 'two')).toEqual({ refusal: 'letter-used' });
  const device = randomUUID();
  const code = await makeKioskCode(world.services, COMMUNITY);
  await world.call('openKiosk', { code, device });
  const answers = [{ item: 1, step: 2 as const }];
  const atKiosk = { id: randomUUID(), code, round: world.round, device, answers, letter: typed!.typed.toLowerCase() };
  outputOf(await world.call('submitRating', atKiosk));
  expect(await tallies(world.db)).toEqual({
    [`${COMMUNITY} invite invited 1:4`]: 1,
    [`${COMMUNITY} kiosk invited 1:2`]: 1,
  });
});

test('asked again, or sixteen times at once, the same letters come back and none is made twice', async () => {
  const input = request({ count: 20 });
  const answers = await Promise.all(Array.from({ length: 16 }, () => make(input)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await make({ ...input, id: input.id.toUpperCase() })).toMatchObject({ letters: answers[0]!.letters });
  const made = await world.db.query('select from code where batch = $1', [input.id]);
  expect(made).toHaveLength(20);
  const trail = await world.db.query(`select from audit where action = 'make-letters'`);
  expect(trail).toHaveLength((await batches()).length);
  // Printed once more after the round.
  world.at('2026-12-02T10:00:00+08:00');
  street = { session: await world.sessionOf('official', '320404006') };
  expect(await make(input)).toEqual(answers[0]);
});

test('a request asked again for another number is told so; in another community it is another', async () => {
  const input = request();
  const { letters } = await make(input);
  expect(await ask({ ...input, count: 4 })).toEqual({ refusal: 'id-reused' });
  const there = await make({ ...input, community: NEIGHBOUR });
  expect(there.letters.map(({ typed }) => typed)).not.toEqual(letters.map(({ typed }) => typed));
});

test.each([0, 501, 2.5])('%s letters are not made', async (count) => {
  const answer = await ask(request({ count }));
  expect(answer).toMatchObject({ refusal: 'bad-input' });
});

test.each(['labels', 'addresses', 'note'])('a request that carries more than a number, %s, is refused whole', async (field) => {
  const input = { ...request(), [field]: ['荷花池 3 号 201'] };
  expect(await ask(input)).toMatchObject({ refusal: 'bad-input' });
  expect(await batches()).not.toContainEqual(expect.objectContaining({ id: input.id }));
}); // prettier-ignore

test('nothing stored of a letter says whom it went to', async () => {
  const columns = async (table: string) =>
    (
      await world.db.query<{ name: string }>(
        'select column_name as name from information_schema.columns where table_name = $1 order by 1',
        [table],
      )
    ).map(({ name }) => name);
  expect(await columns('letter_batch')).toEqual(['community', 'count', 'id', 'made_at', 'revoked_at', 'round']);
  expect(await columns('code')).toEqual(
    ['batch', 'community', 'created_at', 'kind', 'revoked_at', 'serial', 'typed_hash'],
  ); // prettier-ignore
});

test('letters are made for communities, and only for a round that is open or comes', async () => {
  expect(await ask(request({ community: '320404006' }))).toEqual({ refusal: 'division-unknown' });
  world.at('2026-10-20T10:00:00+08:00');
  const early = { session: await world.sessionOf('official', '320404006') };
  expect(await ask(request(), early)).toHaveProperty('output');
  world.at('2026-12-02T10:00:00+08:00');
  const late = { session: await world.sessionOf('official', '320404006') };
  expect(await ask(request(), late)).toEqual({ refusal: 'no-round' });
});

test('the letters of a request are revoked together, once, and what was answered with them stays', async () => {
  const [input, other] = [request(), request()];
  const [{ letters }, untouched] = [await make(input), await make(other)];
  await rate(letters[0]!.scene, 'answered');
  const before = await tallies(world.db);
  const revoke = (id: string) => world.call('revokeLetters', { community: COMMUNITY, id }, street);
  expect(await revoke(input.id)).toEqual({ output: { id: input.id } });
  expect(await revoke(input.id)).toEqual({ output: { id: input.id } });
  expect(await world.db.query(`select from audit where action = 'revoke-letters'`)).toHaveLength(1);
  for (const { scene } of letters) {
    expect(await world.call('readSurvey', { code: scene })).toEqual({ refusal: 'code-revoked' });
  }
  expect(await world.call('readSurvey', { code: untouched.letters[0]!.scene })).toHaveProperty('output');
  expect(await tallies(world.db)).toEqual(before);
  expect(await ask(input)).toEqual({ refusal: 'code-revoked' });
  expect((await batches()).find(({ id }) => id === input.id)!.revokedAt).toBe('2026-11-15T02:00:00.000Z');
  expect(await revoke(randomUUID())).toEqual({ refusal: 'code-unknown' });
});

test('five hundred letters are made and drawn within ten seconds', async () => {
  const begun = performance.now();
  const { letters } = await make(request({ count: 500 }));
  const took = performance.now() - begun;
  process.stdout.write(`500 letters took ${Math.round(took)} ms, ${JSON.stringify(letters).length} bytes.\n`);
  expect(new Set(letters.map(({ typed }) => typed)).size).toBe(500);
  expect(took).toBeLessThan(10_000);
});
