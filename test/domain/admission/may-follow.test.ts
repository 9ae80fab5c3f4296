import {
  ADMISSION_KINDS,
  type AdmissionEvent,
  type AdmissionKind,
} from '../../../src/domain/admission/admission-event';
import { admissionSoFar } from '../../../src/domain/admission/admission-so-far';
import { ADMISSION_STATES, admissionStateAt, type AdmissionState } from '../../../src/domain/admission/admission-state';
import type { AdmissionUnit } from '../../../src/domain/admission/admission-unit';
import { admissionMayFollow, admissionStepsFor, grantFault } from '../../../src/domain/admission/may-follow';
import { applied, application, FULL, granted, heard, midnight, on, scored, step, UNITS, type UnitName } from './admissions'; // prettier-ignore

const LATE = midnight('2027-03-01');

const IN_STATE: Record<AdmissionState, AdmissionEvent[]> = {
  applied: [applied()],
  scored: [applied(), scored()],
  granted: [applied({ from: midnight('2027-06-01') }), scored(), granted()],
  running: [applied(), scored(), granted()],
  refused: [applied(), step(5, 'district', { kind: 'refused', words: '可由部门自己做' })],
  withdrawn: [applied(), step(5, 'district’s department', { kind: 'withdrawn' })],
  ended: [applied(), scored(), granted(), step(6, 'district', { kind: 'ended', words: '经费没有到位' })],
  expired: [applied(), scored(), granted(midnight('2027-01-01'))],
};

/** One well-made step of each kind. */
const STEP: Record<AdmissionKind, (by: AdmissionUnit) => AdmissionEvent> = {
  applied: (by) => ({ kind: 'applied', application: application(), rubric: 'admission/1', at: LATE, by }),
  scored: (by) => ({ kind: 'scored', points: FULL, words: '', at: LATE, by }),
  heard: (by) => ({ ...(heard() as Extract<AdmissionEvent, { kind: 'heard' }>), at: LATE, by }),
  granted: (by) => ({ kind: 'granted', until: midnight('2027-12-01'), words: '', at: LATE, by }),
  refused: (by) => ({ kind: 'refused', words: '可由部门自己做', at: LATE, by }),
  withdrawn: (by) => ({ kind: 'withdrawn', at: LATE, by }),
  ended: (by) => ({ kind: 'ended', words: '经费没有到位', at: LATE, by }),
};

/** Written from the rules in words: of a department's application for a street, granted by the district. */
const ALLOWED = `
  applied scored district city
  applied heard district city
  applied refused district city
  applied withdrawn district’s_department
  scored scored district city
  scored heard district city
  scored granted district city
  scored refused district city
  scored withdrawn district’s_department
  granted ended district city
  running ended district city`;

const cellsOf = (line: string): string[] => {
  const [state, kind, ...units] = line.trim().split(' ');
  return units.map((unit) => `${state} ${kind} ${unit.replaceAll('_', ' ')}`);
};

test.each(ADMISSION_STATES)('in the state %s these steps may follow by these units, and no others', (state) => {
  const events = IN_STATE[state];
  expect(admissionStateAt(admissionSoFar(events), LATE)).toBe(state);
  const found = (Object.keys(UNITS) as UnitName[]).flatMap((unit) =>
    ADMISSION_KINDS.filter((kind) => admissionMayFollow(events, STEP[kind](UNITS[unit])) === null).map(
      (kind) => `${state} ${kind} ${unit}`,
    ),
  );
  const allowed = ALLOWED.trim().split('\n').flatMap(cellsOf);
  expect(found.sort()).toEqual(allowed.filter((cell) => cell.startsWith(`${state} `)).sort());
});

const faultOfLast = (...events: AdmissionEvent[]) => admissionMayFollow(events.slice(0, -1), events.at(-1)!);

test('departments, streets and districts apply for communities of their own; a city’s officials have nobody above to decide', () => {
  const by = (unit: UnitName, region: string) => faultOfLast(applied({ region }, unit));
  expect(by('district’s department', '320404')).toBeNull();
  expect(by('district’s department', '320402')).toBe('not-theirs');
  expect(by('district’s department', '3204')).toBe('not-theirs');
  expect(by('city’s department', '320402')).toBeNull();
  expect(by('street', '320404006')).toBeNull();
  expect(by('district', '320404006')).toBeNull();
  expect(by('city', '320404006')).toBe('not-theirs');
  expect(by('community', '320404006003')).toBe('not-theirs');
});

test('who applied neither scores nor decides: a district’s own application is its city’s', () => {
  const own = applied({}, 'district');
  expect(faultOfLast(own, scored())).toBe('not-theirs');
  expect(faultOfLast(own, scored({}, 'city'))).toBeNull();
  expect(faultOfLast(own, scored({}, 'city'), granted(undefined, 'district'))).toBe('not-theirs');
  expect(faultOfLast(own, scored({}, 'city'), granted(undefined, 'city'))).toBeNull();
});

