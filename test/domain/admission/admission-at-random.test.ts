import fc from 'fast-check';
import type { AdmissionEvent, AdmissionStep } from '../../../src/domain/admission/admission-event';
import { admissionSoFar } from '../../../src/domain/admission/admission-so-far';
import { admissionStateAt } from '../../../src/domain/admission/admission-state';
import { isSameUnit, maySeeTo } from '../../../src/domain/admission/admission-unit';
import { admissionMayFollow } from '../../../src/domain/admission/may-follow';
import { CURRENT_RUBRIC, failedOf, totalOf, type Points } from '../../../src/domain/admission/rubric';
import { application, midnight, UNITS, type UnitName } from './admissions';

const START = +midnight('2026-11-01');
const DAY = 86_400_000;
const dayOf = (number: number) => new Date(START + number * DAY);

// Those who decide try most.
const units = fc.constantFrom<UnitName>(...(Object.keys(UNITS) as UnitName[]), 'district', 'district', 'city', 'city');
const points: fc.Arbitrary<Points> = fc.record(
  Object.fromEntries(
    CURRENT_RUBRIC.criteria.map(({ id, most }) => [id, fc.integer({ min: Math.floor(most / 2) - 1, max: most })]),
  ),
);
const days = fc.integer({ min: 20, max: 300 });
const words = fc.constantFrom('', '有理由', '有理由');

const steps: fc.Arbitrary<AdmissionStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('scored' as const), points, words }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('heard' as const),
      on: fc.integer({ min: 0, max: 60 }).map(dayOf),
      residents: fc.integer({ min: 0, max: 9 }),
      communities: fc.integer({ min: 0, max: 9 }),
      words,
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('granted' as const), until: days.map(dayOf), words }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('refused' as const), words }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdrawn' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ended' as const), words }) },
);

const first = fc.record({
  by: fc.constantFrom<UnitName>('district’s department', 'street', 'district', 'city’s department'),
  hours: fc.integer({ min: 1, max: 12 }),
  region: fc.constantFrom('320404006', '320404', '320404006003'),
  from: fc.integer({ min: 1, max: 60 }),
  term: fc.integer({ min: 60, max: 365 }),
});

const attempts = fc.array(fc.record({ step: steps, by: units, later: fc.integer({ min: 0, max: 15 }) }), {
  maxLength: 30,
});

/** The history of an admission at which many try their hands: what may follow follows, the rest leaves no trace. */
const histories = fc.tuple(first, attempts).map(([{ by, hours, region, from, term }, tried]) => {
  const events: AdmissionEvent[] = [];
  const add = (event: AdmissionEvent) => {
    if (admissionMayFollow(events, event) === null) events.push(event);
  };
  const asked = application({ hours, region, from: dayOf(from), until: dayOf(from + term) });
  add({ kind: 'applied', application: asked, rubric: CURRENT_RUBRIC.version, at: dayOf(1), by: UNITS[by] });
  let at = 1;
  for (const { step, by: unit, later } of tried) {
    at += later;
    add({ ...step, at: dayOf(at), by: UNITS[unit] });
  }
  return events;
});

const begun = histories.filter((events) => events.length > 0);

test('whatever is tried, what was let in was scored well enough, heard where it had to be, and not by its applicant', () => {
  let grants = 0;
  fc.assert(
    fc.property(begun, (events) => {
      const at = events.findIndex(({ kind }) => kind === 'granted');
      if (at < 0) return;
      grants += 1;
      const before = admissionSoFar(events.slice(0, at));
      const grant = events[at]!;
      expect(totalOf(before.scored!.points)).toBeGreaterThanOrEqual(before.rubric.pass);
      expect(failedOf(before.scored!.points, before.rubric)).toEqual([]);
      expect(before.key && before.heard === null).toBe(false);
      expect(maySeeTo(grant.by, before.application.region)).toBe(true);
      expect(isSameUnit(grant.by, before.applicant)).toBe(false);
      expect(isSameUnit(before.scored!.by, before.applicant)).toBe(false);
    }),
    { numRuns: 4000, seed: 20261115 },
  );
  expect(grants).toBeGreaterThan(50);
});

test('every admission is over a year after it began at the latest, whoever does nothing', () => {
  fc.assert(
    fc.property(begun, (events) => {
      const soFar = admissionSoFar(events);
      const over = new Date(+soFar.application.from + 366 * DAY);
      expect(['refused', 'withdrawn', 'ended', 'expired']).toContain(admissionStateAt(soFar, over));
    }),
    { numRuns: 1000, seed: 20261116 },
  );
});

test('what is over stays over: no step follows a refusal, a withdrawal, an end or the end of the term', () => {
  fc.assert(
    fc.property(begun, fc.tuple(steps, units), (events, [step, by]) => {
      const soFar = admissionSoFar(events);
      const at = new Date(+soFar.last + DAY);
      const over = ['refused', 'withdrawn', 'ended', 'expired'].includes(admissionStateAt(soFar, at));
      if (over) expect(admissionMayFollow(events, { ...step, at, by: UNITS[by] })).toBe('not-now');
    }),
    { numRuns: 2000, seed: 20261117 },
  );
});
