/** November 2026 begins on a Sunday: the 2nd, 9th, 16th, 23rd and 30th are Mondays. No holidays here. */
import {
  ACTORS,
  EVENT_KINDS,
  type Actor,
  type ComplaintEvent,
  type EventKind,
} from '../../../src/domain/complaint/complaint-event';
import { STATES, type ComplaintState } from '../../../src/domain/complaint/complaint-state';
import { stateOf } from '../../../src/domain/complaint/complaint-so-far';
import { mayFollow, residentMay } from '../../../src/domain/complaint/may-follow';
import { accepted, assigned, closed, contacted, declined, endOf, escalated, extended, faultOfLast, held, history, judged, on, PARKS, released, reopened, replied, soFarOf, started, submitted, take, WEEKDAYS, withdrawn } from './steps'; // prettier-ignore

const IN_STATE: Record<ComplaintState, ComplaintEvent[]> = {
  submitted: [submitted(2)],
  held: [submitted(2), held(2)],
  accepted: [submitted(2), accepted(2)],
  declined: [submitted(2), declined(2)],
  assigned: [submitted(2), accepted(2), assigned(2, 'street')],
  working: [submitted(2), accepted(2), started(2, 6)],
  replied: [submitted(2), accepted(2), replied(2)],
  reopened: [submitted(2), accepted(2), replied(2), judged(2, 'not-fixed', 1)],
  closed: [submitted(2), accepted(2), replied(2), closed(12)],
  withdrawn: [submitted(2), withdrawn(2)],
};

/** One well-made step of each kind, late enough for every clock to have run out but the late judgement's. */
const STEP: Record<EventKind, (by: Actor, state: ComplaintState) => ComplaintEvent> = {
  submitted: (by) => take(on(30), by, { kind: 'submitted' }),
  held: (by) => take(on(30), by, { kind: 'held' }),
  released: (by) => take(on(30), by, { kind: 'released' }),
  accepted: (by) => take(on(30), by, { kind: 'accepted', workload: 'ordinary' }),
  declined: (by) => take(on(30), by, { kind: 'declined', ground: 'unclear', words: '已由法院受理' }),
  assigned: (by) => take(on(30), by, { kind: 'assigned', to: 'department', department: PARKS, words: '归其办理' }),
  started: (by) => take(on(30), by, { kind: 'started', until: endOf(31) }),
  replied: (by) => take(on(30), by, { kind: 'replied', outcome: 'fixed', words: '灯已换好', photos: [] }),
  // While it can still be had: the deadline is the 11th.
  extended: (by) => take(on(11), by, { kind: 'extended', until: endOf(16), words: '等配件' }),
  // To the level above whoever has it.
  escalated: (by, state) => take(on(30), by, { kind: 'escalated', to: state === 'assigned' ? 'district' : 'street' }),
  judged: (by) => take(on(30), by, { kind: 'judged', verdict: 'fixed', step: 5 }),
  contacted: (by) => take(on(30), by, { kind: 'contacted' }),
  reopened: (by) => take(on(30), by, { kind: 'reopened', words: '又坏了' }),
  withdrawn: (by) => take(on(30), by, { kind: 'withdrawn' }),
  closed: (by) => take(on(30), by, { kind: 'closed' }),
};

const UNITS = 'community street district city';
const ABOVE = 'street district city';

/** Written from the rules in words, not from the table: state, step, and who may take it. */
const ALLOWED = `
  submitted held      ${ABOVE} clock
  submitted accepted  ${UNITS}
  submitted declined  ${UNITS}
  submitted escalated clock
  submitted withdrawn resident
  held      released  ${ABOVE} clock
  held      declined  ${ABOVE}
  held      escalated clock
  held      withdrawn resident
  accepted  assigned  ${UNITS}
  accepted  started   ${UNITS}
  accepted  replied   ${UNITS}
  accepted  extended  ${UNITS}
  accepted  escalated clock
  accepted  withdrawn resident
  declined  judged    resident
  declined  reopened  ${UNITS}
  declined  closed    clock
  declined  withdrawn resident
  assigned  accepted  ${ABOVE}
  assigned  assigned  ${ABOVE}
  assigned  started   ${ABOVE}
  assigned  replied   ${ABOVE}
  assigned  extended  ${ABOVE}
  assigned  escalated clock
  assigned  withdrawn resident
  working   assigned  ${UNITS}
  working   started   ${UNITS}
  working   replied   ${UNITS}
  working   extended  ${UNITS}
  working   escalated clock
  working   withdrawn resident
  replied   replied   ${UNITS}
  replied   judged    resident
  replied   reopened  ${UNITS}
  replied   closed    clock
  replied   withdrawn resident
  reopened  assigned  ${UNITS}
  reopened  started   ${UNITS}
  reopened  replied   ${UNITS}
  reopened  contacted ${UNITS}
  reopened  escalated clock
  reopened  withdrawn resident
  closed    judged    resident
  closed    reopened  ${UNITS}`;

