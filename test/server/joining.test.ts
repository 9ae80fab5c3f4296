/** Joining 并案 on a real PostgreSQL: one reply, given to every resident who complained of the same. */
import { randomUUID } from 'node:crypto';
import type { Message } from '../../src/server/message-sender';
import { recordSteps } from '../../src/server/record-steps';
import { makeWorld, NEIGHBOUR, type World } from '../setup/world';
import { read } from './complaint';
import { ACCEPTED, idsOf, openOffices, replied, type Filed, type Offices } from './offices';

let world: World;
let offices: Offices;
let sent: Message[];

beforeAll(async () => {
  world = await makeWorld();
  offices = await openOffices(world);
});
afterAll(() => world.close());
beforeEach(() => {
  world.at('2026-11-16T10:00:00+08:00');
  sent = [];
  world.services.sendMessage = async (message) => sent.push(message) > 0;
});
afterEach(() => expect(world.faults).toEqual([]));

const impossible = (fault: string) => ({ refusal: 'step-not-possible', faults: [fault] });
const toDepartment = () =>
  ({ kind: 'assigned', to: 'department', department: offices.department, words: '归其管理' }) as const;

/** Three complaints of three residents, the last two joined to the first. */
async function threeAlike(): Promise<[Filed, Filed, Filed]> {
  const [main, second, third] = [
    await offices.file({ notify: true }, undefined, `one ${randomUUID()}`),
    await offices.file({ notify: true }, undefined, `two ${randomUUID()}`),
    await offices.file({}, undefined, `three ${randomUUID()}`),
  ];
  for (const filed of [main, second, third]) await offices.takes('staff', filed, ACCEPTED);
  for (const filed of [second, third]) await offices.takes('staff', filed, { kind: 'joined', into: main.id });
  return [main, second, third];
}

test('what is replied to the main one is replied to each joined one, and each resident is told', async () => {
  const [main, second, third] = await threeAlike();
  expect(await offices.read('staff', main)).toMatchObject({ joined: expect.arrayContaining([expect.objectContaining({ id: second.id }), expect.objectContaining({ id: third.id })]) as object, joinedInto: null });
  expect(await offices.read('staff', second)).toMatchObject({ joinedInto: { id: main.id }, joined: [], state: 'accepted' });
  sent = [];
  const request = randomUUID();
  await offices.handle('staff', main, replied('已换新灯'), request);
  await offices.handle('staff', main, replied('已换新灯'), request);
  for (const filed of [main, second, third]) {
    const { state, timeline } = await read(world, filed.reference);
    expect(state).toBe('replied');
    expect(timeline.filter(({ words }) => words === '已换新灯')).toMatchObject([{ unit: '荷花池社区', outcome: 'fixed' }]);
  }
  expect(sent.map(({ page }) => page.split('=')[1]).sort()).toEqual([main.reference, second.reference].sort());
}); // prettier-ignore

test('each resident judges for themselves: one may be content and another not', async () => {
  const [main, second] = await threeAlike();
  await offices.takes('staff', main, replied());
  await world.call('judgeComplaint', { id: randomUUID(), reference: main.reference, verdict: 'fixed' });
  await world.call('judgeComplaint', { id: randomUUID(), reference: second.reference, verdict: 'not-fixed' });
  expect((await read(world, main.reference)).state).toBe('closed');
  expect((await read(world, second.reference)).state).toBe('reopened');
  expect(idsOf(await offices.list('staff', 'mine'))).toContain(second.id);
});

test('a department that answers the main one answers those joined to it, which it never had', async () => {
  const [main, second] = await threeAlike();
  await offices.takes('staff', main, toDepartment());
  expect(await offices.read('department', main)).toMatchObject({ joined: [] });
  expect(await offices.ask('department', second)).toEqual({ refusal: 'not-permitted' });
  await offices.takes('department', main, ACCEPTED, replied('已拆除'));
  const { timeline, state } = await read(world, second.reference);
  expect([state, timeline.at(-1)]).toMatchObject(['replied', { words: '已拆除', unit: '钟楼区城市管理局' }]);
});

