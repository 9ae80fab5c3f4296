/** Whatever anybody attempts, in whatever order and however late: random attempts, of which only what may follow happens. */
import fc from 'fast-check';
import { caseOf } from '../../../src/domain/complaint/case-of';
import { complaintCountsOf } from '../../../src/domain/complaint/complaint-counts-of';
import { EVENT_KINDS, type ComplaintEvent } from '../../../src/domain/complaint/complaint-event';
import { complaintSoFar, stateOf } from '../../../src/domain/complaint/complaint-so-far';
import { STATES, type ComplaintState } from '../../../src/domain/complaint/complaint-state';
import { clocksOf, deadlineOf, replyDue } from '../../../src/domain/complaint/deadlines';
import { mayFollow, residentMay } from '../../../src/domain/complaint/may-follow';
import { attempts, holds, live } from './lives';
import { WEEKDAYS } from './steps';

/** Who may have taken each step at all; the rest depends on whose the matter is. */
const TAKERS: Record<ComplaintEvent['kind'], RegExp> = {
  submitted: /^resident$/,
  held: /^(street|district|city|clock)$/,
  released: /^(street|district|city|clock)$/,
  accepted: /^(community|street|department|district|city)$/,
  declined: /^(community|street|district|city)$/,
  assigned: /^(community|street|department|district|city)$/,
  started: /^(community|street|department|district|city)$/,
  replied: /^(community|street|department|district|city)$/,
  extended: /^(community|street|department|district|city)$/,
  escalated: /^clock$/,
  judged: /^resident$/,
  contacted: /^(community|street|department|district|city)$/,
  reopened: /^(community|street|department|district|city)$/,
  withdrawn: /^resident$/,
  closed: /^clock$/,
};

/** Every change of state there may be, drawn from the picture of the states and not from the code. */
const CHANGES: Record<ComplaintState, readonly ComplaintState[]> = {
  submitted: ['held', 'accepted', 'declined', 'withdrawn'],
  held: ['submitted', 'declined', 'withdrawn'],
  accepted: ['assigned', 'working', 'replied', 'withdrawn'],
  assigned: ['accepted', 'working', 'replied', 'withdrawn'],
  working: ['assigned', 'replied', 'withdrawn'],
  declined: ['closed', 'reopened', 'withdrawn'],
  replied: ['closed', 'reopened', 'withdrawn'],
  reopened: ['assigned', 'working', 'replied', 'withdrawn'],
  closed: ['reopened'],
  withdrawn: [],
};

test('the attempts reach every state and every step, so that what follows says something', () => {
  const states = new Set<string>();
  const kinds = new Set<string>();
  let [longest, refused] = [0, 0];
  holds((events) => {
    states.add(stateOf(events));
    kinds.add(events.at(-1)!.kind);
    longest = Math.max(longest, events.length);
  });
  for (const some of fc.sample(attempts, { numRuns: 20, seed: 1 })) refused += live(some).refused;
  expect([...states].sort()).toEqual([...STATES].sort());
  expect([...kinds].sort()).toEqual([...EVENT_KINDS].sort());
  expect(longest).toBeGreaterThan(12);
  expect(refused).toBeGreaterThan(100);
});

test('no change of state happens that is not in the picture', () => {
  holds((events, before) => {
    if (before.length === 0) return;
    const [from, to] = [stateOf(before), stateOf(events)];
    if (from !== to) expect(CHANGES[from]).toContain(to);
  });
});

test('every step has its time, none goes back, and its taker is one who may', () => {
  holds((events) => {
    const { kind, by, at } = events.at(-1)!;
    expect(by).toMatch(TAKERS[kind]);
    expect(+at).toBeGreaterThanOrEqual(+(events.at(-2)?.at ?? at));
  });
});

test('a complaint that is not over always has a deadline; one that waits for the resident has the resident’s', () => {
  holds((events) => {
    const state = stateOf(events);
    const deadline = deadlineOf(events, WEEKDAYS);
    if (state === 'closed' || state === 'withdrawn') expect(deadline).toBeNull();
    else expect(deadline!.clock === 'judge').toBe(state === 'replied' || state === 'declined');
  });
});

