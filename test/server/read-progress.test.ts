import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importPopulation } from '../../src/cli/import-population';
import type { Rating } from '../../src/contract/submit-rating';
import type { About } from '../../src/domain/stratum';
import { makeLetter } from '../../src/server/letters';
import { makeKioskCode, standingScene } from '../../src/server/signed-code';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, resident, type World } from '../setup/world';

let world: World;
let staff: string;
let folder: string;

beforeAll(async () => {
  world = await makeWorld();
  staff = await world.sessionOf('staff', COMMUNITY);
  folder = await mkdtemp(path.join(tmpdir(), 'minping-population-'));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await world.db.query('truncate submission, tally, log_head, letter_use, erased, population_cell');
  world.at('2026-11-15T10:00:00+08:00');
});
afterEach(() => expect(world.faults).toEqual([]));

let last = 0;
async function answers(count: number, about: About = {}, more: Partial<Rating> & { step?: number } = {}) {
  const { step = 4, ...rest } = more;
  const code = rest.code ?? (await world.posterOf(COMMUNITY));
  for (let i = 0; i < count; i += 1) {
    const rating = {
      id: randomUUID(),
      code,
      round: world.round,
      answers: [{ item: 1, step }],
      about,
      ...rest,
    } as Rating;
    outputOf(await world.call('submitRating', rating, { person: resident(`person ${(last += 1)}`) }));
  }
}

const progress = async (session = staff, community?: string) =>
  outputOf<'readProgress'>(await world.call('readProgress', { ...(community && { community }) }, { session }));

const peopleBy = (parts: { option: string; people: number | null }[] | null) =>
  parts && Object.fromEntries(parts.map(({ option, people }) => [option, people]));

async function imports(content: string): Promise<number> {
  const file = path.join(folder, 'population.csv');
  await writeFile(file, content);
  return importPopulation(world.services, file);
}

test('before anybody has answered there is nothing to tell but what it takes', async () => {
  expect(await progress()).toMatchObject({
    community: { code: COMMUNITY },
    round: { id: world.round },
    answered: 0,
    towardsScore: 0,
    needed: 100,
    headline: 'open',
    hints: [],
  });
});

test('every counted submission is one, whatever it says: 不了解 too, and one that was given again once', async () => {
  await answers(3, {}, { step: 0 });
  await answers(2, {}, { step: 5 });
  const again = { code: await world.posterOf(COMMUNITY), round: world.round, answers: [{ item: 1, step: 2 as const }] };
  for (let i = 0; i < 3; i += 1) {
    await world.call('submitRating', { id: randomUUID(), ...again }, { person: resident('again') });
  }
  expect(await progress()).toMatchObject({ answered: 6, towardsScore: 6 });
});

test('answers are told by the way they came and by what is known of who gave them; a touch screen’s count towards no score', async () => {
  await answers(4);
  await answers(3, {}, { code: await standingScene(world.services, COMMUNITY, 'share') });
  const kiosk = await makeKioskCode(world.services, COMMUNITY);
  const device = randomUUID();
  outputOf(await world.call('openKiosk', { code: kiosk, device }));
  await answers(2, {}, { code: kiosk, device });
  const { scene } = await makeLetter(world.services, COMMUNITY);
  await answers(1, {}, { code: scene });
  const told = await progress();
  expect(told.channels).toEqual([
    { channel: 'poster', people: 4 },
    { channel: 'share', people: 3 },
    { channel: 'kiosk', people: 2 },
    { channel: 'invite', people: 1 },
    { channel: 'unknown', people: 0 },
  ]);
  expect(told.classes).toEqual([
    { evidence: 'invited', people: 1 },
    { evidence: 'open', people: 7 },
    { evidence: 'assisted', people: 2 },
  ]);
  expect([told.answered, told.towardsScore]).toEqual([10, 7]);
});

test('in a round with a drawn sample only those with a letter count towards the score', async () => {
  await world.db.query('update round set sampled = true where id = $1', [world.round]);
  const { scene } = await makeLetter(world.services, COMMUNITY);
  await answers(1, {}, { code: scene });
  await answers(4);
  expect(await progress()).toMatchObject({ headline: 'invited', answered: 5, towardsScore: 1 });
  await world.db.query('update round set sampled = false where id = $1', [world.round]);
});

