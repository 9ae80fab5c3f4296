import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { PressureReport } from '../../src/contract/report-pressure';
import type { Rating } from '../../src/contract/submit-rating';
import { wrapKey } from '../../src/server/keys';
import { makeLetter } from '../../src/server/letters';
import { makeKioskCode } from '../../src/server/signed-code';
import { addRound, publish, roundsOver } from '../../src/server/store/rounds';
import { DEFAULT_ITEMS } from '../../src/domain/item';
import { stratumOf, type About } from '../../src/domain/stratum';
import { countedPeople, recount, tallies } from '../setup/tallies';
import { COMMUNITY, makeWorld, NEIGHBOUR, outputOf, resident, type World } from '../setup/world';
import { complaint, submitted } from './complaint';

const IN_THE_ROUND = '2026-11-15T10:00:00+08:00';
const AFTER_IT = '2026-12-02T10:00:00+08:00';
const DEVICE = randomUUID();

let world: World;
let code: string;

beforeAll(async () => {
  world = await makeWorld();
  code = await world.posterOf(COMMUNITY);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.query('truncate submission, tally, log_head, letter_use, pressure_report, erased');
  world.at(IN_THE_ROUND);
});
afterEach(async () => {
  expect(world.faults).toEqual([]);
  expect(await tallies(world.db)).toEqual(await recount(world.db));
  await logIsWhole();
});

/** Every leaf from nothing to the head's size is there once, and every row still has its commitment. */
async function logIsWhole() {
  const rows = await world.db.query(
    `select from log_head where size <> (
       select count(*) from submission
       where submission.community = log_head.community and submission.round = log_head.round
         and leaf between 0 and size - 1 and length(commitment) = 32)`,
  );
  expect(rows).toEqual([]);
}

const rating = (step: number, more: Partial<Rating> = {}) =>
  ({ id: randomUUID(), code, round: world.round, answers: [{ item: 1, step }], ...more }) as Rating;

const send = (input: Rating, openid: string) => world.call('submitRating', input, { person: resident(openid) });

const reportOf = (more: Partial<PressureReport> = {}): PressureReport => ({
  id: randomUUID(),
  revision: 0,
  code,
  round: world.round,
  kinds: ['told'],
  note: '送鸡蛋',
  ...more,
});

const report = (input: PressureReport, openid: string) =>
  world.call('reportPressure', input, { person: resident(openid) });

const credentials = (openid: string | null) => ({ person: openid === null ? null : resident(openid) });

const readBy = async (openid: string | null, from = code) =>
  outputOf<'readMyData'>(await world.call('readMyData', { code: from, references: [] }, credentials(openid)));

const deleteBy = async (openid: string | null, from = code) =>
  outputOf<'deleteMyData'>(await world.call('deleteMyData', { code: from, references: [] }, credentials(openid)));

const NOTHING = { ratings: 0, reports: 0, complaints: 0 };

test('a person reads that there is an answer, and never what it was', async () => {
  await send(rating(2, { remark: '楼道灯不亮' }), 'one');
  await report(reportOf(), 'one');
  const mine = await readBy('one');
  expect(mine).toEqual({
    community: { code: COMMUNITY, name: '荷花池社区', level: 'community' },
    ratings: [
      { round: expect.objectContaining({ id: world.round }) as object, open: true, remark: true, about: false },
    ],
    reports: 1,
    complaints: [],
  });
  expect(JSON.stringify(mine)).not.toMatch(/楼道灯不亮|送鸡蛋|"step"/);
});

test('of others, of another community and of nobody nothing is told and nothing is deleted', async () => {
  await send(rating(2), 'one');
  await report(reportOf(), 'one');
  const elsewhere = await world.posterOf(NEIGHBOUR);
  for (const [who, from] of [['two', code], [null, code], ['one', elsewhere]] as const) {
    expect(await readBy(who, from)).toMatchObject({ ratings: [], reports: 0, complaints: [] });
    expect(await deleteBy(who, from)).toEqual(NOTHING);
  }
  expect(await readBy('one')).toMatchObject({ ratings: [{ open: true }], reports: 1 });
}); // prettier-ignore

