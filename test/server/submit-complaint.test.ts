import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Answer } from '../../src/contract/answer';
import type { NewComplaint } from '../../src/contract/submit-complaint';
import { caseNumberOf } from '../../src/domain/case-number';
import { openContact, openNotify } from '../../src/server/complainant';
import type { Verdict } from '../../src/server/content-check';
import { sceneOf } from '../../src/server/signed-code';
import { complaintsOf, contactOf, takeNotify } from '../../src/server/store/complaints';
import { complainantOf } from '../../src/server/complainant';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, resident, type World } from '../setup/world';
import { complaint, complaintTables, read, submitted, wholeOf } from './complaint';

let world: World;
let code: string;
let pass: World['services']['checkContent'];

beforeAll(async () => {
  world = await makeWorld();
  code = await world.posterOf(COMMUNITY);
  pass = world.services.checkContent;
});
afterAll(() => world.close());
beforeEach(() => {
  world.at('2026-11-15T10:00:00+08:00');
  world.services.checkContent = pass;
});
afterEach(() => expect(world.faults.splice(0)).toEqual([]));

const send = (input: NewComplaint, openid?: string): Promise<Answer> =>
  world.call('submitComplaint', input, openid ? { person: resident(openid) } : {});

const REFERENCE = /^([34679ACDEFGHJKMNPQRTUVWXY]{4}-){3}[34679ACDEFGHJKMNPQRTUVWXY]{4}$/;

async function count(): Promise<number> {
  const [row] = await world.db.query<{ count: number }>('select count(*)::integer as count from complaint');
  return row!.count;
}

const photo = async (id: string, scene = code) => {
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: 'blue' } });
  const jpeg = (await picture.jpeg().toBuffer()).toString('base64');
  expect(await world.call('keepPhoto', { id, code: scene, jpeg })).toHaveProperty('output');
};

test('a complaint by somebody nobody knows is stored and can be read by its secret reference alone', async () => {
  const input = complaint(code, { text: '  楼道灯不亮\n', location: ' 3 号楼 2 单元 ' });
  const { receipt } = outputOf<'submitComplaint'>(await send(input));
  expect(receipt).toEqual({ id: input.id, reference: expect.stringMatching(REFERENCE) as string });
  expect(await read(world, receipt.reference)).toEqual({
    reference: receipt.reference,
    number: caseNumberOf(COMMUNITY, input.id),
    community: { code: COMMUNITY, name: '荷花池社区', level: 'community' },
    category: 'cleaning',
    text: '楼道灯不亮',
    location: '3 号楼 2 单元',
    photos: [],
    hasContact: false,
    state: 'submitted',
    deadline: expect.objectContaining({ clock: 'accept', overdue: false }) as object,
    timeline: [
      {
        ...{ kind: 'submitted', at: '2026-11-15T02:00:00.000Z', by: 'resident' },
        ...{ unit: null, to: null, words: null, until: null, outcome: null, verdict: null, photos: [] },
      },
    ],
    step: null,
    may: { judge: false, withdraw: true },
  });
});

test.each(['lower case', 'without dashes', 'with spaces'])(
  'a reference is read however it is typed: %s',
  async (how) => {
    const reference = await submitted(world, complaint(code));
    const typed = {
      'lower case': reference.toLowerCase(),
      'without dashes': reference.replaceAll('-', ''),
      'with spaces': ` ${reference.replaceAll('-', ' ')} `,
    }[how]!;
    expect((await read(world, typed)).reference).toBe(reference);
  },
);

test('a complaint sent 32 times at once is stored once and receipted alike', async () => {
  const before = await count();
  const input = complaint(code, { contact: '王女士 13800000000', notify: true });
  const answers = await Promise.all(Array.from({ length: 32 }, () => send(input, 'one')));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toHaveProperty('output');
  expect(await count()).toBe(before + 1);
  const events = await world.db.query('select kind from complaint_event where complaint = $1', [input.id]);
  expect(events).toEqual([{ kind: 'submitted' }]);
});

test('of 32 different complaints sent at once under one id one is stored, and the others are told so', async () => {
  const id = randomUUID();
  const inputs = Array.from({ length: 32 }, (_, i) => complaint(code, { id, text: `第${i}件` }));
  const answers = await Promise.all(inputs.map((input) => send(input)));
  const receipted = answers.flatMap((answer, i) => ('output' in answer ? [i] : []));
  expect(receipted).toHaveLength(1);
  expect(answers.filter((answer) => 'refusal' in answer && answer.refusal === 'id-reused')).toHaveLength(31);
  const stored = await world.db.query('select body from complaint where id = $1', [id]);
  expect(stored).toEqual([{ body: `第${receipted[0]}件` }]);
});

