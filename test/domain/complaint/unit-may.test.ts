/** What a unit's page offers: whatever may follow, and nothing that may not. */
import type { Actor, ComplaintEvent } from '../../../src/domain/complaint/complaint-event';
import { mayFollow } from '../../../src/domain/complaint/may-follow';
import { assignable, extendWindow, unitMay } from '../../../src/domain/complaint/unit-may';
import { accepted, assigned, closed, declined, endOf, extended, held, history, judged, on, PARKS, replied, started, submitted, take, WEEKDAYS, withdrawn } from './steps'; // prettier-ignore

const may = (by: Actor, ...events: ComplaintEvent[]) =>
  unitMay(history(...events), { by, unit: by === 'department' ? PARKS : null }, on(11), WEEKDAYS).sort();

const begun = [submitted(2), accepted(2)];

test('by state, for the unit that has it', () => {
  expect(may('community', submitted(2))).toEqual(['accepted', 'declined']);
  expect(may('community', ...begun)).toEqual(['assigned', 'extended', 'replied', 'started']);
  expect(may('community', ...begun, started(3, 6))).toEqual(['assigned', 'extended', 'replied', 'started']);
  expect(may('community', ...begun, replied(3))).toEqual(['reopened', 'replied']);
  expect(may('community', submitted(2), declined(3))).toEqual(['reopened']);
  expect(may('community', ...begun, replied(3), judged(4, 'partly', 2))).toEqual(['assigned', 'contacted', 'replied', 'started']); // prettier-ignore
  expect(may('community', ...begun, replied(3), judged(4, 'fixed'))).toEqual(['reopened']);
});

test('by unit: those above have what lies below, a department what was passed on to it, and the first receiver speaks', () => {
  expect(may('community', submitted(2), held(2))).toEqual([]);
  expect(may('street', submitted(2), held(2))).toEqual(['declined', 'released']);
  expect(may('street', submitted(2))).toEqual(['accepted', 'declined', 'held']);
  expect(may('department', ...begun)).toEqual([]);
  const parks = [...begun, assigned(3, 'department')];
  expect(may('department', ...parks)).toEqual(['accepted', 'assigned', 'extended', 'replied', 'started']);
  expect(unitMay(parks, { by: 'department', unit: 'roads' }, on(11), WEEKDAYS)).toEqual([]);
  expect(may('community', ...parks)).toEqual([]);
  const bad = [...parks, take(on(3), 'department', { kind: 'replied', outcome: 'fixed', words: '好', photos: [] }), judged(4, 'partly')]; // prettier-ignore
  expect(may('community', ...bad)).toEqual(['contacted']);
  expect(may('resident', ...begun)).toEqual([]);
});

test('a page whose server’s clock is behind offers the same', () => {
  expect(unitMay(begun, { by: 'community' }, on(1), WEEKDAYS)).toContain('replied');
});

test('it may be passed on to every level but the one that has it, from a department to another one too', () => {
  const to = (by: Actor, ...events: ComplaintEvent[]) =>
    assignable(history(...events), { by, unit: by === 'department' ? PARKS : null }, on(11), WEEKDAYS);
  expect(to('community', ...begun)).toEqual(['street', 'department', 'district', 'city']);
  expect(to('street', ...begun, assigned(3, 'street'))).toEqual(['community', 'department', 'district', 'city']);
  expect(to('department', ...begun, assigned(3, 'department'))).toEqual(['community', 'street', 'department', 'district', 'city']); // prettier-ignore
  expect(to('community', ...begun, assigned(3, 'street'))).toEqual([]);
  expect(to('community', submitted(2))).toEqual([]);
});

test('an extension reaches from after the deadline to as long again', () => {
  const window = extendWindow(begun, WEEKDAYS)!;
  expect(window).toEqual({ from: on(12, '00:00'), to: endOf(20) });
  const put = (until: Date) =>
    mayFollow(begun, take(on(11), 'community', { kind: 'extended', until, words: '等配件' }), WEEKDAYS);
  expect([window.from, window.to].map(put)).toEqual([null, null]);
  expect([new Date(+window.from - 1), new Date(+window.to + 1)].map(put)).toEqual(['bad-until', 'bad-until']);
});

test('there is no extension before signing in, after one, after an answer, nor once it is out of time', () => {
  expect(extendWindow([submitted(2)], WEEKDAYS)).toBeNull();
  expect(extendWindow(history(...begun, extended(3, 16)), WEEKDAYS)).toBeNull();
  expect(extendWindow(history(...begun, replied(3)), WEEKDAYS)).toBeNull();
  expect(extendWindow(history(...begun, replied(3), closed(13)), WEEKDAYS)).toBeNull();
  expect(extendWindow(history(...begun, withdrawn(3)), WEEKDAYS)).toBeNull();
  expect(unitMay(begun, { by: 'community' }, on(12), WEEKDAYS)).not.toContain('extended');
});
