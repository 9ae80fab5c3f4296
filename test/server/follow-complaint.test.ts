/** What whoever holds the secret reference may do, and what is left when a resident has it all taken out. */
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Input } from '../../src/contract/operations';
import { secretReferenceFrom } from '../../src/domain/reference';
import { photoName } from '../../src/server/photo-name';
import { removeComplaint } from '../../src/server/remove-complaint';
import { eventsOf } from '../../src/server/store/complaint-events';
import { mattersOf } from '../../src/server/store/complaint-matters';
import { contactOf, findByReference, takeNotify } from '../../src/server/store/complaints';
import { append, unitTakes } from '../setup/unit-takes';
import { COMMUNITY, makeWorld, NEIGHBOUR, type World } from '../setup/world';
import { answered, complaint, complaintTables, read, submitted, wholeOf } from './complaint';

let world: World;
let code: string;

beforeAll(async () => {
  world = await makeWorld();
  code = await world.posterOf(COMMUNITY);
});
afterAll(() => world.close());
beforeEach(() => world.at('2026-11-16T10:00:00+08:00'));
afterEach(() => expect(world.faults).toEqual([]));

const judge = (reference: string, more: Partial<Input<'judgeComplaint'>> = {}) =>
  world.call('judgeComplaint', { id: randomUUID(), reference, verdict: 'fixed', ...more });
const withdraw = (reference: string, id: string = randomUUID()) => world.call('withdrawComplaint', { id, reference });
const kindsOf = async (reference: string) => (await read(world, reference)).timeline.map(({ kind }) => kind);
const stored = async (reference: string) => (await findByReference(world.db, reference))!;

test('the resident’s word and rating stand in the timeline, after the unit’s answer', async () => {
  const reference = await submitted(world, complaint(code));
  await answered(world, reference);
  expect((await read(world, reference)).may).toEqual({ judge: true, withdraw: expect.any(Boolean) as boolean });
  world.at('2026-11-17T10:00:00+08:00');
  const id = randomUUID();
  expect(await judge(reference, { id, verdict: 'partly', step: 3 })).toEqual({ output: { receipt: { id } } });
  const { timeline, step } = await read(world, reference);
  expect(timeline.find(({ kind }) => kind === 'replied')).toMatchObject({ by: 'community', outcome: 'fixed', words: '已于今日清运' });
  expect(timeline.find(({ kind }) => kind === 'judged')).toMatchObject({ by: 'resident', verdict: 'partly', at: '2026-11-17T02:00:00.000Z' });
  expect(step).toBe(3);
}); // prettier-ignore

test('a judgement sent 32 times at once is one judgement, receipted alike', async () => {
  const reference = await submitted(world, complaint(code));
  await answered(world, reference);
  const id = randomUUID();
  const answers = await Promise.all(Array.from({ length: 32 }, () => judge(reference, { id, step: 4 })));
  expect(answers).toEqual(Array(32).fill({ output: { receipt: { id } } }));
  expect((await kindsOf(reference)).filter((kind) => kind === 'judged')).toEqual(['judged']);
});

test('a judgement is receipted again whenever its receipt was lost, and another under its id is refused', async () => {
  const reference = await submitted(world, complaint(code));
  await answered(world, reference);
  const id = randomUUID();
  await judge(reference, { id, verdict: 'fixed' });
  world.at('2027-02-01T10:00:00+08:00');
  expect(await judge(reference, { id, verdict: 'fixed' })).toEqual({ output: { receipt: { id } } });
  expect(await judge(reference, { id, verdict: 'not-fixed' })).toEqual({ refusal: 'id-reused' });
  expect(await judge(reference, { id, verdict: 'fixed', step: 5 })).toEqual({ refusal: 'id-reused' });
  expect(await withdraw(reference, id)).toEqual({ refusal: 'id-reused' });
});

test('before the unit has answered there is nothing to judge', async () => {
  const reference = await submitted(world, complaint(code));
  expect(await judge(reference)).toEqual({ refusal: 'complaint-past-it' });
  expect(await kindsOf(reference)).toEqual(['submitted']);
});