test('while the round is open a deleted answer leaves the figures and keeps its place in the log', async () => {
  await send(rating(5, { remark: '第一次' }), 'one');
  await send(rating(2, { remark: '第二次' }), 'one');
  await send(rating(4), 'two');
  await report(reportOf(), 'one');
  expect(await deleteBy('one')).toEqual({ ratings: 1, reports: 1, complaints: 0 });
  expect(await countedPeople(world.db)).toBe(1);
  const rows = await world.db.query('select leaf, counted, erased, steps, remark, salt from submission where erased order by leaf');
  expect(rows).toEqual(['0', '1'].map((leaf) => ({ leaf, counted: false, erased: true, steps: null, remark: null, salt: null })));
  expect(await world.db.query('select from pressure_report')).toEqual([]);
  expect(await readBy('one')).toMatchObject({ ratings: [], reports: 0 });
  expect(await deleteBy('one')).toEqual(NOTHING);
}); // prettier-ignore

test('after the round has closed the count stays, and the remark and whose it was go', async () => {
  await send(rating(1, { remark: '第一次' }), 'one');
  await send(rating(5, { remark: '第二次' }), 'one');
  const before = await tallies(world.db);
  const whose = await world.db.query('select respondent, id from submission order by leaf');
  world.at(AFTER_IT);
  expect(await readBy('one')).toMatchObject({ ratings: [{ open: false, remark: true }] });
  expect(await deleteBy('one')).toEqual({ ratings: 1, reports: 0, complaints: 0 });
  expect(await tallies(world.db)).toEqual(before);
  const rows = await world.db.query('select counted, remark, salt, steps is null as empty, replaces from submission order by leaf');
  expect(rows).toEqual([
    { counted: false, remark: null, salt: null, empty: true, replaces: [] },
    { counted: true, remark: null, salt: null, empty: false, replaces: [] },
  ]);
  const now = await world.db.query('select respondent, id from submission order by leaf');
  expect(now.filter((row, i) => JSON.stringify(row) === JSON.stringify(whose[i]))).toEqual([]);
  expect(await deleteBy('one')).toEqual(NOTHING);
}); // prettier-ignore

test('a phone that missed its receipt brings nothing back by sending again, before the close or after', async () => {
  const first = rating(5);
  const late = rating(3);
  const second = rating(2, { replaces: [late.id] });
  const receipt = outputOf(await send(first, 'one'));
  await send(second, 'one');
  await deleteBy('one');
  for (const moment of [IN_THE_ROUND, AFTER_IT]) {
    world.at(moment);
    expect(outputOf(await send(first, 'one'))).toEqual(receipt);
    outputOf(await send(second, 'one'));
    // Replaced by one that is erased, and on its way all the while.
    outputOf(await send(late, 'one'));
  }
  expect(await countedPeople(world.db)).toBe(0);
  expect(await world.db.query('select from submission')).toHaveLength(2);
});

test('nor does a report of pressure come back', async () => {
  const first = reportOf();
  const second = reportOf();
  await report(first, 'one');
  await report(second, 'one');
  await deleteBy('one');
  for (const moment of [IN_THE_ROUND, AFTER_IT]) {
    world.at(moment);
    outputOf(await report(first, 'one'));
    outputOf(await report(second, 'one'));
  }
  expect(await world.db.query('select from pressure_report')).toEqual([]);
});

test('whoever deleted their answer may give another', async () => {
  await send(rating(5), 'one');
  await deleteBy('one');
  await send(rating(2), 'one');
  expect(await tallies(world.db)).toEqual({ [`${COMMUNITY} poster open 1:2`]: 1 });
});

test('a revoked poster still leads a person to their data', async () => {
  const own = await world.posterOf(NEIGHBOUR);
  await send(rating(4, { code: own }), 'one');
  await world.db.query('update code set revoked_at = now() where community = $1', [NEIGHBOUR]);
  expect((await readBy('one', own)).ratings).toHaveLength(1);
  expect(await deleteBy('one', own)).toMatchObject({ ratings: 1 });
  expect(await world.call('readMyData', { code: 'x', references: [] })).toEqual({ refusal: 'code-forged' });
});

