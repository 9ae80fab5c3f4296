import { draftSoFar } from '../../../src/domain/rounds/draft-so-far';
import { ROUND_STEPS, type RoundEvent } from '../../../src/domain/rounds/round-event';
import { roundFaults } from '../../../src/domain/rounds/round-faults';
import { sealText } from '../../../src/domain/rounds/seal-text';
import { by, HANDS, midnight, NOW, plan, step, type Hand } from './plans';

const drafted = [by('first', step('drafted'))];
const proposed = [...drafted, by('first', step('proposed'))];
const HISTORIES: Record<string, RoundEvent[]> = {
  none: [],
  drafted,
  proposed,
  sealed: [...proposed, by('second', step('confirmed'))],
  discarded: [...drafted, by('second', step('discarded'))],
};

/** State, step → what each account is told; `ok` where the step is taken. */
const CELLS: Record<string, Record<string, Partial<Record<Hand, string>> & { otherwise: string }>> = {
  none: {
    drafted: { first: 'ok', second: 'ok', city: 'ok', otherwise: 'not-theirs' },
    changed: { otherwise: 'changed-meanwhile' },
    discarded: { otherwise: 'changed-meanwhile' },
    proposed: { otherwise: 'changed-meanwhile' },
    confirmed: { otherwise: 'changed-meanwhile' },
  },
  drafted: {
    drafted: { first: 'changed-meanwhile', second: 'changed-meanwhile', city: 'changed-meanwhile', otherwise: 'not-theirs' }, // prettier-ignore
    changed: { first: 'ok', second: 'ok', city: 'ok', otherwise: 'not-theirs' },
    discarded: { first: 'ok', second: 'ok', city: 'ok', otherwise: 'not-theirs' },
    proposed: { first: 'ok', second: 'ok', city: 'ok', otherwise: 'not-theirs' },
    confirmed: { first: 'not-proposed', second: 'not-proposed', city: 'not-proposed', otherwise: 'not-theirs' },
  },
  proposed: {
    drafted: { first: 'changed-meanwhile', second: 'changed-meanwhile', city: 'changed-meanwhile', otherwise: 'not-theirs' }, // prettier-ignore
    changed: { first: 'ok', second: 'ok', city: 'ok', otherwise: 'not-theirs' },
    discarded: { first: 'ok', second: 'ok', city: 'ok', otherwise: 'not-theirs' },
    proposed: { first: 'proposed-already', second: 'proposed-already', city: 'proposed-already', otherwise: 'not-theirs' }, // prettier-ignore
    confirmed: { first: 'not-second-person', second: 'ok', city: 'ok', otherwise: 'not-theirs' },
  },
  ...Object.fromEntries(
    ['sealed', 'discarded'].map((state) => {
      const over = `${state}-already`;
      const cell = { first: over, second: over, city: over, otherwise: 'not-theirs' };
      return [state, Object.fromEntries(ROUND_STEPS.map((kind) => [kind, cell]))];
    }),
  ),
};

const cells = Object.keys(HISTORIES).flatMap((state) =>
  ROUND_STEPS.flatMap((kind) => (Object.keys(HANDS) as Hand[]).map((hand) => [state, kind, hand] as const)),
);

test.each(cells)('%s, and %s by %s', (state, kind, hand) => {
  const cell = CELLS[state]![kind]!;
  const faults = roundFaults(HISTORIES[state]!, by(hand, step(kind)), []);
  expect(faults[0] ?? 'ok').toBe(cell[hand] ?? cell.otherwise);
});

test('what a city proposed a district does not confirm', () => {
  const ofCity = [...drafted, by('city', step('proposed'))];
  expect(roundFaults(ofCity, by('first', step('confirmed')), [])).toEqual(['lower-division']);
  const other: RoundEvent = { ...by('city', step('confirmed')), by: { account: 'another', division: '3204' } };
  expect(roundFaults(ofCity, other, [])).toEqual([]);
});

test('a change takes the proposal back, and a confirmation of what was there before is refused', () => {
  const longer = plan({ closesAt: midnight('2027-02-05') });
  const changed = [...proposed, by('second', step('changed', longer))];
  expect(draftSoFar(changed)).toMatchObject({ state: 'drafted', proposedBy: null, plan: longer });
  expect(roundFaults(changed, by('second', step('confirmed', longer)), [])).toEqual(['not-proposed']);
  const again = [...changed, by('first', step('proposed', longer))];
  expect(roundFaults(again, by('second', step('confirmed')), [])).toEqual(['changed-meanwhile']);
  expect(roundFaults(again, by('second', step('confirmed', longer)), [])).toEqual([]);
  expect(roundFaults(drafted, by('first', step('proposed', longer)), [])).toEqual(['changed-meanwhile']);
});

test('what has become wrong since it was proposed is not confirmed: the window began, or another round took it', () => {
  const confirmation = by('second', step('confirmed'));
  expect(roundFaults(proposed, { ...confirmation, at: midnight('2027-01-01') }, [])).toEqual(['window-in-the-past']);
  const taken = { region: '3204', opensAt: midnight('2027-01-31'), closesAt: midnight('2027-03-01') };
  expect(roundFaults(proposed, confirmation, [taken])).toEqual(['overlaps']);
});

test('a draft keeps its region, and nothing is dated before what has happened', () => {
  expect(roundFaults(drafted, by('city', step('changed', plan({ region: '3204' }))), [])).toEqual(['bad-region']);
  expect(roundFaults(drafted, by('first', step('proposed'), new Date(+NOW - 1)), [])).toEqual(['backdated']);
  expect(roundFaults(drafted, by('first', step('proposed'), new Date(NaN)), [])).toEqual(['backdated']);
});

test('a seal is of everything that matters, and of nothing else: any change of it changes the text', () => {
  const base = plan();
  expect(sealText({ ...Object.fromEntries(Object.entries(base).reverse()) } as typeof base)).toBe(sealText(base));
  const changes = [
    { region: '320402' },
    { title: '另一轮' },
    { opensAt: midnight('2027-01-02') },
    { closesAt: midnight('2027-02-02') },
    { publishesAt: midnight('2027-02-09') },
    { methodId: 'csm/2' },
    { target: 0.81 },
    { target: null },
    { items: [1, 2] },
    { sampled: true },
    { scheme: 'breaks-s1' },
  ];
  expect(new Set([base, ...changes.map((change) => plan(change))].map(sealText)).size).toBe(changes.length + 1);
  expect(sealText(base)).toBe(
    '{"closesAt":"2027-01-31T16:00:00.000Z","items":[1,2,3,4,5,6,7],"methodId":"csm/1","opensAt":"2026-12-31T16:00:00.000Z",' +
      '"publishesAt":"2027-02-07T16:00:00.000Z","region":"320404","sampled":false,"scheme":null,"target":0.8,' +
      '"title":"2027年第一轮居民满意度测评"}',
  );
});
