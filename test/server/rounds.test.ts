import { createHash, randomUUID } from 'node:crypto';
import type { RoundPlanView } from '../../src/contract/round-view';
import { operations, type Output } from '../../src/contract/operations';
import { publishDue } from '../../src/server/publish-due';
import { CLOSES, COMMUNITY, makeWorld, outputOf, resident, type World } from '../setup/world';
import { again } from './sessions';

const DISTRICT = '320404';
const midnight = (day: string) => new Date(`${day}T00:00:00+08:00`).toISOString();

let world: World;
/** Sessions. */
let first: string;
let second: string;
let city: string;
let street: string;

beforeEach(async () => {
  world = await makeWorld();
  [first, second, city, street] = (await Promise.all(
    [DISTRICT, DISTRICT, '3204', '320404006'].map((division) => world.sessionOf('official', division)),
  )) as [string, string, string, string];
});
afterEach(async () => {
  expect(world.faults).toEqual([]);
  await world.close();
});

const plan = (more: Partial<RoundPlanView> = {}): RoundPlanView => ({
  title: '2027年第一轮居民满意度测评',
  opensAt: midnight('2027-01-01'),
  closesAt: midnight('2027-02-01'),
  publishesAt: midnight('2027-02-08'),
  target: 0.8,
  items: [1, 3],
  ...more,
});

type Drafting = { draft?: string; after?: number; id?: string; region?: string };

const save = async (session: string, of: RoundPlanView, { draft = randomUUID(), after = 0, id = randomUUID(), region = DISTRICT }: Drafting = {}) =>
  world.call('draftRound', { id, region, draft, after, plan: of }, { session: await again(world, session) }); // prettier-ignore

async function drafted(of = plan(), session = first, region = DISTRICT): Promise<string> {
  const draft = randomUUID();
  outputOf(await save(session, of, { draft, region }));
  return draft;
}

async function read(session: string): Promise<Output<'readRounds'>> {
  const output = outputOf<'readRounds'>(await world.call('readRounds', {}, { session: await again(world, session) }));
  // A phone takes nothing else.
  operations.readRounds.output.parse(output);
  return output;
}

const draftOf = async (draft: string, session = first) => (await read(session)).drafts.find(({ id }) => id === draft)!;

const take = async (session: string, draft: string, kind: 'proposed' | 'confirmed' | 'discarded', seal: string, id: string = randomUUID(), region = DISTRICT) =>
  world.call('handleRound', { id, region, draft, step: kind === 'discarded' ? { kind } : { kind, seal } }, { session: await again(world, session) }); // prettier-ignore

async function proposed(of = plan(), session = first, region = DISTRICT): Promise<{ draft: string; seal: string }> {
  const draft = await drafted(of, session, region);
  const { seal } = await draftOf(draft, session);
  outputOf(await take(session, draft, 'proposed', seal, randomUUID(), region));
  return { draft, seal };
}

async function sealed(of = plan()): Promise<number> {
  const { draft, seal } = await proposed(of);
  outputOf(await take(second, draft, 'confirmed', seal));
  return (await read(first)).rounds.find((round) => round.seal === seal)!.id;
}

const no = (fault: string) => ({ refusal: 'round-not-possible', faults: [fault] });

test('a district drafts a round, and a second official seals it; its seal is the SHA-256 of what is stored, and in the trail', async () => {
  const { draft, seal } = await proposed();
  expect(await draftOf(draft, first)).toMatchObject({ state: 'proposed', notConfirmed: 'not-second-person' });
  expect(await take(first, draft, 'confirmed', seal)).toEqual(no('not-second-person'));
  const { may, notConfirmed } = await draftOf(draft, second);
  expect([may, notConfirmed]).toEqual([['changed', 'discarded', 'confirmed'], null]);
  outputOf(await take(second, draft, 'confirmed', seal));
  const { rounds, drafts } = await read(street);
  expect(drafts).toEqual([]);
  expect(rounds[0]).toMatchObject({ seal, state: 'sealed', items: [1, 3], target: 0.8, methodId: 'csm/1' });
  const [row] = await world.db.query<{ seal: Buffer; seal_text: string }>('select * from round where id = $1', [rounds[0]!.id]); // prettier-ignore
  expect(row!.seal.toString('hex')).toBe(createHash('sha256').update(row!.seal_text).digest('hex'));
  expect(JSON.parse(row!.seal_text)).toMatchObject({ ...plan(), region: DISTRICT, sampled: false, scheme: null });
  const trail = outputOf<'readAudit'>(await world.call('readAudit', {}, { session: first }));
  expect(trail.entries.filter((entry) => entry.seal === seal).map(({ action }) => action)).toEqual(
    ['round-sealed', 'round-proposed', 'round-drafted'],
  ); // prettier-ignore
});

test('what a city proposes a district does not confirm; another of the city does', async () => {
  const { draft, seal } = await proposed(plan(), city);
  expect(await take(first, draft, 'confirmed', seal)).toEqual(no('lower-division'));
  outputOf(await take(await world.sessionOf('official', '3204'), draft, 'confirmed', seal));
});

