/** Steps of units and clocks on a real PostgreSQL: judged by the domain, one after another however many come at once. */
import type { ComplaintStep } from '../../src/domain/complaint/complaint-event';
import type { Message } from '../../src/server/message-sender';
import { recordSteps } from '../../src/server/record-steps';
import { removeComplaint } from '../../src/server/remove-complaint';
import { findByReference } from '../../src/server/store/complaints';
import { COMMUNITY, makeWorld, type World } from '../setup/world';
import { complaint, read, submitted } from './complaint';

const ACCEPTED: ComplaintStep = { kind: 'accepted', workload: 'ordinary' };
const REPLIED: ComplaintStep = { kind: 'replied', outcome: 'fixed', words: '已于今日清运', photos: [] };

const THE_COMMUNITY = { by: 'community', unit: null, account: null } as const;

let world: World;
let code: string;
let sent: Message[];

beforeAll(async () => {
  world = await makeWorld();
  code = await world.posterOf(COMMUNITY);
});
afterAll(() => world.close());
beforeEach(() => {
  world.at('2026-11-16T10:00:00+08:00');
  sent = [];
  world.services.sendMessage = async (message) => sent.push(message) > 0;
});
afterEach(() => expect(world.faults.splice(0)).toEqual([]));

/** @param notify whether the resident allowed one message */
async function made(notify = false) {
  const reference = await submitted(world, complaint(code, { notify }), 'openid-of-the-resident');
  const stored = (await findByReference(world.db, reference))!;
  const record = (...steps: ComplaintStep[]) => recordSteps(world.services, stored, THE_COMMUNITY, steps);
  const kinds = async () => (await read(world, reference)).timeline.map(({ kind }) => kind);
  return { reference, stored, record, kinds };
}

test('steps that may follow are recorded together, and a page shows them at once', async () => {
  const { record, kinds } = await made();
  expect(await record(ACCEPTED, REPLIED)).toBeNull();
  expect(await kinds()).toEqual(['submitted', 'accepted', 'replied']);
});

test('where one of them may not follow none is recorded', async () => {
  const { record, kinds } = await made();
  expect(await record(ACCEPTED, { ...REPLIED, words: ' ' })).toBe('no-words');
  expect(await record(REPLIED)).toBe('not-now');
  expect(await kinds()).toEqual(['submitted']);
});

test('of forty who accept at once one does, and the others hear that it is no longer to be done', async () => {
  const { record, kinds } = await made();
  const answers = await Promise.all(Array.from({ length: 40 }, () => record(ACCEPTED)));
  expect(answers.filter((answer) => answer === null)).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'not-now')).toHaveLength(39);
  expect(await kinds()).toEqual(['submitted', 'accepted']);
});

test('steps that do not stand in each other’s way are all recorded, however many come at once', async () => {
  const { record, kinds } = await made();
  await record(ACCEPTED);
  const started = { kind: 'started', until: new Date('2026-11-20T10:00:00+08:00') } as const;
  expect(await Promise.all(Array.from({ length: 20 }, () => record(started)))).toEqual(Array(20).fill(null));
  expect((await kinds()).filter((kind) => kind === 'started')).toHaveLength(20);
});

test('a server whose clock is behind records its step after those before it', async () => {
  const { record, reference } = await made();
  world.at('2026-11-16T09:00:00+08:00');
  expect(await record(ACCEPTED)).toBeNull();
  const { timeline } = await read(world, reference);
  expect(timeline.map(({ at }) => at)).toEqual(['2026-11-16T02:00:00.000Z', '2026-11-16T02:00:00.000Z']);
});

test('the one message that was allowed tells of the answer and leads to it; who receives it is forgotten then', async () => {
  const { record, reference } = await made(true);
  await record(ACCEPTED);
  expect(sent).toEqual([]);
  await record(REPLIED);
  await record({ ...REPLIED, words: '又清运了一次' });
  expect(sent).toEqual([
    {
      openid: 'openid-of-the-resident',
      words: '您的诉求有了答复，请您确认',
      page: `pages/resident/complaint?reference=${reference}`,
    },
  ]);
});

test('a refusal and an extension are told too, in at most twenty characters', async () => {
  const refused = await made(true);
  await refused.record({ kind: 'declined', ground: 'unclear', words: '已由法院受理' });
  const extended = await made(true);
  await extended.record(ACCEPTED);
  await extended.record({ kind: 'extended', until: new Date('2026-11-30T10:00:00+08:00'), words: '等配件' });
  expect(sent.map(({ words }) => words)).toEqual(['您的诉求未被受理，请看理由', '您的诉求延期答复，请看原因']);
  for (const { words } of sent) expect(words.length).toBeLessThanOrEqual(20);
});

test('who did not allow it is not told', async () => {
  const { record } = await made(false);
  await record(ACCEPTED, REPLIED);
  expect(sent).toEqual([]);
});

test('a message that cannot be sent undoes nothing', async () => {
  const { record, kinds } = await made(true);
  world.services.sendMessage = async () => Promise.reject(new TypeError('openid-of-the-resident'));
  expect(await record(ACCEPTED, REPLIED)).toBeNull();
  expect(await kinds()).toEqual(['submitted', 'accepted', 'replied']);
  expect(world.faults.splice(0)).toEqual([{ operation: 'tell', kind: 'TypeError', at: [] }]);
});

test('nothing is recorded of a complaint there is not, or one its resident had taken out', async () => {
  const { record, stored } = await made(true);
  await removeComplaint(world.services, stored);
  expect(await record(ACCEPTED)).toBe('complaint-unknown');
  expect(await recordSteps(world.services, { ...stored, id: '00000000-0000-4000-8000-000000000000' }, THE_COMMUNITY, [ACCEPTED])).toBe('complaint-unknown'); // prettier-ignore
  expect(sent).toEqual([]);
});