const allowed = new Set(
  ALLOWED.trim()
    .split('\n')
    .flatMap((line) => {
      const [state, kind, ...actors] = line.trim().split(/\s+/);
      return actors.map((actor) => `${state} ${kind} ${actor}`);
    }),
);

test.each(STATES)('in the state %s these steps may follow by these actors, and no others', (state) => {
  const events = history(...IN_STATE[state]);
  expect(stateOf(events)).toBe(state);
  const found = EVENT_KINDS.flatMap((kind) =>
    ACTORS.filter((actor) => mayFollow(events, STEP[kind](actor, state), WEEKDAYS) === null).map(
      (actor) => `${state} ${kind} ${actor}`,
    ),
  );
  expect(found.sort()).toEqual([...allowed].filter((cell) => cell.startsWith(`${state} `)).sort());
});

test('the verdict is the resident’s alone', () => {
  for (const actor of ACTORS.filter((one) => one !== 'resident')) {
    const verdict = take(on(5), actor, { kind: 'judged', verdict: 'fixed', step: 5 });
    expect(faultOfLast(submitted(2), accepted(2), replied(4), verdict)).toBe('not-theirs');
  }
});

test('nothing is dated before what has happened already, nor without a date', () => {
  expect(faultOfLast(submitted(3), accepted(2))).toBe('backdated');
  expect(faultOfLast(submitted(2), take(new Date(NaN), 'community', { kind: 'accepted', workload: 'enquiry' }))).toBe(
    'backdated',
  );
  expect(faultOfLast(submitted(2), accepted(2), replied(5), judged(4, 'fixed'))).toBe('backdated');
  expect(faultOfLast(submitted(2), accepted(2))).toBeNull();
});

test('a complaint begins with its submission by the resident, once', () => {
  expect(mayFollow([], submitted(2), WEEKDAYS)).toBeNull();
  expect(mayFollow([], accepted(2), WEEKDAYS)).toBe('not-now');
  expect(mayFollow([], take(on(2), 'community', { kind: 'submitted' }), WEEKDAYS)).toBe('not-theirs');
  expect(faultOfLast(submitted(2), submitted(3))).toBe('not-now');
});

test.each([
  ['a refusal', () => [submitted(2), declined(3, ' ')]],
  [
    'an answer',
    () => [
      submitted(2),
      accepted(2),
      take(on(3), 'community', { kind: 'replied', outcome: 'fixed', words: '', photos: [] }),
    ],
  ],
  ['an extension', () => [submitted(2), accepted(2), extended(3, 16, '\n')]],
  [
    'a reopening',
    () => [submitted(2), accepted(2), replied(3), take(on(4), 'street', { kind: 'reopened', words: '　' })],
  ],
] as [string, () => ComplaintEvent[]][])('%s needs words', (_, events) => {
  expect(faultOfLast(...events())).toBe('no-words');
});

test('one extension, before the deadline, to after it, at most as long again', () => {
  const begun = [submitted(2), accepted(2)];
  expect(faultOfLast(...begun, extended(11, 12))).toBeNull();
  expect(
    faultOfLast(...begun, take(endOf(11), 'community', { kind: 'extended', until: endOf(20), words: '等配件' })),
  ).toBeNull();
  expect(faultOfLast(...begun, extended(12, 20))).toBe('too-late');
  expect(faultOfLast(...begun, extended(3, 11))).toBe('bad-until');
  expect(faultOfLast(...begun, extended(3, 20))).toBeNull();
  expect(faultOfLast(...begun, extended(3, 21))).toBe('bad-until');
  expect(faultOfLast(...begun, extended(3, 16), extended(4, 17))).toBe('only-once');
  expect(faultOfLast(...begun, replied(3), judged(4, 'partly'), started(4, 6), extended(5, 30))).toBe('not-now');
});

test('a unit has what lies with it or below it; a department stands above nobody', () => {
  const with_ = (to: 'street' | 'department', by: Actor) =>
    faultOfLast(submitted(2), accepted(2), assigned(2, to), replied(3, 'fixed', by));
  expect(with_('street', 'community')).toBe('not-theirs');
  expect(with_('street', 'street')).toBeNull();
  expect(with_('street', 'department')).toBe('not-theirs');
  expect(with_('department', 'street')).toBe('not-theirs');
  expect(with_('department', 'department')).toBeNull();
  expect(with_('department', 'district')).toBeNull();
  expect(faultOfLast(submitted(2), accepted(2), assigned(2, 'community'))).toBe('only-once');
});