test('a complaint is taken back once, and then neither judged nor taken back again', async () => {
  const reference = await submitted(world, complaint(code, { contact: '13812345678', notify: true }), 'one');
  const id = randomUUID();
  const answers = await Promise.all(Array.from({ length: 8 }, () => withdraw(reference, id)));
  expect(answers).toEqual(Array(8).fill({ output: { receipt: { id } } }));
  expect(await read(world, reference)).toMatchObject({ state: 'withdrawn', deadline: null, may: { judge: false, withdraw: false } });
  expect(await kindsOf(reference)).toEqual(['submitted', 'withdrawn']);
  expect(await withdraw(reference)).toEqual({ refusal: 'complaint-past-it' });
  expect(await judge(reference)).toEqual({ refusal: 'complaint-past-it' });
  // Nobody has to be called back or told any more.
  const { id: complaintId, hasContact } = await stored(reference);
  expect([hasContact, await takeNotify(world.db, COMMUNITY, complaintId)]).toEqual([false, null]);
}); // prettier-ignore

test('when the case is closed the permission to send a message goes, the way to be called back stays', async () => {
  const reference = await submitted(world, complaint(code, { contact: '13812345678', notify: true }), 'one');
  await answered(world, reference);
  world.at('2026-11-30T10:00:00+08:00');
  await unitTakes(world, reference, { kind: 'closed' }, 'clock');
  const { id } = await stored(reference);
  expect(await takeNotify(world.db, COMMUNITY, id)).toBeNull();
  expect(await contactOf(world.db, COMMUNITY, id)).not.toBeNull();
});

test('of a unit and a resident who act at once both acts stand, one after the other', async () => {
  const reference = await submitted(world, complaint(code));
  await answered(world, reference);
  const { community, id } = await stored(reference);
  const before = await eventsOf(world.db, community, id);
  const contacted = { kind: 'contacted', at: world.services.now(), by: 'community' } as const;
  const [, appended] = await Promise.all([
    judge(reference, { verdict: 'not-fixed', step: 1 }),
    append(world, { community, id }, before, [contacted]),
  ]);
  const kinds = await kindsOf(reference);
  expect(kinds.filter((kind) => kind === 'judged')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'contacted')).toHaveLength(appended ? 1 : 0);
});

test('of two appends that read the same past one is taken whole and the other not at all', async () => {
  const { community, id } = await stored(await submitted(world, complaint(code)));
  const at = world.services.now();
  const accepted = { kind: 'accepted', workload: 'ordinary', at, by: 'community' } as const;
  const held = { kind: 'held', at, by: 'clock' } as const;
  const before = await eventsOf(world.db, community, id);
  const taken = await Promise.all(
    Array.from({ length: 10 }, (_, i) => append(world, { community, id }, before, i % 2 ? [accepted] : [held, accepted])),
  );
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await eventsOf(world.db, community, id)).toHaveLength(taken.indexOf(true) % 2 ? 2 : 3);
}); // prettier-ignore

test('events are read as they were appended, moments and all', async () => {
  const { community, id } = await stored(await submitted(world, complaint(code)));
  const at = world.services.now();
  const until = new Date('2026-12-01T00:00:00+08:00');
  const events = [
    { kind: 'accepted', workload: 'complex', at, by: 'community' },
    { kind: 'assigned', to: 'department', words: '归其办理', at, by: 'street' },
    { kind: 'started', until, at, by: 'department' },
    { kind: 'extended', until, words: '等待配件', at, by: 'department' },
    { kind: 'replied', outcome: 'partly', words: '已修一半', photos: ['cloud://a/b.jpg'], at, by: 'department' },
  ] as const;
  expect(await append(world, { community, id }, await eventsOf(world.db, community, id), events)).toBe(true);
  expect((await eventsOf(world.db, community, id)).slice(1)).toEqual(events.map((event) => ({ ...event, request: null, account: null })));
  await expect(world.db.query('update complaint_event set actor = $1', ['clock'])).rejects.toThrow('append-only');
}); // prettier-ignore

test('a reference nobody holds, one mistyped and one of nonsense are answered alike, whatever is asked', async () => {
  const real = await submitted(world, complaint(code));
  const last = real.endsWith('3') ? '4' : '3';
  const guesses = [`${real.slice(0, -1)}${last}`, real.slice(0, -1), '', 'x', '0000-0000-0000-0000', `%' or true --`];
  for (let i = 0; i < 50; i += 1) guesses.push(secretReferenceFrom(world.services.randomBytes(32)));
  for (const reference of guesses) {
    expect(await world.call('readComplaint', { reference })).toEqual({ refusal: 'complaint-unknown' });
  }
  expect(await judge(guesses[0]!)).toEqual({ refusal: 'complaint-unknown' });
  expect(await withdraw(guesses[0]!)).toEqual({ refusal: 'complaint-unknown' });
});