test('eight confirmations at once seal once, and each retry is receipted or told that it is sealed', async () => {
  const { draft, seal } = await proposed();
  const request = randomUUID();
  const others = await Promise.all(Array.from({ length: 4 }, () => world.sessionOf('official', DISTRICT)));
  const answers = await Promise.all([
    ...others.map((session) => take(session, draft, 'confirmed', seal)),
    ...Array.from({ length: 4 }, () => take(second, draft, 'confirmed', seal, request)),
  ]);
  const taken = answers.filter((answer) => 'output' in answer).length;
  expect([1, 4]).toContain(taken);
  for (const answer of answers) if (!('output' in answer)) expect(answer).toEqual(no('sealed-already'));
  expect((await read(first)).rounds.filter((round) => round.seal === seal)).toHaveLength(1);
});

test('two overlapping rounds proposed side by side and confirmed at once: one is sealed', async () => {
  const one = await proposed();
  const other = await proposed(plan({ title: '另一轮', opensAt: midnight('2027-01-15') }), city, '3204');
  const another = await world.sessionOf('official', '3204');
  const answers = await Promise.all([
    take(second, one.draft, 'confirmed', one.seal),
    take(another, other.draft, 'confirmed', other.seal, randomUUID(), '3204'),
  ]);
  expect(answers.filter((answer) => 'output' in answer)).toHaveLength(1);
  expect(answers).toContainEqual(no('overlaps'));
  expect((await read(city)).rounds.filter(({ state }) => state === 'sealed')).toHaveLength(1);
});

test('asking again does nothing more; the same id for something else is refused', async () => {
  const draft = randomUUID();
  const id = randomUUID();
  for (let i = 0; i < 2; i += 1)
    expect(await save(first, plan(), { draft, id })).toEqual({ output: { receipt: { id } } });
  expect((await draftOf(draft)).steps).toBe(1);
  expect(await save(first, plan({ title: '别的' }), { draft, id })).toEqual({ refusal: 'id-reused' });
  const { seal } = await draftOf(draft);
  const request = randomUUID();
  for (let i = 0; i < 2; i += 1) outputOf(await take(first, draft, 'proposed', seal, request));
  expect(await take(first, draft, 'discarded', seal, request)).toEqual({ refusal: 'id-reused' });
  outputOf(await save(first, plan(), { draft, id }));
  expect((await draftOf(draft)).state).toBe('proposed');
});

test('a change is of what was looked at: two at once leave one, and a confirmation of an earlier plan is refused', async () => {
  const { draft, seal } = await proposed();
  const change = (title: string, session: string) => save(session, plan({ title }), { draft, after: 2 });
  const answers = await Promise.all([change('甲', first), change('乙', second)]);
  expect(answers.filter((answer) => 'output' in answer)).toHaveLength(1);
  expect(answers).toContainEqual(no('changed-meanwhile'));
  expect(await take(second, draft, 'confirmed', seal)).toEqual(no('changed-meanwhile'));
  const now = await draftOf(draft);
  expect(now).toMatchObject({ state: 'drafted', steps: 3, proposedBy: null });
  expect(now.seal).not.toBe(seal);
  expect(await take(second, draft, 'confirmed', now.seal)).toEqual(no('not-proposed'));
});

test('what is wrong with a plan is told all at once, and nothing is kept of it', async () => {
  const wrong = plan({ title: ' ', target: 1.2, items: [2], closesAt: midnight('2026-12-31') });
  expect(await save(first, wrong)).toEqual({
    refusal: 'round-not-possible',
    faults: ['no-title', 'closes-before-opens', 'bad-target', 'headline-missing'],
  });
  expect(await save(first, plan({ opensAt: midnight('2026-11-20') }))).toEqual(no('overlaps'));
  expect(await save(first, plan(), { region: '320404006' })).toEqual(no('bad-region'));
  expect(await save(first, plan(), { region: '320402' })).toEqual({ refusal: 'not-permitted' });
  expect(await save(street, plan(), { region: '320404006' })).toEqual({ refusal: 'not-permitted' });
  expect((await read(first)).drafts).toEqual([]);
});

test('a discarded draft is over; a draft of another region, or none, is not found', async () => {
  const { draft, seal } = await proposed();
  outputOf(await take(second, draft, 'discarded', seal));
  expect((await read(first)).drafts).toEqual([]);
  expect(await take(second, draft, 'confirmed', seal)).toEqual(no('discarded-already'));
  expect(await take(city, draft, 'proposed', seal, randomUUID(), '3204')).toEqual({ refusal: 'draft-unknown' });
  expect(await take(first, randomUUID(), 'discarded', seal)).toEqual({ refusal: 'draft-unknown' });
});

