/** Lives of complaints, drawn at random: whatever anybody attempts, of which only what may follow happens. */
import fc from 'fast-check';
import {
  ACTORS,
  DECLINE_GROUNDS,
  EVENT_KINDS,
  OUTCOMES,
  WORKLOADS,
  type ComplaintEvent,
  type Taker,
} from '../../../src/domain/complaint/complaint-event';
import { DUTY_LISTS } from '../../../src/domain/complaint/duty';
import { mayFollow } from '../../../src/domain/complaint/may-follow';
import { UNIT_LEVELS } from '../../../src/domain/complaint/unit-level';
import { STEPS } from '../../../src/domain/step';
import { on, submitted, WEEKDAYS } from './steps';

const HOUR = 3_600_000;
const VERDICTS = ['fixed', 'partly', 'not-fixed'] as const;

/** Hours since the last attempt, a few of them negative or none at all: clocks that go wrong. */
const pause = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 3, arbitrary: fc.integer({ min: 24, max: 24 * 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(-500, -1, NaN) },
);

const department = fc.constantFrom('parks', 'roads', 'police');

/** Now and then a department without a name, or another unit with one. */
const taker = fc.oneof(
  { weight: 10, arbitrary: fc.record({ by: fc.constantFrom(...ACTORS.filter((actor) => actor !== 'department')) }) },
  { weight: 5, arbitrary: fc.record({ by: fc.constant('department' as const), unit: department }) },
  { weight: 1, arbitrary: fc.constantFrom<Taker>({ by: 'department' }, { by: 'street', unit: 'parks' }) },
);

const attempt = fc.record({
  pause,
  taker,
  // Withdrawing ends a life, and an extension comes off rarely.
  kind: fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...EVENT_KINDS.filter((kind) => kind !== 'withdrawn')) },
    { weight: 12, arbitrary: fc.constant('extended' as const) },
    { weight: 1, arbitrary: fc.constant('withdrawn' as const) },
  ),
  workload: fc.constantFrom(...WORKLOADS),
  words: fc.constantFrom('已换灯', '已换灯', '已换灯', ' '),
  ground: fc.constantFrom(...DECLINE_GROUNDS),
  duty: fc.constantFrom(undefined, ...DUTY_LISTS.map((list) => ({ version: '2026-1', number: 1, list }))),
  to: fc.constantFrom(...UNIT_LEVELS),
  department,
  into: fc.constantFrom('main', 'main', undefined),
  repeats: fc.constantFrom(undefined, undefined, 'main'),
  hours: fc.integer({ min: -24, max: 24 * 20 }),
  outcome: fc.constantFrom(...OUTCOMES),
  photos: fc.constant([]),
  ofSameResident: fc.boolean(),
  verdict: fc.constantFrom(...VERDICTS),
  step: fc.constantFrom(null, ...STEPS),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

export interface Told {
  events: ComplaintEvent[];
  refused: number;
}

/** Only with what belongs to its kind, but for what an attempt leaves out. */
function stepOf(attempt: Omit<Attempt, 'pause' | 'hours' | 'taker'>, taken: Taker & { at: Date; until: Date }) {
  const { department, into, duty, repeats, ...some } = attempt;
  const more = {
    ...(some.kind === 'assigned' && some.to === 'department' ? { department } : {}),
    ...(some.kind === 'replied' && some.outcome === 'joined' && into ? { into } : {}),
    ...(some.kind === 'replied' && some.outcome !== 'joined' && repeats ? { repeats } : {}),
    ...(some.kind === 'declined' && duty ? { duty } : {}),
  };
  return { ...some, ...more, ...taken } as unknown as ComplaintEvent;
}

export function live(attempts: readonly Attempt[]): Told {
  const told: Told = { events: [submitted(2)], refused: 0 };
  let now = +on(2);
  for (const { pause: hours, hours: untilHours, taker, ...particulars } of attempts) {
    const at = new Date(now + hours * HOUR);
    if (hours >= 0) now = +at;
    const until = new Date(now + untilHours * HOUR);
    const next = stepOf(particulars, { ...taker, at, until });
    if (mayFollow(told.events, next, WEEKDAYS) === null) told.events.push(next);
    else told.refused += 1;
  }
  return told;
}

export const attempts = fc.array(attempt, { minLength: 20, maxLength: 140, size: 'max' });

const DRAW = { numRuns: 250, seed: 20261125 };

let drawn: ComplaintEvent[][] | undefined;

type Property = (events: ComplaintEvent[], before: ComplaintEvent[]) => void;

const atEachStep = (events: ComplaintEvent[], property: Property): void => {
  for (let n = 1; n <= events.length; n += 1) property(events.slice(0, n), events.slice(0, n - 1));
};

/** A property of every beginning of a life. Lives are drawn once a file; what fails is drawn again and made as short as may be. */
export function holds(property: Property): void {
  drawn ??= fc.sample(attempts, DRAW).map((some) => live(some).events);
  try {
    for (const events of drawn) atEachStep(events, property);
  } catch (fault) {
    fc.assert(
      fc.property(attempts, (some) => atEachStep(live(some).events, property)),
      DRAW,
    );
    throw fault;
  }
}