test('a letter is free again once its answer is deleted, and so is what was answered with it at a touch screen', async () => {
  const kiosk = await makeKioskCode(world.services, COMMUNITY);
  outputOf(await world.call('openKiosk', { code: kiosk, device: DEVICE }));
  const { scene, typed } = await makeLetter(world.services, COMMUNITY);
  const standing = rating(1, { code: kiosk, device: DEVICE, letter: typed });
  await world.call('submitRating', standing);
  await send(rating(4, { code: scene }), 'one');
  expect(await deleteBy('one')).toMatchObject({ ratings: 1 });
  expect(await world.db.query('select from letter_use')).toEqual([]);
  // The touch screen sends again what it has a receipt missing for.
  outputOf(await world.call('submitRating', standing));
  expect(await countedPeople(world.db)).toBe(0);
  outputOf(await send(rating(5, { code: scene }), 'two'));
  expect(await countedPeople(world.db)).toBe(1);
});

test('figures are made anew after a deletion', async () => {
  for (let number = 0; number < 60; number += 1) await send(rating(4), `person ${number}`);
  const session = await world.sessionOf('official', '3204');
  const n = async () => outputOf<'readScores'>(await world.call('readScores', { division: COMMUNITY }, { session })).headline.n;
  expect(await n()).toBe(60);
  await deleteBy('person 7');
  expect(await n()).toBe(59);
}); // prettier-ignore

test('once the round’s key is destroyed nobody is found any more, and nothing changes', async () => {
  const [other] = await roundsOver(world.db, ['3204']);
  const past = { ...other!, opensAt: new Date('2026-07-01'), closesAt: new Date('2026-08-01') };
  const round = await addRound(world.db, past, DEFAULT_ITEMS, wrapKey(world.services.keys.wrap, Buffer.alloc(32, 7), Buffer.alloc(12, 7)));
  world.at('2026-07-15');
  await send(rating(5, { round, remark: '夏天' }), 'one');
  await report(reportOf({ round }), 'one');
  expect(await readBy('one')).toMatchObject({ ratings: [{ round: { id: round } }], reports: 1 });
  world.at('2026-08-02');
  await publish(world.db, round, world.services.now());
  expect(await readBy('one')).toMatchObject({ ratings: [], reports: 0 });
  expect(await deleteBy('one')).toEqual(NOTHING);
  expect(await countedPeople(world.db)).toBe(1);
}); // prettier-ignore

test('deleting and answering at once leave tallies that are the recount', async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, i) => (i % 4 === 3 ? deleteBy('one') : send(rating((i % 5) + 1), 'one'))),
  );
  expect(await countedPeople(world.db)).toBeLessThanOrEqual(1);
  await deleteBy('one');
  expect(await countedPeople(world.db)).toBe(0);
});

test('complaints are told to the person who made them and to whoever holds their reference, and to nobody else', async () => {
  const own = await submitted(world, complaint(code), 'complainer');
  const nobodys = await submitted(world, complaint(code, { category: 'noise' }));
  const dataOf = async (openid: string | null, references: string[]) =>
    outputOf<'readMyData'>(await world.call('readMyData', { code, references }, credentials(openid))).complaints;
  expect(await dataOf('complainer', [])).toMatchObject([{ reference: own, category: 'cleaning', state: 'submitted' }]);
  const both = await dataOf('complainer', [nobodys.toLowerCase(), own, own]);
  expect(both.map(({ reference }) => reference).sort()).toEqual([own, nobodys].sort());
  expect(await dataOf('somebody else', [])).toEqual([]);
  expect(await dataOf(null, [nobodys, 'ACDE-FGHJ-KMNP-QRTU', ''])).toMatchObject([{ reference: nobodys }]);
});

test('deleting takes back what is open and takes out what was given; the reference then says it is withdrawn', async () => {
  const own = complaint(code, { contact: '13800000000' });
  const first = await submitted(world, own, 'deleter');
  const second = await submitted(world, complaint(code));
  const input = { code, references: [second] };
  const answer = () => world.call('deleteMyData', input, credentials('deleter'));
  expect(outputOf(await answer())).toEqual({ ...NOTHING, complaints: 2 });
  for (const reference of [first, second]) {
    const view = outputOf<'readComplaint'>(await world.call('readComplaint', { reference }));
    expect(view).toMatchObject({ state: 'withdrawn', text: null, hasContact: false });
  }
  expect(outputOf(await answer())).toEqual(NOTHING);
  // The phone that missed its receipt sends again.
  outputOf(await world.call('submitComplaint', own, credentials('deleter')));
  expect(outputOf<'readMyData'>(await world.call('readMyData', input, credentials('deleter'))).complaints).toEqual([]);
});

