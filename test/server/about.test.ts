import { createHash, randomUUID } from 'node:crypto';
import type { Rating } from '../../src/contract/submit-rating';
import { AGES, SEXES, stratumOf, type About } from '../../src/domain/stratum';
import { makeKioskCode } from '../../src/server/signed-code';
import { recount, tallies } from '../setup/tallies';
import { COMMUNITY, makeWorld, outputOf, resident, type World } from '../setup/world';

const AFTER_IT = '2026-12-02T10:00:00+08:00';

let world: World;
let code: string;

beforeAll(async () => {
  world = await makeWorld();
  code = await world.posterOf(COMMUNITY);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.query('truncate submission, tally, log_head, letter_use, erased');
  world.at('2026-11-15T10:00:00+08:00');
});
afterEach(async () => {
  expect(world.faults).toEqual([]);
  expect(await tallies(world.db)).toEqual(await recount(world.db));
});

const rating = (step: number, about?: About, more: Partial<Rating> = {}) =>
  ({
    id: randomUUID(),
    code,
    round: world.round,
    answers: [{ item: 1, step }],
    ...(about && { about }),
    ...more,
  }) as Rating;

const send = (input: Rating, openid = 'one') => world.call('submitRating', input, { person: resident(openid) });
const deleted = async () =>
  outputOf<'deleteMyData'>(await world.call('deleteMyData', { code, references: [] }, { person: resident('one') }));
const mine = async () =>
  outputOf<'readMyData'>(await world.call('readMyData', { code, references: [] }, { person: resident('one') }));
const strata = async () =>
  (await world.db.query<{ stratum: number }>('select stratum from submission order by leaf')).map((row) => row.stratum);

test('every age band and sex, and either alone, is counted in its own stratum', async () => {
  for (const age of [undefined, ...AGES]) {
    for (const sex of [undefined, ...SEXES]) {
      outputOf(await send(rating(4, { ...(age && { age }), ...(sex && { sex }) }), `${age} ${sex}`));
    }
  }
  expect(Object.keys(await tallies(world.db)).sort()).toEqual(
    ['', '#1', '#2', '#10', '#11', '#12', '#20', '#21', '#22', '#30', '#31', '#32']
      .map((stratum) => `${COMMUNITY} poster open 1:4${stratum}`)
      .sort(),
  );
});

test('the receipt is the same whatever is said', async () => {
  const reference = /^[A-Z0-9]{4}-[A-Z0-9]{4}$/;
  for (const about of [undefined, {}, { age: '60+', sex: 'female' }] as const) {
    const input = rating(4, about);
    expect(outputOf<'submitRating'>(await send(input))).toEqual({
      receipt: { id: input.id, reference: expect.stringMatching(reference) as string },
    });
  }
});

test('a phone that missed its receipt sends the same again and counts once; with another age it is another answer', async () => {
  const input = rating(4, { age: '60+', sex: 'male' });
  const receipts = await Promise.all([send(input), send(input), send(input)]);
  expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
  expect(await tallies(world.db)).toEqual({ [`${COMMUNITY} poster open 1:4#32`]: 1 });
  expect(await send({ ...input, about: { age: '18-34', sex: 'male' } })).toEqual({ refusal: 'id-reused' });
  expect(await tallies(world.db)).toEqual({ [`${COMMUNITY} poster open 1:4#32`]: 1 });
  world.at(AFTER_IT);
  expect(await send(input)).toEqual(receipts[0]);
});

test('answering again with another age moves the tallies from one stratum to the other, and without one takes it back', async () => {
  await send(rating(4, { age: '18-34', sex: 'female' }));
  await send(rating(4, { age: '60+', sex: 'female' }));
  expect(await tallies(world.db)).toEqual({ [`${COMMUNITY} poster open 1:4#31`]: 1 });
  await send(rating(2));
  expect(await tallies(world.db)).toEqual({ [`${COMMUNITY} poster open 1:2`]: 1 });
  expect(await mine()).toMatchObject({ ratings: [{ about: false }] });
});

test('what one reads of oneself tells that something was said, never what', async () => {
  await send(rating(4, { age: '60+', sex: 'female' }));
  const told = await mine();
  expect(told.ratings).toMatchObject([{ about: true }]);
  expect(JSON.stringify(told)).not.toMatch(/60\+|female|stratum/);
});

test('deleting in an open round takes it out of the figures and out of every row of that person', async () => {
  await send(rating(4, { age: '60+', sex: 'female' }));
  await send(rating(5, { age: '60+' }));
  await send(rating(3, { sex: 'male' }), 'two');
  await deleted();
  expect(await strata()).toEqual([0, 0, 2]);
  expect(await tallies(world.db)).toEqual({ [`${COMMUNITY} poster open 1:3#2`]: 1 });
});

test('deleting after the close leaves the figures as they were weighed, and nobody in the row', async () => {
  await send(rating(4, { age: '18-34' }));
  await send(rating(5, { age: '60+', sex: 'female' }));
  const before = await tallies(world.db);
  const [whose] = await world.db.query<{ respondent: Buffer }>('select respondent from submission where counted');
  world.at(AFTER_IT);
  await deleted();
  expect(await tallies(world.db)).toEqual(before);
  expect(await strata()).toEqual([0, 31]);
  expect(await world.db.query('select from submission where respondent = $1', [whose!.respondent])).toEqual([]);
});

test('at a touch screen it is asked and counted likewise', async () => {
  const kiosk = await makeKioskCode(world.services, COMMUNITY);
  const device = randomUUID();
  outputOf(await world.call('openKiosk', { code: kiosk, device }));
  outputOf(await world.call('submitRating', rating(3, { age: '60+' }, { code: kiosk, device })));
  expect(await tallies(world.db)).toEqual({ [`${COMMUNITY} kiosk assisted 1:3#30`]: 1 });
});

test('the log binds what is said together with the answer, and an answer that says nothing as it always did', async () => {
  await send(rating(4, { age: '35-59', sex: 'male' }), 'says');
  await send(rating(4), 'says nothing');
  const rows = await world.db.query<{ salt: Buffer; commitment: Buffer; steps: number[] }>(
    'select salt, commitment, steps from submission order by leaf',
  );
  const bound = [[stratumOf({ age: '35-59', sex: 'male' })], []].map((stratum, i) =>
    createHash('sha256')
      .update(rows[i]!.salt)
      .update(JSON.stringify([COMMUNITY, world.round, rows[i]!.steps, null, ...stratum]))
      .digest(),
  );
  expect(rows.map(({ commitment }) => commitment)).toEqual(bound);
});

test.each([{ age: '17' }, { sex: 'x' }, { age: '60+', job: 'x' }, { age: null }, '60+'])(
  'anything else of a person is refused by its place, and not stored: %j',
  async (about) => {
    const answer = await world.call('submitRating', rating(4, about as About), { person: resident('one') });
    expect(answer).toMatchObject({ refusal: 'bad-input', faults: [expect.stringMatching(/^about/) as string] });
    expect(JSON.stringify(answer)).not.toContain('17');
    expect(await tallies(world.db)).toEqual({});
  },
);
