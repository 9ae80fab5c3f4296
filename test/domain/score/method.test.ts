/** A method is frozen: what it made of the battery when it came out is what it makes of it for good. */
import { existsSync, readFileSync } from 'node:fs';
import { newBattery, resultsOf, type Battery } from './battery';
import { cell, family, SURVEY } from './cells';
import { recordFile } from './record-file';
import { CSM_1, METHOD_ID, methodOf, METHODS } from '../../../src/domain/score/method';
import { scoreUnits } from '../../../src/domain/score/score';

interface Recorded {
  battery: Battery;
  results: unknown;
}

const recordOf = (id: string) => JSON.parse(readFileSync(recordFile(id), 'utf8')) as Recorded;

/** As JSON keeps it. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Where two results differ: words and shapes exactly, numbers by more than 1e-11 of themselves. */
function differences(actual: unknown, wanted: unknown, at = ''): string[] {
  if (typeof actual === 'number' && typeof wanted === 'number') {
    const size = Math.max(Math.abs(actual), Math.abs(wanted));
    return Math.abs(actual - wanted) <= 1e-11 * size || size < 1e-13 ? [] : [`${at}: ${actual}, was ${wanted}`];
  }
  if (typeof actual !== 'object' || typeof wanted !== 'object' || actual === null || wanted === null) {
    return actual === wanted ? [] : [`${at}: ${String(actual)}, was ${String(wanted)}`];
  }
  const [now, before] = [actual, wanted] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((key) =>
    differences(now[key], before[key], `${at}/${key}`),
  );
}

test.each(METHODS.map(({ id }) => id))('%s makes of its battery what it always has', (id) => {
  const { battery, results } = recordOf(id);
  const changed = differences(plain(resultsOf(battery, methodOf(id)!)), results);
  if (changed.length > 0) {
    throw new Error(
      `${id} is frozen; give the change a new id.\n${changed.length} results differ:\n${changed.slice(0, 20).join('\n')}`,
    );
  }
});

test('the comparison sees a word, a missing result, and a number that moves by 1e-10 of itself', () => {
  const before = { a: 1, b: ['same', null], c: { d: 1e-20 } };
  expect(differences(before, before)).toEqual([]);
  expect(differences({ ...before, a: 1 + 1e-10 }, before)).toHaveLength(1);
  expect(differences({ ...before, a: 1 + 1e-12 }, before)).toEqual([]);
  expect(differences({ ...before, b: ['below', null] }, before)).toEqual(['/b/0: below, was same']);
  expect(differences({ ...before, b: ['same', 0] }, before)).toHaveLength(1);
  expect(differences({ a: 1, b: ['same', null] }, before)).toHaveLength(1);
  expect(differences({ ...before, e: 1 }, before)).toHaveLength(1);
});

test.each([
  ['level', { level: 0.9 }],
  ['shownFrom', { shownFrom: 11 }],
  ['scoredFrom', { scoredFrom: 101 }],
  ['smallUnitMargin', { smallUnitMargin: 0.06 }],
  ['sideFrom', { sideFrom: 6 }],
  ['cellFrom', { cellFrom: 12 }],
  ['alpha', { alpha: 0.01 }],
  ['kishFlag', { kishFlag: 1.0 }],
  ['dontKnowFlag', { dontKnowFlag: 0.03 }],
  ['trim.lower', { trim: { ...CSM_1.trim, lower: 0.5 } }],
  ['trim.upper', { trim: { ...CSM_1.trim, upper: 2 } }],
  ['effectiveFrom', { presentation: { ...CSM_1.presentation, effectiveFrom: 31 } }],
  ['narrow', { presentation: { ...CSM_1.presentation, narrow: 0.02 } }],
  ['wide', { presentation: { ...CSM_1.presentation, wide: 0.25 } }],
  ['relativelyWide', { presentation: { ...CSM_1.presentation, relativelyWide: 1.0 } }],
])('the battery feels %s', (_, change) => {
  const { battery, results } = recordOf('csm/1');
  const changed = plain(resultsOf(battery, { ...CSM_1, ...change }));
  const felt = differences(changed, results).filter((difference) => !difference.startsWith('/method/'));
  expect(felt.length).toBeGreaterThan(0);
});

test('a fresh battery is the recorded one, so that a new id is asked the same', () => {
  expect(differences(plain(newBattery()), recordOf('csm/1').battery)).toEqual([]);
});

test('every method has a record, and only methods do', () => {
  for (const { id } of METHODS) expect(existsSync(recordFile(id))).toBe(true);
  expect(new Set(METHODS.map(({ id }) => id)).size).toBe(METHODS.length);
});

test('an id that never was is no method; new rounds have the latest', () => {
  expect([methodOf('csm/0'), methodOf(''), methodOf('csm/1')]).toEqual([null, null, CSM_1]);
  expect(METHOD_ID).toBe(METHODS.at(-1)!.id);
});

test('a method under another id computes by its own defaults and is named on every score', () => {
  const old = { ...CSM_1, id: 'csm/0', level: 0.8, scoredFrom: 150, sideFrom: 30 };
  const units = family([[cell({ 5: 90, 2: 25 })], [cell({ 5: 150, 2: 40 })]]);
  const now = scoreUnits(units, { ...SURVEY, method: CSM_1 }).map(({ published }) => published);
  const then = scoreUnits(units, { ...SURVEY, method: old }).map(({ published }) => published);
  expect(now.map(({ methodId }) => methodId)).toEqual(Array(3).fill('csm/1'));
  expect(then.map(({ methodId }) => methodId)).toEqual(Array(3).fill('csm/0'));
  expect([now[1]!.notScored, then[1]!.notScored]).toEqual([null, 'too-few-to-score']);
  expect([now[1]!.figures['sat.t2/1'].limit, then[1]!.figures['sat.t2/1'].limit?.side]).toEqual([null, 'at-least']);
  const width = (scores: typeof now) =>
    scores[2]!.figures['sat.t2/1'].interval!.upper - scores[2]!.figures['sat.t2/1'].interval!.lower;
  expect(width(then)).toBeLessThan(width(now));
});