test('nothing is granted without points, below the pass mark, or with a criterion failed that alone stops it', () => {
  expect(faultOfLast(applied(), granted())).toBe('not-scored');
  expect(faultOfLast(applied(), scored({ hours: 0, need: 8, unique: 7 }), granted())).toBeNull();
  expect(faultOfLast(applied(), scored({ hours: 0, need: 8, unique: 5, evidence: 11 }), granted())).toBe('below-pass');
  expect(faultOfLast(applied(), scored({ evidence: 7 }), granted())).toBe('must-failed');
  expect(faultOfLast(applied(), scored({ evidence: 0 }), scored(), granted())).toBeNull();
});

test('points are whole and within what the rubric knows', () => {
  for (const basis of [21, -1, 0.5, NaN]) expect(faultOfLast(applied(), scored({ basis }))).toBe('bad-points');
  expect(faultOfLast(applied(), scored({ basis: 20 }))).toBeNull();
});

test.each([
  ['eight hours a month', { hours: 8 }],
  ['personal data', { personalData: true }],
  ['the whole district', { region: '320404' }],
])('%s make a key item, which is decided after a hearing alone', (_, key) => {
  expect(faultOfLast(applied(key), scored(), granted())).toBe('not-heard');
  expect(faultOfLast(applied(key), step(5, 'district', { kind: 'refused', words: '重复' }))).toBe('not-heard');
  expect(faultOfLast(applied(key), scored(), heard(), granted())).toBeNull();
  expect(admissionSoFar([applied()]).key).toBe(false);
});

test('a hearing has been held, with residents and communities, and its words are kept', () => {
  for (const bad of [{ on: midnight('2026-11-05') }, { on: new Date(NaN) }, { residents: 0 }, { communities: 0 }]) {
    expect(faultOfLast(applied(), heard(bad))).toBe('bad-hearing');
  }
  expect(faultOfLast(applied(), heard({ words: ' ' }))).toBe('no-words');
  expect(admissionSoFar([applied(), heard()]).heard).toMatchObject({ residents: 6, communities: 4 });
});

test('a term is a year at most, begins today or later, and is never granted longer than asked for', () => {
  const of = (from: string, until: string) => faultOfLast(applied({ from: midnight(from), until: midnight(until) }));
  expect(of('2026-12-01', '2027-12-01')).toBeNull();
  expect(of('2026-12-01', '2027-12-02')).toBe('bad-term');
  expect(of('2026-11-02', '2026-12-02')).toBeNull();
  expect(of('2026-11-01', '2026-12-01')).toBe('bad-term');
  expect(of('2026-12-01', '2026-12-01')).toBe('bad-term');
  const grant = (until: string) => faultOfLast(applied(), scored(), granted(midnight(until)));
  expect(grant('2027-06-01')).toBeNull();
  expect(grant('2027-12-02')).toBe('bad-term');
  expect(grant('2026-12-01')).toBe('bad-term');
});

test('a refusal and an end before time give their reason', () => {
  expect(faultOfLast(applied(), step(5, 'district', { kind: 'refused', words: ' ' }))).toBe('no-words');
  expect(faultOfLast(applied(), scored(), granted(), step(6, 'district', { kind: 'ended', words: '' }))).toBe(
    'no-words',
  );
});

test('what the city let in, the district does not end', () => {
  const byCity = [applied(), scored({}, 'city'), granted(undefined, 'city')];
  expect(faultOfLast(...byCity, step(6, 'district', { kind: 'ended', words: '停' }))).toBe('not-theirs');
  expect(faultOfLast(...byCity, step(6, 'city', { kind: 'ended', words: '停' }))).toBeNull();
});

test('nothing is dated before what has happened already', () => {
  expect(faultOfLast(applied(), { ...scored(), at: on(1) })).toBe('backdated');
  expect(faultOfLast(applied(), { ...scored(), at: new Date(NaN) })).toBe('backdated');
});

test('a page is told which steps are a unit’s, and what still stands in the way of a grant', () => {
  const soFar = admissionSoFar([applied({ hours: 9 }), scored()]);
  expect(admissionStepsFor(soFar, UNITS.district, on(5))).toEqual(['scored', 'heard', 'granted', 'refused']);
  expect(admissionStepsFor(soFar, UNITS['district’s department'], on(5))).toEqual(['withdrawn']);
  expect(admissionStepsFor(soFar, UNITS.street, on(5))).toEqual([]);
  expect(grantFault(soFar, UNITS.district, on(5))).toBe('not-heard');
});