test('when the answer was lost after the commit, sending again gets the same receipt and is not judged again', async () => {
  const input = complaint(code, { photos: [randomUUID()] });
  await photo(input.photos![0]!);
  const asked: string[] = [];
  const { db } = world.services;
  world.services.checkContent = async (text) => (asked.push(text), 'pass');
  world.services.db = {
    ...db,
    async transaction(work) {
      await db.transaction(work);
      throw new Error('the connection went before the answer came');
    },
  };
  expect(await send(input, 'one')).toEqual({ fault: true });
  world.services.db = db;
  world.services.checkContent = async (text) => (asked.push(text), 'reject');
  const first = await send(input, 'one');
  world.at('2026-11-29T10:00:00+08:00');
  expect(await send(input, 'one')).toEqual(first);
  expect(outputOf<'submitComplaint'>(first).receipt.reference).toMatch(REFERENCE);
  expect(asked).toHaveLength(1);
  expect(await world.db.query('select from complaint where id = $1', [input.id])).toHaveLength(1);
  expect(world.faults.splice(0)).toHaveLength(1);
});

test('when the transaction fails nothing of it is stored and nothing is receipted', async () => {
  const input = complaint(code);
  await world.db.query('alter table complaint_reference rename to elsewhere');
  expect(await send(input, 'openid-of-a-person')).toEqual({ fault: true });
  await world.db.query('alter table elsewhere rename to complaint_reference');
  expect(await world.db.query('select from complaint where id = $1', [input.id])).toEqual([]);
  const told = JSON.stringify(world.faults.splice(0));
  expect(told).toContain('submitComplaint');
  for (const secret of [input.text, input.id, 'openid-of-a-person', code]) expect(told).not.toContain(secret);
  expect(await send(input, 'openid-of-a-person')).toHaveProperty('output');
});

test.each<Partial<NewComplaint>>([
  { text: '另一件事' },
  { category: 'noise' },
  { location: '5 号楼' },
  { contact: '13900000000' },
  { notify: true },
  { photos: ['cloud://env.bucket/a.jpg'] },
])('an id used again with other content is refused, and the first stands: %j', async (other) => {
  const input = complaint(code);
  const reference = await submitted(world, input, 'one');
  expect(await send({ ...input, ...other }, 'one')).toEqual({ refusal: 'id-reused' });
  expect((await read(world, reference)).text).toBe(input.text);
});

test('two phones that happen on one id in two communities have two complaints with two references', async () => {
  const input = complaint(code);
  const here = await submitted(world, input);
  const there = await submitted(world, { ...input, code: await world.posterOf(NEIGHBOUR) });
  expect(there).not.toBe(here);
  expect((await read(world, there)).community.code).toBe(NEIGHBOUR);
});

test('nothing a person gave to be recognised or called back by stands in clear in any column', async () => {
  const [contact, openid] = ['13812345678 王秀英', 'oOpenidOfAPerson_1234567890'];
  const reference = await submitted(world, complaint(code, { contact, notify: true }), openid);
  const whole = await wholeOf(world, await complaintTables(world));
  const spelled = [contact, '13812345678', openid, 'wx-test', reference, reference.replaceAll('-', '')].flatMap(
    (secret) => [
      secret,
      Buffer.from(secret).toString('hex'),
      Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    ],
  );
  for (const secret of spelled) expect(whole).not.toContain(secret);
});

test('contact and addressee are opened by the key for their own complaint and use alone', async () => {
  const { services, db } = world;
  const [input, other] = [complaint(code, { contact: '13812345678', notify: true }), complaint(code)];
  await submitted(world, input, 'one');
  const contact = (await contactOf(db, COMMUNITY, input.id))!;
  expect(openContact(services, input.id, contact)).toBe('13812345678');
  expect(() => openContact(services, other.id, contact)).toThrow();
  const notify = (await takeNotify(db, COMMUNITY, input.id))!;
  expect(openNotify(services, input.id, notify)).toEqual(resident('one'));
  expect(() => openContact(services, input.id, notify)).toThrow();
  // One message was allowed.
  expect(await takeNotify(db, COMMUNITY, input.id)).toBeNull();
});