test('a clock stops only by a word to the resident, the resident’s own, or the close', () => {
  const stops = /^(declined|replied|judged|withdrawn|closed|contacted|accepted|reopened)$/;
  holds((events, before) => {
    if (before.length === 0) return;
    const names = (of: ComplaintEvent[]) => clocksOf(complaintSoFar(of), WEEKDAYS).map(({ clock }) => clock);
    const after = names(events);
    const stopped = names(before).filter((clock) => !after.includes(clock));
    if (stopped.length > 0) expect(events.at(-1)!.kind).toMatch(stops);
  });
});

test('a deadline that has passed never moves, and none moves into the past', () => {
  holds((events, before) => {
    if (before.length === 0) return;
    const { at } = events.at(-1)!;
    const [was, is] = [before, events].map((of) => replyDue(complaintSoFar(of), WEEKDAYS));
    if (at > was!) expect(is).toEqual(was);
    else expect(+is!).toBeGreaterThanOrEqual(+at);
  });
});

test('the verdict is the resident’s last word on the unit’s last word, and nobody else’s', () => {
  holds((events) => {
    const last = events.filter(({ kind }) => ['judged', 'replied', 'declined', 'reopened'].includes(kind));
    const { verdict } = complaintSoFar(events);
    if (verdict)
      expect(events.filter((event) => event.kind === 'judged').at(-1)).toMatchObject({ by: 'resident', verdict });
    if (last.at(-1)?.kind === 'judged') expect(verdict).not.toBeNull();
  });
});

test('whoever has not withdrawn, nor said that it is fixed, can always withdraw, judge, or wait for a unit that is on the clock', () => {
  holds((events) => {
    const soFar = complaintSoFar(events);
    const may = residentMay(events, soFar.last, WEEKDAYS);
    if (soFar.state === 'withdrawn') expect(may).toEqual({ judge: false, withdraw: false });
    else if (soFar.state === 'closed') expect(may).toEqual({ judge: soFar.verdict === null, withdraw: false });
    else expect(may).toEqual({ judge: soFar.state === 'replied' || soFar.state === 'declined', withdraw: true });
  });
});

test('the case is one that `cmp/1` can count', () => {
  holds((events) => {
    const { at } = events.at(-1)!;
    const one = caseOf(events, at, WEEKDAYS);
    const kinds = new Set(events.map(({ kind }) => kind));
    expect(one.opened).toEqual(events[0]!.at);
    expect(+one.due).toBeGreaterThan(+one.opened);
    if (one.firstReply) expect(+one.firstReply).toBeGreaterThanOrEqual(+one.firstClosed!);
    if (one.daysToClose !== null) expect(one.firstClosed).not.toBeNull();
    if (one.residentVerdict) expect(one.daysToClose).not.toBeNull();
    if (stateOf(events) === 'closed') expect(one.daysToClose).not.toBeNull();
    if (one.residentVerdict === 'fixed') expect(stateOf(events)).toBe('closed');
    if (one.formerRating !== null) expect(one.rating).not.toBeNull();
    expect(one.rating !== null).toBe(events.some((event) => event.kind === 'judged' && event.step !== null));
    expect(one.withdrawn !== null).toBe(kinds.has('withdrawn'));
    expect([...one.reopened].sort((a, b) => +a - +b)).toEqual(one.reopened);
    const counts = complaintCountsOf([one], { from: one.opened, until: new Date(+one.due + 1) });
    expect(counts.confirmedFixed + counts.partly + counts.notFixed + counts.unconfirmed).toBe(counts.closedDue);
    expect(counts.closedDue).toBeLessThanOrEqual(counts.everClosedDue);
  });
});

test('a step that may not follow is refused again, and asking changes nothing', () => {
  fc.assert(
    fc.property(attempts, (some) => {
      const { events } = live(some);
      const frozen = Object.freeze(events.map((event) => Object.freeze({ ...event })));
      const next = events.at(-1)!;
      expect(mayFollow(frozen, next, WEEKDAYS)).toBe(mayFollow(frozen, next, WEEKDAYS));
      expect(stateOf(frozen)).toBe(stateOf(events));
    }),
    { numRuns: 50, seed: 20261125 },
  );
});