test('age bands and sexes are told in numbers from five on, and never crossed', async () => {
  await answers(6, { age: '18-34', sex: 'female' });
  await answers(5, { age: '35-59' });
  await answers(4, { age: '60+', sex: 'male' });
  await answers(3);
  const { age, sex } = await progress();
  expect(peopleBy(age.parts)).toEqual({ '18-34': 6, '35-59': 5, '60+': null });
  expect(peopleBy(sex.parts)).toEqual({ female: 6, male: null });
  expect(age.parts!.map(({ share }) => share)).toEqual([null, null, null]);
  expect(age.of).toBeNull();
});

test('what one person said is not told by taking the others from the total', async () => {
  await answers(6, { sex: 'female' });
  await answers(1, { sex: 'male' });
  expect((await progress()).sex.parts).toBeNull();
  await answers(1);
  expect(peopleBy((await progress()).sex.parts)).toEqual({ female: 6, male: null });
});

test('who is missing beyond chance is said, against the people of the nearest division that is known', async () => {
  await answers(12, { age: '18-34', sex: 'female' });
  await answers(20, { age: '35-59', sex: 'female' });
  expect(await progress()).toMatchObject({ hints: ['few-60+', 'few-male'], age: { of: null }, sex: { of: null } });
  expect(await imports('division,age,sex,people\n320404,18-34,,40\n320404,35-59,,60\n320404,60+,,0\n')).toBe(1);
  expect(await progress()).toMatchObject({
    hints: ['few-male'],
    age: { of: { code: '320404', name: '钟楼区', level: 'district' } },
    sex: { of: null },
  });
  await imports(`division,age,sex,people\n320404,18-34,,1\n320404,35-59,,1\n320404,60+,,8\n${COMMUNITY},,female,90\n${COMMUNITY},,male,10\n`);
  expect(await progress()).toMatchObject({
    hints: ['few-60+'],
    age: { parts: [{ population: 0.1 }, { population: 0.1 }, { population: 0.8 }] },
    sex: { of: { code: COMMUNITY } },
  });
}); // prettier-ignore

test('that nearly all came by the link that staff pass on is said as it is', async () => {
  await answers(30, {}, { code: await standingScene(world.services, COMMUNITY, 'share') });
  expect((await progress()).hints).toEqual(['mostly-shared']);
  await answers(4);
  expect((await progress()).hints).toEqual([]);
});

test('a small community needs the sample of its size', async () => {
  await world.db.query('update division set population = 60 where code = $1', [COMMUNITY]);
  expect((await progress()).needed).toBe(53);
  await world.db.query('update division set population = 6 where code = $1', [COMMUNITY]);
  expect((await progress()).needed).toBe(10);
  await world.db.query('update division set population = null where code = $1', [COMMUNITY]);
});

test('deleting takes a person out of it again', async () => {
  const code = await world.posterOf(COMMUNITY);
  await answers(7, { age: '60+' });
  await world.call('deleteMyData', { code, references: [] }, { person: resident(`person ${last}`) });
  const { answered, age } = await progress();
  expect([answered, peopleBy(age.parts)!['60+']]).toEqual([6, 6]);
});

test('officials above read it of each of their communities, and of nothing else', async () => {
  await answers(3);
  const street = await world.sessionOf('official', '320404006');
  expect(await progress(street, COMMUNITY)).toMatchObject({ answered: 3, community: { code: COMMUNITY } });
  expect(await progress(street, NEIGHBOUR)).toMatchObject({ answered: 0, community: { code: NEIGHBOUR } });
  const ask = (community: string | undefined, session: string) =>
    world.call('readProgress', { ...(community && { community }) }, { session });
  expect(await ask(undefined, street)).toEqual({ refusal: 'division-unknown' });
  expect(await ask('320404006099', street)).toEqual({ refusal: 'division-unknown' });
  expect(await ask('320402004001', street)).toEqual({ refusal: 'not-permitted' });
  expect(await ask(NEIGHBOUR, staff)).toEqual({ refusal: 'not-permitted' });
});

test('a bad line refuses a population file whole, and what was known before stays', async () => {
  await imports('division,age,sex,people\n3204,,female,1\n3204,,male,3\n');
  await expect(imports('division,age,sex,people\n3204,,female,5\n3204,,male,x\n')).rejects.toThrow(
    /nothing of it was kept:\n {2}line 3: people «x»/,
  );
  expect((await progress()).sex.parts!.map(({ population }) => population)).toEqual([0.25, 0.75]);
  await imports('division,age,sex,people\n3204,18-34,,1\n3204,35-59,,1\n3204,60+,,2\n');
  const { age, sex } = await progress();
  expect([age.of?.code, sex.of]).toEqual(['3204', null]);
});