test('no value of a rating stands in any table of complaints, though the same person sent both', async () => {
  world.at('2026-11-15T10:20:30.123+08:00');
  const rating = { id: randomUUID(), code, round: world.round, answers: [{ item: 1, step: 1 as const }] };
  await world.call('submitRating', { ...rating, remark: '楼下垃圾没人管' }, { person: resident('both') });
  world.at('2026-11-15T10:21:40.456+08:00');
  await submitted(world, complaint(code, { notify: true, contact: '13812345678' }), 'both');
  const [row] = await world.db.query<{ row: Record<string, unknown> }>(
    'select to_jsonb(s) as row from submission as s',
  );
  const { community, round, ...values } = row!.row;
  expect([community, round]).toEqual([COMMUNITY, world.round]);
  const telling = Object.values(values).filter(
    (value): value is string => typeof value === 'string' && value.length > 6,
  );
  expect(telling.length).toBeGreaterThanOrEqual(6);
  const whole = await wholeOf(world, await complaintTables(world));
  for (const value of telling) expect(whole).not.toContain(value.replace(/^\\x/, ''));
  const columns = await world.db.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name like 'complaint%'`,
  );
  expect(columns.map(({ name }) => name).filter((name) => /round|respondent|submission|openid/.test(name))).toEqual([]);
});

test('a person’s complaints are found again by their pseudonym, in their community alone', async () => {
  const mine = complainantOf(world.services, resident('finds own'));
  const first = complaint(code);
  await submitted(world, first, 'finds own');
  await submitted(world, complaint(code), 'somebody else');
  await submitted(world, complaint(code));
  expect((await complaintsOf(world.db, COMMUNITY, mine)).map(({ id }) => id)).toEqual([first.id]);
  expect(await complaintsOf(world.db, NEIGHBOUR, mine)).toEqual([]);
});

test('at a touch screen nobody is known, whatever the platform says of the device', async () => {
  await world.db.query(`insert into code (serial, kind, community, created_at) values ('KIOSK000', 'kiosk', $1, now())`, [COMMUNITY]);
  const input = complaint(sceneOf(world.services.keys.code, 'kiosk', 'KIOSK000'), { notify: true });
  await submitted(world, input, 'the device');
  const stored = await world.db.query('select complainant, notify from complaint where id = $1', [input.id]);
  expect(stored).toEqual([{ complainant: null, notify: null }]);
}); // prettier-ignore

test('without a genuine code nothing is taken', async () => {
  expect(await send(complaint('x'.repeat(31)))).toEqual({ refusal: 'code-forged' });
});

test('an identity in the body is bad input', async () => {
  expect(await send({ ...complaint(code), openid: 'two' } as never)).toMatchObject({ refusal: 'bad-input' });
});

test.each<Verdict | 'fault'>(['review', 'fault'])('a text the check answers with %s is kept, receipted and held', async (verdict) => {
  world.services.checkContent = () =>
    verdict === 'fault' ? Promise.reject(new Error('out of reach')) : Promise.resolve(verdict);
  const view = await read(world, await submitted(world, complaint(code)));
  expect(view.state).toBe('held');
  expect(view.timeline.map(({ kind }) => kind)).toEqual(['submitted', 'held']);
  expect(view.text).toBe('楼下垃圾三天没有清运');
}); // prettier-ignore

test('a rejected text is refused in words and nothing is stored; put differently it is taken under another id or the same', async () => {
  const before = await count();
  world.services.checkContent = async (text) => (text.includes('坏话') ? 'reject' : 'pass');
  const input = complaint(code, { text: '坏话' });
  expect(await send(input, 'one')).toEqual({ refusal: 'text-rejected' });
  expect(await send(complaint(code, { location: '坏话' }), 'one')).toEqual({ refusal: 'text-rejected' });
  expect(await count()).toBe(before);
  expect(await send({ ...input, text: '好话' }, 'one')).toHaveProperty('output');
});

test('the check hears of the writer where the platform knows one, and never how to call back', async () => {
  const asked: unknown[] = [];
  world.services.checkContent = async (...words) => (asked.push(words), 'pass');
  await submitted(world, complaint(code, { location: '3 号楼', contact: '13812345678' }), 'one');
  await submitted(world, complaint(code));
  expect(asked).toEqual([
    ['楼下垃圾三天没有清运\n3 号楼', 'one'],
    ['楼下垃圾三天没有清运', null],
  ]);
});

test('photos that were kept are shown with the complaint in their order, and cloud files by their own address', async () => {
  const [a, b] = [randomUUID(), randomUUID()];
  await photo(a);
  await photo(b);
  const cloud = 'cloud://env-1.656e/complaints/a.jpg';
  const { photos } = await read(world, await submitted(world, complaint(code, { photos: [b, cloud, a] })));
  expect(photos[1]).toBe(cloud);
  expect(photos[0]).toMatch(/^\/photos\/[0-9a-f-]{36}\?until=\d+&mac=[\w-]{43}$/);
  expect(photos[2]).toMatch(/^\/photos\//);
  expect(photos[0]!.slice(0, 44)).not.toBe(photos[2]!.slice(0, 44));
  // The phone's ids stay its own.
  expect(photos.join()).not.toContain(a);
});

test('a complaint waits for its photos: with one that was not kept nothing is stored', async () => {
  const [here, there, nowhere] = [randomUUID(), randomUUID(), randomUUID()];
  await photo(here);
  await photo(there, await world.posterOf(NEIGHBOUR));
  const input = complaint(code, { photos: [here, nowhere] });
  expect(await send(input)).toEqual({ refusal: 'photo-missing' });
  expect(await send(complaint(code, { photos: [here, there] }))).toEqual({ refusal: 'photo-missing' });
  expect(await world.db.query('select from complaint where id = $1', [input.id])).toEqual([]);
  await photo(nowhere);
  expect(await send(input)).toHaveProperty('output');
});

test('a photo belongs to one complaint alone', async () => {
  const id = randomUUID();
  await photo(id);
  const both = await Promise.all([send(complaint(code, { photos: [id] })), send(complaint(code, { photos: [id] }))]);
  expect(both.filter((answer) => 'output' in answer)).toHaveLength(1);
  expect(both).toContainEqual({ refusal: 'photo-missing' });
});