test('whoever received it first may speak with the resident wherever it went', () => {
  const gone = [
    submitted(2),
    accepted(2),
    assigned(2, 'department'),
    replied(3, 'fixed', 'department'),
    judged(4, 'not-fixed', 1),
  ];
  expect(soFarOf(...gone)).toMatchObject({ owner: 'department', firstReceiver: 'community' });
  expect(faultOfLast(...gone, contacted(4, 'community'))).toBeNull();
  expect(faultOfLast(...gone, contacted(4, 'street'))).toBe('not-theirs');
  expect(faultOfLast(...gone, contacted(4, 'department'))).toBeNull();
});

test('a contact belongs to a bad judgement, once each', () => {
  const bad = [submitted(2), accepted(2), replied(3), judged(4, 'partly', 2)];
  expect(faultOfLast(submitted(2), accepted(2), contacted(3))).toBe('not-now');
  expect(faultOfLast(...bad, contacted(4), contacted(5))).toBe('only-once');
  expect(faultOfLast(...bad, assigned(5, 'street'), accepted(5, 'ordinary', 'street'), contacted(5))).toBeNull();
  expect(faultOfLast(...bad, contacted(4), replied(5), judged(6, 'not-fixed', 1), contacted(6))).toBeNull();
  expect(faultOfLast(...bad, contacted(4), replied(5), judged(6, 'fixed', 4), reopened(6), contacted(6))).toBe(
    'not-now',
  );
});

test('a verdict of fixed closes; only a unit may take it up again', () => {
  const fixed = [submitted(2), accepted(2), replied(3), judged(4, 'fixed', 4)];
  expect(soFarOf(...fixed)).toMatchObject({ state: 'closed', verdict: 'fixed', step: 4, reopened: [] });
  expect(faultOfLast(...fixed, judged(4, 'not-fixed'))).toBe('only-once');
  expect(faultOfLast(...fixed, withdrawn(4))).toBe('not-now');
  expect(faultOfLast(...fixed, closed(20))).toBe('not-now');
  expect(soFarOf(...fixed, reopened(9, 'street'))).toMatchObject({
    state: 'reopened',
    verdict: null,
    reopened: [on(9)],
  });
});

test.each(['partly', 'not-fixed'] as const)(
  'a verdict of %s opens it again; after a further reply the resident judges again',
  (verdict) => {
    const bad = [submitted(2), accepted(2), replied(3), judged(4, verdict, 2)];
    expect(soFarOf(...bad)).toMatchObject({ state: 'reopened', verdict, step: 2, reopened: [on(4)] });
    expect(faultOfLast(...bad, judged(4, 'fixed'))).toBe('not-now');
    expect(soFarOf(...bad, replied(6))).toMatchObject({ state: 'replied', verdict: null, step: 2, mendingSince: null });
    expect(soFarOf(...bad, replied(6), judged(9, 'fixed', 5))).toMatchObject({
      state: 'closed',
      step: 5,
      formerStep: 2,
    });
    expect(soFarOf(...bad, replied(6), judged(9, verdict))).toMatchObject({
      state: 'reopened',
      step: 2,
      reopened: [on(4), on(9)],
    });
  },
);

test('a refusal may be judged like an answer', () => {
  const refused = [submitted(2), declined(3)];
  expect(soFarOf(...refused, judged(4, 'not-fixed'))).toMatchObject({ state: 'reopened', verdict: 'not-fixed' });
  expect(soFarOf(...refused, judged(4, 'fixed'))).toMatchObject({ state: 'closed' });
});

test('silence closes it after seven working days, and not before', () => {
  const answered = [submitted(2), accepted(2), replied(3)];
  expect(faultOfLast(...answered, take(endOf(12), 'clock', { kind: 'closed' }))).toBe('too-early');
  expect(soFarOf(...answered, closed(13))).toMatchObject({ state: 'closed', verdict: null, closedSilent: on(13) });
  // A further reply gives the resident the whole window again.
  expect(faultOfLast(...answered, replied(6, 'scheduled'), closed(13))).toBe('too-early');
});