test('what a resident has taken out is gone from every column and from the photos, and the reference says so', async () => {
  const photo = randomUUID();
  const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } }).jpeg();
  await world.call('keepPhoto', { id: photo, code, jpeg: (await picture.toBuffer()).toString('base64') });
  const input = complaint(code, {
    text: '独一无二的诉求',
    location: '独一无二的地方',
    contact: '13812345678',
    notify: true,
    photos: [photo],
  });
  const reference = await submitted(world, input, 'one');
  const before = await stored(reference);
  const name = photoName(world.services.keys.photo, COMMUNITY, photo);
  expect(await world.services.photos.get(name)).not.toBeNull();
  await removeComplaint(world.services, before);
  await removeComplaint(world.services, before);

  const whole = await wholeOf(world, await complaintTables(world));
  expect(whole).not.toContain('独一无二');
  expect(await world.services.photos.get(name)).toBeNull();
  expect(await world.db.query('select from complaint_photo where id = $1', [name])).toEqual([]);
  const [row] = await world.db.query<object>(
    'select complainant, body, location, contact, notify, photos, fingerprint from complaint where id = $1',
    [input.id],
  );
  expect(Object.values(row!)).toEqual([null, null, null, null, null, [], null]);
  expect(await read(world, reference)).toMatchObject({
    ...{ text: null, location: null, photos: [], hasContact: false, state: 'withdrawn', deadline: null },
    may: { judge: false, withdraw: false },
  });
  // A copy that was long under way does not bring it back.
  expect(await world.call('submitComplaint', input)).toEqual({ output: { receipt: { id: input.id, reference } } });
  expect((await read(world, reference)).text).toBeNull();
});

test('matters are counted by category: asked, answered, and confirmed by residents', async () => {
  const scene = await world.posterOf(NEIGHBOUR);
  const sendIn = (category: 'noise' | 'parking', openid?: string) =>
    submitted(world, complaint(scene, { category }), openid);
  world.at('2025-11-01T10:00:00+08:00');
  await sendIn('noise');
  world.at('2026-11-02T10:00:00+08:00');
  const open = await sendIn('noise', 'twice');
  world.at('2026-11-02T10:01:00+08:00');
  const joined = await sendIn('noise', 'twice');
  const [passedOn, declined, fixed, partly, reopened, withdrawn] = await Promise.all(
    Array.from({ length: 6 }, () => sendIn('noise')),
  );
  await sendIn('parking');
  await unitTakes(world, open, { kind: 'accepted', workload: 'ordinary' });
  await unitTakes(world, passedOn!, { kind: 'accepted', workload: 'ordinary' });
  await unitTakes(world, passedOn!, { kind: 'replied', outcome: 'transferred', words: '转城管', photos: [] });
  await unitTakes(world, declined!, { kind: 'declined', ground: 'unclear', words: '不在本市' });
  for (const reference of [fixed!, partly!, reopened!]) await answered(world, reference);
  await judge(fixed!, { verdict: 'not-fixed' });
  await unitTakes(world, fixed!, { kind: 'replied', outcome: 'fixed', words: '再次清运', photos: [] });
  await judge(fixed!, { verdict: 'fixed' });
  await judge(partly!, { verdict: 'partly' });
  await judge(reopened!, { verdict: 'fixed' });
  await unitTakes(world, reopened!, { kind: 'reopened', words: '又堆满了' });
  await unitTakes(world, joined, { kind: 'accepted', workload: 'ordinary' });
  const { id: into } = await stored(open);
  await unitTakes(world, joined, { kind: 'replied', outcome: 'joined', words: '并入前一件', photos: [], into });
  await withdraw(withdrawn!);
  expect(await mattersOf(world.db, NEIGHBOUR, new Date('2026-01-01T00:00:00+08:00'))).toEqual([
    { category: 'noise', asked: 6, answered: 4, confirmedFixed: 1 },
    { category: 'parking', asked: 1, answered: 0, confirmedFixed: 0 },
  ]);
});