/** What must come of it, told apart from the database: per person the ids stored, replaced and erased, and what counts. */
class Expected {
  #of = new Map<string, { stored: Set<string>; replaced: Set<string>; erased: Set<string>; counts: string | null }>();
  #kept: string[] = [];

  private personOf(who: string) {
    const known = this.#of.get(who) ?? { stored: new Set(), replaced: new Set(), erased: new Set(), counts: null };
    this.#of.set(who, known);
    return known;
  }

  /** @param said step and stratum */
  sends(who: string, id: string, said: string, replaces: string[]) {
    const person = this.personOf(who);
    if (person.erased.has(id) || person.stored.has(id)) return;
    person.stored.add(id);
    if (!person.replaced.has(id)) person.counts = said;
    for (const one of replaces) person.replaced.add(one);
  }

  deletes(who: string, closed: boolean) {
    const person = this.personOf(who);
    if (closed && person.counts !== null) this.#kept.push(person.counts);
    for (const one of [...person.stored, ...person.replaced]) if (person.stored.size > 0) person.erased.add(one);
    Object.assign(person, { stored: new Set(), replaced: new Set(), counts: null });
  }

  counted(): string[] {
    return [...this.#kept, ...[...this.#of.values()].flatMap(({ counts }) => counts ?? [])].sort();
  }
}

/** Step and stratum of whatever counts. */
const countedAnswers = async (): Promise<string[]> => {
  const rows = await world.db.query<{ step: number; stratum: number; count: number }>(
    'select step, stratum, count::integer from tally where item = 1',
  );
  return rows.flatMap(({ step, stratum, count }) => Array.from({ length: count }, () => `${step}#${stratum}`)).sort();
};

test('whatever people send and delete in whatever order, what counts is what must, and no leaf is lost', async () => {
  const who = fc.constantFrom('one', 'two', 'three');
  const sent = fc.record({
    who,
    /** Of so few ids a person that the same are sent again. */
    id: fc.nat(3),
    step: fc.constantFrom(1, 2, 3, 4, 5),
    more: fc.option(fc.constantFrom(0, 1, 2, 3, 4, 5), { nil: null }),
    replaces: fc.array(fc.nat(3), { maxLength: 2 }),
    about: fc.constantFrom<About>({}, { age: '60+' }, { sex: 'male' }, { age: '18-34', sex: 'female' }),
  });
  const happening = fc.oneof(
    { arbitrary: sent, weight: 8 },
    { arbitrary: fc.record({ deletes: who }), weight: 2 },
    { arbitrary: fc.record({ closes: fc.constant(true) }), weight: 1 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 25 }), async (happenings) => {
      await world.db.query('truncate submission, tally, log_head, letter_use, erased');
      world.at(IN_THE_ROUND);
      const ids = new Map(['one', 'two', 'three'].map((name) => [name, Array.from({ length: 4 }, () => randomUUID())]));
      const expected = new Expected();
      let closed = false;
      for (const one of happenings) {
        if ('closes' in one) {
          world.at(AFTER_IT);
          closed = true;
        } else if ('deletes' in one) {
          await deleteBy(one.deletes);
          expected.deletes(one.deletes, closed);
          expect((await readBy(one.deletes)).ratings).toEqual([]);
        } else {
          const further = one.more === null ? [] : [{ item: 2, step: one.more }];
          const answers = [{ item: 1, step: one.step }, ...further] as Rating['answers'];
          const own = ids.get(one.who)!;
          const replaces = one.replaces.filter((i) => i !== one.id).map((i) => own[i]!);
          await send(rating(0, { id: own[one.id]!, answers, replaces, about: one.about }), one.who);
          if (!closed) expected.sends(one.who, own[one.id]!, `${one.step}#${stratumOf(one.about)}`, replaces);
        }
      }
      expect(await countedAnswers()).toEqual(expected.counted());
      expect(await tallies(world.db)).toEqual(await recount(world.db));
      await logIsWhole();
    }),
    { numRuns: 60 },
  );
}, 60_000);
