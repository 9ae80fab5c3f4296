/** Departments by their ids: a matter is passed on to one of them, and it is that one's. November 2026, Mondays as in `steps`. */
import { levelAbove } from '../../../src/domain/complaint/unit-level';
import { accepted, assigned, contacted, escalated, faultOfLast, history, judged, on, PARKS, replied, soFarOf, submitted, take, WEEKDAYS } from './steps'; // prettier-ignore
import { deadlineOf } from '../../../src/domain/complaint/deadlines';

const ROADS = 'roads';

const begun = [submitted(2), accepted(2)];
const withParks = [...begun, assigned(2, 'department')];
const signedIn = (unit: string) => take(on(3), 'department', { kind: 'accepted', workload: 'ordinary' }, unit);
const answeredBy = (unit: string) =>
  take(on(4), 'department', { kind: 'replied', outcome: 'fixed', words: '已修剪', photos: [] }, unit);

test('a department handles what was passed on to it, and another one does not', () => {
  expect(faultOfLast(...withParks, signedIn(PARKS))).toBeNull();
  expect(faultOfLast(...withParks, signedIn(ROADS))).toBe('not-theirs');
  expect(faultOfLast(...withParks, answeredBy(ROADS))).toBe('not-theirs');
  expect(faultOfLast(submitted(2), signedIn(PARKS))).toBe('not-theirs');
  expect(soFarOf(...withParks)).toMatchObject({ owner: 'department', department: PARKS });
});

test('who says to be a department names it, and nobody else names one', () => {
  expect(faultOfLast(...withParks, { kind: 'accepted', workload: 'ordinary', at: on(3), by: 'department' })).toBe(
    'not-theirs',
  );
  expect(
    faultOfLast(...withParks, { kind: 'accepted', workload: 'ordinary', at: on(3), by: 'district', unit: PARKS }),
  ).toBe('not-theirs');
});

test('from one department to another is a transfer, to the same one is none', () => {
  const passedOn = (department: string) => assigned(3, 'department', 'department', department);
  expect(faultOfLast(...withParks, passedOn(PARKS))).toBe('only-once');
  expect(soFarOf(...withParks, passedOn(ROADS))).toMatchObject({ department: ROADS, state: 'assigned' });
  expect(faultOfLast(...withParks, passedOn(ROADS), answeredBy(PARKS))).toBe('not-theirs');
  expect(faultOfLast(...withParks, passedOn(ROADS), answeredBy(ROADS))).toBeNull();
  expect(soFarOf(...withParks, assigned(3, 'community', 'department'))).toMatchObject({ owner: 'community', department: null }); // prettier-ignore
});

test('a department is named where it goes to one and nowhere else, and the reason is given in words', () => {
  const passed = (step: object) => faultOfLast(...begun, { at: on(3), by: 'community', kind: 'assigned', words: '归其办理', ...step } as never); // prettier-ignore
  expect(passed({ to: 'department' })).toBe('bad-unit');
  expect(passed({ to: 'street', department: PARKS })).toBe('bad-unit');
  expect(passed({ to: 'street', words: ' ' })).toBe('no-words');
  expect(passed({ to: 'street' })).toBeNull();
  expect(passed({ to: 'community' })).toBe('only-once');
});

test('the first receiver and the clock stay through every transfer', () => {
  const travelled = [
    ...withParks,
    signedIn(PARKS),
    assigned(4, 'department', 'department', ROADS),
    take(on(4), 'department', { kind: 'accepted', workload: 'complex' }, ROADS),
    take(on(5), 'department', { kind: 'assigned', to: 'street', words: '归街道' }, ROADS),
  ];
  expect(soFarOf(...travelled)).toMatchObject({ firstReceiver: 'community', firstDepartment: null, owner: 'street' });
  expect(deadlineOf(history(...travelled), WEEKDAYS)).toEqual(deadlineOf(history(...begun), WEEKDAYS));
});

test('a department that received it first may speak with the resident wherever it went, and another may not', () => {
  const refused = take(on(2), 'community', { kind: 'declined', ground: 'legal-way', words: '法院已受理' });
  const again = [submitted(2), refused, judged(3, 'not-fixed', 1), assigned(3, 'department'), signedIn(PARKS)];
  const gone = [...again, answeredBy(PARKS), judged(5, 'partly', 2), assigned(5, 'street', 'department')];
  expect(soFarOf(...gone)).toMatchObject({ firstReceiver: 'department', firstDepartment: PARKS, owner: 'street' });
  const spoke = (unit: string) => take(on(6), 'department', { kind: 'contacted' }, unit);
  expect(faultOfLast(...gone, spoke(PARKS))).toBeNull();
  expect(faultOfLast(...gone, spoke(ROADS))).toBe('not-theirs');
  expect(faultOfLast(...gone, contacted(6, 'street'))).toBeNull();
});

test('what runs out goes up one level, and never over one', () => {
  expect(faultOfLast(submitted(2), escalated(4, 'district'))).toBe('bad-unit');
  expect(faultOfLast(submitted(2), escalated(4, 'department'))).toBe('only-once');
  expect(faultOfLast(submitted(2), escalated(4, 'street'), escalated(10, 'city'))).toBe('bad-unit');
  expect(faultOfLast(...withParks, escalated(12, 'city'))).toBe('bad-unit');
  expect(faultOfLast(...withParks, escalated(12, 'district'))).toBeNull();
  expect(levelAbove('city')).toBeNull();
  expect(levelAbove('street', 'department')).toBe('district');
});

test('what is answered from a department waits for the resident like any answer', () => {
  expect(soFarOf(...withParks, answeredBy(PARKS))).toMatchObject({ state: 'replied', owner: 'department' });
  expect(faultOfLast(...withParks, answeredBy(PARKS), replied(5, 'fixed', 'community'))).toBe('not-theirs');
});