test('whoever was silent may still judge for fifteen working days after the close', () => {
  const silent = [submitted(2), accepted(2), replied(3), closed(13)];
  expect(soFarOf(...silent, judged(13, 'not-fixed', 1))).toMatchObject({ state: 'reopened', closedSilent: null });
  expect(soFarOf(...silent, judged(13, 'fixed', 4))).toMatchObject({ state: 'closed', verdict: 'fixed' });
  expect(
    faultOfLast(...silent, take(endOf(34), 'resident', { kind: 'judged', verdict: 'partly', step: null })),
  ).toBeNull();
  expect(faultOfLast(...silent, judged(35, 'partly'))).toBe('too-late');
  expect(faultOfLast(...silent, judged(14, 'fixed'), judged(14, 'partly'))).toBe('only-once');
});

test('the page offers what may be done now', () => {
  const may = (...events: ComplaintEvent[]) => residentMay(history(...events), on(25), WEEKDAYS);
  expect(may(submitted(2))).toEqual({ judge: false, withdraw: true });
  expect(may(submitted(2), accepted(2), replied(3))).toEqual({ judge: true, withdraw: true });
  expect(may(submitted(2), accepted(2), replied(3), closed(13))).toEqual({ judge: true, withdraw: false });
  expect(may(submitted(2), accepted(2), replied(3), judged(4, 'fixed'))).toEqual({ judge: false, withdraw: false });
  expect(may(submitted(2), withdrawn(3))).toEqual({ judge: false, withdraw: false });
  // A server whose clock is behind the one that took the last step.
  expect(residentMay(history(submitted(2), accepted(2), replied(3)), on(2), WEEKDAYS)).toEqual({
    judge: true,
    withdraw: true,
  });
});

test('a text is held once, by the server or a unit above, and let go by either', () => {
  expect(faultOfLast(submitted(2), held(2, 'community'))).toBe('not-theirs');
  expect(faultOfLast(submitted(2), held(2), released(2, 'community'))).toBe('not-theirs');
  expect(soFarOf(submitted(2), held(2), released(2, 'clock')).state).toBe('submitted');
  expect(faultOfLast(submitted(2), held(2), released(2), held(2))).toBe('only-once');
  expect(
    faultOfLast(submitted(2), held(2), take(on(2), 'community', { kind: 'declined', ground: 'unclear', words: '无' })),
  ).toBe('not-theirs');
});

test('a matter goes up when a clock has run out, one level after another, and stays with whom it was', () => {
  expect(faultOfLast(submitted(2), escalated(3, 'street'))).toBe('too-early');
  expect(soFarOf(submitted(2), escalated(4, 'street'))).toMatchObject({
    state: 'submitted',
    owner: 'community',
    escalated: { to: 'street', at: on(4) },
  });
  expect(faultOfLast(submitted(2), escalated(4, 'street'), escalated(4, 'street'))).toBe('only-once');
  expect(faultOfLast(submitted(2), escalated(4, 'street'), escalated(12, 'district'))).toBeNull();
  expect(faultOfLast(submitted(2), escalated(4, 'community'))).toBe('only-once');
  expect(faultOfLast(submitted(2), accepted(4), escalated(11, 'street'))).toBe('too-early');
  // A new word of the unit or the resident begins anew.
  expect(
    faultOfLast(
      submitted(2),
      escalated(4, 'street'),
      accepted(4),
      replied(5),
      judged(5, 'partly'),
      escalated(10, 'street'),
    ),
  ).toBeNull();
});

test('passing on and joining to a neighbour’s answer nothing: the matter stays open', () => {
  const joined = (ofSameResident: boolean) =>
    take(on(4), 'community', {
      kind: 'replied',
      outcome: 'joined',
      words: '并案办理',
      photos: [],
      into: 'main',
      ofSameResident,
    });
  expect(soFarOf(submitted(2), accepted(2), replied(4, 'transferred'))).toMatchObject({
    state: 'accepted',
    firstReply: null,
    firstClosed: null,
  });
  expect(soFarOf(submitted(2), accepted(2), joined(false))).toMatchObject({
    state: 'accepted',
    firstReply: null,
    joined: null,
  });
  expect(soFarOf(submitted(2), accepted(2), joined(true))).toMatchObject({
    state: 'replied',
    firstReply: null,
    joined: on(4),
  });
  expect(faultOfLast(submitted(2), accepted(2), replied(3), replied(4, 'transferred'))).toBe('not-now');
});

test('work begun names a day to come', () => {
  expect(faultOfLast(submitted(2), accepted(2), take(on(3), 'community', { kind: 'started', until: on(3) }))).toBe(
    'bad-until',
  );
  expect(faultOfLast(submitted(2), accepted(2), started(3, 3), started(3, 6))).toBeNull();
});

test('what does not begin with a submission is no complaint', () => {
  expect(() => stateOf([])).toThrow(new RangeError('the events of a complaint begin with submitted'));
  expect(() => stateOf([accepted(2)])).toThrow(RangeError);
});
