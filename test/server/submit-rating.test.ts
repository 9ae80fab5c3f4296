import { randomUUID } from 'node:crypto';
import { isRefusal } from '../../src/contract/refusal';
import type { Answer as DoorAnswer } from '../../src/contract/answer';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, resident, type World } from '../setup/world';

let world: World;
let code: string;

beforeAll(async () => {
  world = await makeWorld();
  code = await world.posterOf(COMMUNITY);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.query('truncate submission, tally, log_head');
  world.at('2026-11-15T10:00:00+08:00');
});
afterEach(() => expect(world.faults).toEqual([]));

const rating = (
  step: number,
  more: Partial<{ id: string; code: string; answers: object[]; remark: string; replaces: string[] }> = {},
) => ({
  id: randomUUID(),
  code,
  round: world.round,
  answers: [{ item: 1, step }],
  ...more,
});

const send = (input: ReturnType<typeof rating>, openid: string): Promise<DoorAnswer> =>
  world.call('submitRating', input as never, { person: resident(openid) });

const receiptOf = (answer: DoorAnswer) => outputOf<'submitRating'>(answer).receipt;

/** Tallies as «item:step» → count. */
async function tallies(): Promise<Record<string, number>> {
  const rows = await world.db.query<{ key: string; count: number }>(
    `select item || ':' || step as key, sum(count)::integer as count from tally group by 1 having sum(count) > 0`,
  );
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}

/** What the tallies must be, counted again from the submissions. */
async function recount(): Promise<Record<string, number>> {
  const rows = await world.db.query<{ key: string; count: number }>(
    `select item || ':' || step as key, count(*)::integer as count
     from submission, unnest(steps) with ordinality as answer (step, item)
     where counted and step is not null group by 1`,
  );
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]));
}

test('an answer is counted once and receipted with its own id', async () => {
  const input = rating(4, { remark: '  楼道灯不亮 ' });
  const receipt = receiptOf(await send(input, 'one'));
  expect(receipt.id).toBe(input.id);
  expect(receipt.reference).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  expect(await tallies()).toEqual({ '1:4': 1 });
  const [stored] = await world.db.query('select remark, evidence, channel, leaf from submission');
  expect(stored).toEqual({ remark: '楼道灯不亮', evidence: 'open', channel: 'poster', leaf: '0' });
});

test('the same submission sent five times at once counts once and gets the same receipt', async () => {
  const input = rating(5);
  const receipts = await Promise.all(Array.from({ length: 5 }, () => send(input, 'one')));
  expect(new Set(receipts.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await tallies()).toEqual({ '1:5': 1 });
});

test('200 residents who submit at once to one community are all counted', async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => send(rating((i % 5) + 1), `person ${i}`)));
  expect(answers.filter(isRefusal)).toEqual([]);
  expect(await tallies()).toEqual({ '1:1': 40, '1:2': 40, '1:3': 40, '1:4': 40, '1:5': 40 });
  const leaves = await world.db.query<{ leaf: string }>('select leaf from submission order by leaf');
  expect(leaves.map(({ leaf }) => Number(leaf))).toEqual(Array.from({ length: 200 }, (_, i) => i));
});

test('a later answer of the same person takes the earlier one’s place', async () => {
  await send(rating(5, { answers: [{ item: 1, step: 5 }, { item: 2, step: 3 }] }), 'one'); // prettier-ignore
  await send(rating(1, { answers: [{ item: 1, step: 1 }, { item: 3, step: 0 }] }), 'one'); // prettier-ignore
  expect(await tallies()).toEqual({ '1:1': 1, '3:0': 1 });
});

test('an old submission sent again after a newer one is receipted and changes nothing', async () => {
  const first = rating(5);
  const receipt = receiptOf(await send(first, 'one'));
  await send(rating(2), 'one');
  expect(receiptOf(await send(first, 'one'))).toEqual(receipt);
  expect(await tallies()).toEqual({ '1:2': 1 });
});

/** Every order in which so many can arrive. */
const ordersOf = (size: number): number[][] =>
  size === 0 ? [[]] : ordersOf(size - 1).flatMap((order) => Array.from({ length: size }, (_, at) => [...order.slice(0, at), size - 1, ...order.slice(at)])); // prettier-ignore

test('in whatever order three answers of one phone arrive, once or twice each, the last one made counts', async () => {
  for (const [number, order] of ordersOf(3).entries()) {
    await world.db.query('truncate submission, tally, log_head');
    const first = rating(1);
    const second = rating(2, { replaces: [first.id] });
    const third = rating(3, { replaces: [first.id, second.id] });
    const made = [first, second, third];
    for (const at of [...order, ...order]) {
      expect(receiptOf(await send(made[at]!, 'one')).id).toBe(made[at]!.id);
      expect(await tallies()).toEqual(await recount());
    }
    expect([number, await tallies()]).toEqual([number, { '1:3': 1 }]);
  }
});

test('a replaced answer that comes late is stored and receipted like any other', async () => {
  const first = rating(1, { remark: '一' });
  await send(rating(5, { replaces: [first.id] }), 'one');
  const receipt = receiptOf(await send(first, 'one'));
  expect(receipt).toEqual({ id: first.id, reference: expect.stringMatching(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/) as string });
  expect(receiptOf(await send(first, 'one'))).toEqual(receipt);
  const rows = await world.db.query('select counted, leaf from submission order by leaf');
  expect(rows).toEqual([{ counted: true, leaf: '0' }, { counted: false, leaf: '1' }]); // prettier-ignore
});

