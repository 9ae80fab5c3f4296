/** Joining 并案: who keeps what, and where an answer is given. */
import type { ComplaintEvent, EventOf, Outcome } from '../../../src/domain/complaint/complaint-event';
import { deadlineOf } from '../../../src/domain/complaint/deadlines';
import { joinFault, repeatedReply } from '../../../src/domain/complaint/joining';
import { accepted, assigned, closed, endOf, faultOfLast, history, judged, on, replied, soFarOf, submitted, take, WEEKDAYS, withdrawn } from './steps'; // prettier-ignore

const joined = (into: string | undefined, ofSameResident = false): ComplaintEvent =>
  take(on(3), 'community', {
    kind: 'replied',
    outcome: 'joined',
    words: '与编号在前的一件合并办理',
    photos: [],
    ofSameResident,
    ...(into ? { into } : {}),
  });
const begun = [submitted(2), accepted(2)];
const neighbours = [...begun, joined('main')];

test('joining names the complaint it goes on with, and no other answer names one', () => {
  expect(faultOfLast(...begun, joined(undefined))).toBe('no-main');
  expect(faultOfLast(...begun, { ...replied(3), into: 'main' } as ComplaintEvent)).toBe('no-main');
  expect(soFarOf(...neighbours).joinedInto).toBe('main');
});

test('a complaint joined to a neighbour’s stays open and keeps its clock; one of the same resident is settled', () => {
  expect(soFarOf(...neighbours)).toMatchObject({ state: 'accepted', joined: null, firstReply: null });
  expect(deadlineOf(history(...neighbours), WEEKDAYS)).toEqual({ clock: 'reply', at: endOf(11) });
  expect(soFarOf(...begun, joined('main', true))).toMatchObject({
    state: 'replied',
    joined: on(3),
    joinedInto: 'main',
  });
});

const one = (id: string, ...events: ComplaintEvent[]) => ({ id, soFar: soFarOf(...events) });

test('a complaint is joined to another one that is open, and to no chain', () => {
  const fresh = one('one', ...begun);
  expect(joinFault(fresh, one('main', ...begun), false)).toBeNull();
  expect(joinFault(fresh, one('main', ...begun, replied(3)), false)).toBeNull();
  expect(joinFault(fresh, fresh, false)).toBe('no-main');
  expect(joinFault(fresh, one('main', ...neighbours), false)).toBe('no-main');
  expect(joinFault(fresh, one('main', ...begun), true)).toBe('no-main');
  expect(joinFault(fresh, one('main', submitted(2), withdrawn(2)), false)).toBe('no-main');
  expect(joinFault(fresh, one('main', ...begun, replied(3), closed(13)), false)).toBe('no-main');
});

const reply = (outcome: Outcome = 'fixed') => replied(4, outcome, 'district') as EventOf<'replied'>;
const repeated = (outcome: Outcome, ...events: ComplaintEvent[]) =>
  repeatedReply('main', reply(outcome), soFarOf(...events));

test('an answer to the main complaint is given to each joined to it, whoever answers there', () => {
  const step = repeated('scheduled', ...neighbours)!;
  expect(step).toEqual({ kind: 'replied', outcome: 'scheduled', words: '灯已换好', photos: [], repeats: 'main' });
  const events = [...neighbours, take(on(4), 'department', step)];
  expect(soFarOf(...events)).toMatchObject({ state: 'replied', firstReply: on(4) });
  expect(soFarOf(...events, judged(5, 'not-fixed', 1))).toMatchObject({ state: 'reopened', joinedInto: 'main' });
  expect(repeated('fixed', ...events, judged(5, 'not-fixed', 1))).not.toBeNull();
});

test('a unit that has neither this complaint nor the main one cannot answer it', () => {
  const step = repeated('fixed', ...neighbours)!;
  const elsewhere = take(on(4), 'department', { ...step, repeats: 'another' });
  expect(faultOfLast(...neighbours, elsewhere)).toBe('not-theirs');
  expect(faultOfLast(...begun, take(on(4), 'department', step))).toBe('not-theirs');
  expect(faultOfLast(...neighbours, take(on(4), 'resident', step))).toBe('not-theirs');
});

test('what answers nothing there answers nothing here, and nobody is told twice or once it is over', () => {
  expect(repeated('transferred', ...neighbours)).toBeNull();
  expect(repeatedReply('another', reply(), soFarOf(...neighbours))).toBeNull();
  expect(repeated('fixed', ...begun)).toBeNull();
  expect(repeated('fixed', ...begun, joined('main', true))).toBeNull();
  expect(repeated('fixed', ...neighbours, withdrawn(3))).toBeNull();
  expect(repeated('fixed', ...neighbours, replied(3), judged(4, 'fixed'))).toBeNull();
  expect(repeated('fixed', ...neighbours, replied(3))).not.toBeNull();
  expect(repeated('fixed', ...neighbours, assigned(3, 'street'))).not.toBeNull();
});