test('after the seal the database itself refuses every change, of the round, its items, its steps and its draft’s end', async () => {
  const round = await sealed();
  const refused = async (text: string, words: RegExp) =>
    expect(world.db.query(text, text.includes('$1') ? [round] : [])).rejects.toThrow(words);
  for (const change of [
    `closes_at = closes_at + interval '1 day'`,
    `opens_at = opens_at - interval '1 day'`,
    `target = 0.5`,
    `title = '别的'`,
    `method_id = 'csm/2'`,
    `publishes_at = publishes_at + interval '1 day'`,
    `seal = null, seal_text = null`,
    `sampled = true`,
  ]) await refused(`update round set ${change} where id = $1`, /is sealed/); // prettier-ignore
  await refused('delete from round where id = $1', /is sealed|violates foreign key/);
  await refused(`update item set question = '别的' where round = $1`, /item of a sealed round/);
  await refused('delete from item where round = $1', /item of a sealed round/);
  await refused(`insert into item (round, item, label, question) values ($1, 9, 'x', 'y')`, /item of a sealed round/);
  await refused(`update item set round = $1 where item = 7`, /item of a sealed round/);
  await refused('update round_step set request = gen_random_uuid()', /append-only/);
  await refused('delete from round_step', /append-only/);
  await refused('truncate round cascade', /append-only/);
  const [draft] = await world.db.query<{ id: string }>('select id from round_draft where round = $1', [round]);
  expect(await save(first, plan({ title: '别的' }), { draft: draft!.id, after: 3 })).toEqual(no('sealed-already'));
});

test('the clock opens the round, its own items alone are asked and taken, it closes, and it is published on time and once', async () => {
  const round = await sealed();
  const code = await world.posterOf(COMMUNITY);
  const rate = (answers: object[]) =>
    world.call('submitRating', { id: randomUUID(), code, round, answers } as never, { person: resident('one') });
  world.at('2026-12-15');
  expect(await world.call('readSurvey', { code })).toMatchObject({ refusal: 'round-not-open' });
  world.at('2027-01-01T00:00:00+08:00');
  const survey = outputOf<'readSurvey'>(await world.call('readSurvey', { code }));
  expect(survey.items.map(({ item, label }) => `${item} ${label}`)).toEqual(['1 总体满意', '3 环境卫生']);
  expect(await rate([{ item: 1, step: 4 }, { item: 2, step: 4 }])).toEqual({ refusal: 'bad-input', faults: ['answers: unknown-item'] }); // prettier-ignore
  outputOf(await rate([{ item: 1, step: 4 }, { item: 3, step: 2 }])); // prettier-ignore
  const counted = await world.db.query('select item::integer, step::integer from tally where round = $1 and count > 0 order by item', [round]); // prettier-ignore
  expect(counted).toEqual([{ item: 1, step: 4 }, { item: 3, step: 2 }]); // prettier-ignore
  const stateOf = async () => (await read(first)).rounds.find(({ id }) => id === round)!.state;
  expect(await stateOf()).toBe('open');
  world.at('2027-02-01T00:00:00+08:00');
  expect(await rate([{ item: 1, step: 5 }])).toMatchObject({ refusal: 'round-closed' });
  expect([await stateOf(), await publishDue(world.services)]).toEqual(['closed', 0]);
  await expect(world.db.query('update round set published_at = closes_at where id = $1', [round])).rejects.toThrow('published_not_early'); // prettier-ignore
  world.at('2027-02-08T00:00:00+08:00');
  const published = await Promise.all(Array.from({ length: 4 }, () => publishDue(world.services)));
  expect(published.reduce((sum, count) => sum + count)).toBe(1);
  expect(await stateOf()).toBe('published');
  expect(await world.db.query('select 1 from round_key where round = $1', [round])).toEqual([]);
  const results = outputOf<'readResults'>(await world.call('readResults', { code }));
  expect(results.published?.round.id).toBe(round);
  await expect(world.db.query('update round set published_at = null where id = $1', [round])).rejects.toThrow('is sealed'); // prettier-ignore
  const trail = await world.db.query('select account from audit where action = $1', ['round-published']);
  expect(trail).toEqual([{ account: null }]);
});

test('a round that is sealed for later hides no figures of the last one', async () => {
  await sealed();
  world.at(new Date(+CLOSES + 1));
  const scores = outputOf<'readScores'>(await world.call('readScores', {}, { session: await again(world, first) }));
  expect(scores.round?.id).toBe(world.round);
});

test('the next round is offered as the last one, and a street drafts none', async () => {
  const { next, rounds } = await read(first);
  expect(next).toMatchObject({ region: { code: DISTRICT }, plan: { target: 0.8, items: [1, 2, 3, 4, 5, 6, 7] } });
  expect(next!.plan.opensAt).toBe(midnight('2027-02-01'));
  expect(rounds.map(({ state, seal }) => [state, seal])).toEqual([['open', null]]);
  outputOf(await save(first, next!.plan));
  await sealed();
  // A district's own is no measure for its city.
  expect((await read(city)).next!.plan.opensAt).toBe(midnight('2027-02-01'));
  expect((await read(first)).next!.plan).toMatchObject({ opensAt: midnight('2027-04-01'), items: [1, 3] });
  expect((await read(street)).next).toBeNull();
});