test('only to an open one of the same community, not to itself, and never in a chain', async () => {
  const [main, second] = await threeAlike();
  const other = await offices.file();
  const away = await offices.file({}, NEIGHBOUR);
  const over = await offices.file();
  await world.call('withdrawComplaint', { id: randomUUID(), reference: over.reference });
  await offices.takes('staff', other, ACCEPTED);
  const join = (filed: Filed, into: string) => offices.handle('staff', filed, { kind: 'joined', into });
  expect(await join(other, other.id)).toEqual(impossible('no-main'));
  expect(await join(other, second.id)).toEqual(impossible('no-main'));
  expect(await join(main, other.id)).toEqual(impossible('no-main'));
  expect(await join(other, over.id)).toEqual(impossible('no-main'));
  expect(await join(other, away.id)).toEqual({ refusal: 'complaint-unknown' });
  expect(await join(other, randomUUID())).toEqual({ refusal: 'complaint-unknown' });
  expect(await join(other, main.id)).toHaveProperty('output');
});

test('two that are joined to each other at once: one is, the other is not, and nobody waits for ever', async () => {
  for (let i = 0; i < 5; i += 1) {
    const [one, other] = [await offices.file(), await offices.file()];
    await offices.takes('staff', one, ACCEPTED);
    await offices.takes('staff', other, ACCEPTED);
    const answers = await Promise.all([
      offices.handle('staff', one, { kind: 'joined', into: other.id }),
      offices.handle('staff', other, { kind: 'joined', into: one.id }),
    ]);
    expect(answers.filter((answer) => 'output' in answer)).toHaveLength(1);
    expect(answers).toContainEqual(impossible('no-main'));
  }
});

test('the same resident’s later complaint is answered by the earlier one; the earlier is not put off into the later', async () => {
  const openid = `same ${randomUUID()}`;
  const earlier = await offices.file({}, undefined, openid);
  world.at('2026-11-16T10:05:00+08:00');
  const later = await offices.file({}, undefined, openid);
  for (const filed of [earlier, later]) await offices.takes('staff', filed, ACCEPTED);
  await offices.takes('staff', later, { kind: 'joined', into: earlier.id });
  expect((await read(world, later.reference)).state).toBe('replied');
  const [third, fourth] = [await offices.file({}, undefined, openid), await (world.at('2026-11-16T10:10:00+08:00'), offices.file({}, undefined, openid))];
  for (const filed of [third, fourth]) await offices.takes('staff', filed, ACCEPTED);
  await offices.takes('staff', third, { kind: 'joined', into: fourth.id });
  expect((await read(world, third.reference)).state).toBe('accepted');
}); // prettier-ignore

test('a unit’s word that the resident is the same one counts for nothing', async () => {
  const [one, other] = [await offices.file({}, undefined, 'a'), await offices.file({}, undefined, 'b')];
  await offices.takes('staff', other, ACCEPTED);
  const step = {
    kind: 'replied',
    outcome: 'joined',
    words: '并案',
    photos: [],
    into: one.id,
    ofSameResident: true,
  } as const;
  expect(await recordSteps(world.services, other, { by: 'community', unit: null, account: null }, [step])).toBeNull();
  expect((await read(world, other.reference)).state).toBe('accepted');
});

test('what may be joined is offered: open, of the same community and category, and joined to nothing', async () => {
  const one = await offices.file({ category: 'parking' });
  const [alike, joined, over] = [await offices.file({ category: 'parking' }), await offices.file({ category: 'parking' }), await offices.file({ category: 'parking' })];
  await offices.file({ category: 'noise' });
  await offices.file({ category: 'parking' }, NEIGHBOUR);
  await offices.takes('staff', joined, ACCEPTED, { kind: 'joined', into: alike.id });
  await world.call('withdrawComplaint', { id: randomUUID(), reference: over.reference });
  expect((await offices.read('staff', one)).alike.map(({ id }) => id)).toEqual([alike.id]);
}); // prettier-ignore
