import type { Window } from '../../../src/domain/score/published-score';
import { releaseWindow } from '../../../src/domain/score/release-window';

const window = (from: string, until: string): Window => ({
  from: `2026-${from}T00:00:00Z`,
  until: `2026-${until}T00:00:00Z`,
});
const march = window('03-01', '04-01');
const april = window('04-01', '05-01');
const later = new Date('2026-07-01T00:00:00Z');

test('a window is not released before it is over, and from its end on it may be', () => {
  expect(releaseWindow(march, [], new Date('2026-03-31T23:59:59.999Z'))).toBe('window-not-over');
  expect(releaseWindow(march, [], new Date('2026-04-01T00:00:00Z'))).toBeNull();
});

test('windows that touch are disjoint: the end does not belong to a window', () => {
  expect(releaseWindow(april, [march], later)).toBeNull();
  expect(releaseWindow(march, [april], later)).toBeNull();
});

test.each([
  ['longer', window('03-01', '05-01')],
  ['shorter', window('03-01', '03-31')],
  ['of the same end', window('03-02', '04-01')],
  ['inside', window('03-05', '03-20')],
  ['around', window('02-01', '05-01')],
  ['across the beginning', window('02-01', '03-02')],
  ['across the end', window('03-31', '04-10')],
])('a window %s than one released is refused, whichever was first', (_how, other) => {
  expect(releaseWindow(other, [march], later)).toBe('window-overlaps');
  expect(releaseWindow(march, [april, other], later)).toBe('window-overlaps');
});

test('the same window again is the same release, however its instants are written', () => {
  const inBeijing = { from: '2026-03-01T08:00:00+08:00', until: '2026-04-01T08:00:00+08:00' };
  expect(releaseWindow(march, [march], later)).toBeNull();
  expect(releaseWindow(inBeijing, [march], later)).toBeNull();
  expect(releaseWindow(march, [march, window('03-01', '05-01')], later)).toBe('window-overlaps');
});

test('what is no window is not judged', () => {
  const reason = new RangeError('releaseWindow requires windows that end after they begin');
  expect(() => releaseWindow(window('04-01', '04-01'), [], later)).toThrow(reason);
  expect(() => releaseWindow({ from: '', until: '2026-04-01T00:00:00Z' }, [], later)).toThrow(reason);
});