test('nobody can replace another person’s answer, nor one in another community', async () => {
  const first = rating(1);
  await send(rating(5, { replaces: [first.id] }), 'somebody else');
  await send(rating(4, { replaces: [first.id], code: await world.posterOf(NEIGHBOUR) }), 'one');
  await send(first, 'one');
  expect(await tallies()).toEqual({ '1:1': 1, '1:4': 1, '1:5': 1 });
});

test('more replaced answers than a phone can have are bad input', async () => {
  const replaces = Array.from({ length: 51 }, () => randomUUID());
  expect(await send(rating(4, { replaces }), 'one')).toEqual({ refusal: 'bad-input', faults: ['replaces: too_big'] });
  expect(await send(rating(4, { replaces: replaces.slice(1) }), 'one')).toHaveProperty('output');
});

test('one person who changes their mind twenty times at once is counted once', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, i) => send(rating((i % 5) + 1), 'one')));
  const counted = Object.values(await tallies()).reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(1);
});

test('two people may happen on the same id', async () => {
  const input = rating(4);
  receiptOf(await send(input, 'one'));
  receiptOf(await send(input, 'two'));
  expect(await tallies()).toEqual({ '1:4': 2 });
});

test('an id used again for another answer is refused and the first answer stands', async () => {
  const input = rating(4);
  await send(input, 'one');
  expect(await send({ ...input, answers: [{ item: 1, step: 1 }] }, 'one')).toEqual({ refusal: 'id-reused' });
  expect(await tallies()).toEqual({ '1:4': 1 });
});

test('tallies are the recount of the submissions after a thousand random answers by a hundred people', async () => {
  const chance = (below: number) => Math.floor(Math.random() * below);
  const codes = [code, await world.posterOf(NEIGHBOUR)];
  for (let batch = 0; batch < 20; batch += 1) {
    await Promise.all(
      Array.from({ length: 50 }, () => {
        const others = [2, 3, 4, 5, 6, 7].filter(() => chance(2)).map((item) => ({ item, step: chance(6) }));
        const answers = [{ item: 1, step: chance(6) }, ...others];
        return send(rating(0, { answers, code: codes[chance(2)]! }), `person ${chance(100)}`);
      }),
    );
  }
  expect(await tallies()).toEqual(await recount());
});

test('an identity in the body is bad input, and never becomes the person', async () => {
  const answer = await send({ ...rating(4), openid: 'somebody else' } as never, 'one');
  expect(answer).toEqual({ refusal: 'bad-input', faults: ['input: unrecognized_keys'] });
});

test('without an identity from the platform nothing is taken', async () => {
  expect(await world.call('submitRating', rating(4) as never)).toEqual({ refusal: 'identity-required' });
});

test('one person cannot be told from another by what is stored', async () => {
  await send(rating(4), 'openid-of-a-person');
  const [row] = await world.db.query<{ whole: string }>('select submission::text as whole from submission');
  expect(row?.whole).not.toContain('openid-of-a-person');
  expect(row?.whole).not.toContain(Buffer.from('openid-of-a-person').toString('hex'));
});

test('before it opens and after it closes a round refuses, with the moment, and keeps nothing', async () => {
  world.at('2026-10-31T23:59:59+08:00');
  expect(await send(rating(4), 'one')).toEqual({ refusal: 'round-not-open', at: '2026-10-31T16:00:00.000Z' });
  world.at('2026-12-01T00:00:00+08:00');
  expect(await send(rating(4), 'one')).toEqual({ refusal: 'round-closed', at: '2026-11-30T16:00:00.000Z' });
  expect(await tallies()).toEqual({});
});

test('an answer that was counted is receipted again after the round has closed', async () => {
  const input = rating(4);
  const receipt = receiptOf(await send(input, 'one'));
  world.at('2026-12-05T00:00:00+08:00');
  expect(receiptOf(await send(input, 'one'))).toEqual(receipt);
  expect(await send(input, 'two')).toMatchObject({ refusal: 'round-closed' });
  expect(await tallies()).toEqual({ '1:4': 1 });
});

test('once the round’s key is destroyed nobody can be recognised and nothing is taken', async () => {
  const kept = await world.db.query<{ wrapped: Buffer }>('delete from round_key returning wrapped');
  expect(await send(rating(4), 'one')).toEqual({ refusal: 'round-closed' });
  await world.db.query('insert into round_key (round, wrapped) values ($1, $2)', [world.round, kept[0]!.wrapped]);
});

test.each([
  ['the headline is missing', [{ item: 2, step: 4 }], 'answers: headline-missing'],
  ['an item stands twice', [{ item: 1, step: 4 }, { item: 1, step: 5 }], 'answers: item-twice'], // prettier-ignore
  ['an item is not of the round', [{ item: 1, step: 4 }, { item: 8, step: 5 }], 'answers: unknown-item'], // prettier-ignore
  ['a step is out of scale', [{ item: 1, step: 6 }], 'answers.0.step: invalid_value'],
  ['a step is a fraction', [{ item: 1, step: 4.5 }], 'answers.0.step: invalid_value'],
  ['there is no answer', [], 'answers: too_small'],
])('when %s, the refusal says where', async (_, answers, fault) => {
  expect(await send(rating(0, { answers }), 'one')).toEqual({ refusal: 'bad-input', faults: [fault] });
});

test.each(['\0', 'x'.repeat(501)])('a remark that cannot be stored is refused in words: %#', async (remark) => {
  expect(await send(rating(4, { remark }), 'one')).toMatchObject({ refusal: 'bad-input' });
});
