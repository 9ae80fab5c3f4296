import { caseOf } from '../../../src/domain/complaint/case-of';
import type { ComplaintEvent } from '../../../src/domain/complaint/complaint-event';
import { accepted, assigned, closed, contacted, declined, endOf, extended, history, judged, on, reopened, replied, started, submitted, take, WEEKDAYS, withdrawn } from './steps'; // prettier-ignore

const caseAt = (now: Date, ...events: ComplaintEvent[]) => caseOf(history(...events), now, WEEKDAYS);
const aCase = (...events: ComplaintEvent[]) => caseAt(events.at(-1)!.at, ...events);

test('a complaint nobody has touched is due in seven working days', () => {
  expect(aCase(submitted(2))).toEqual({
    opened: on(2),
    due: endOf(11),
    firstReply: null,
    firstClosed: null,
    daysToClose: null,
    residentVerdict: null,
    rating: null,
    formerRating: null,
    declined: null,
    overturned: [],
    reopened: [],
    withdrawn: null,
    joined: null,
  });
});

test('signing in, passing on, starting and asking for more time answer nothing', () => {
  const events = [submitted(2), accepted(2), started(3, 9), extended(4, 16), assigned(5, 'street')];
  expect(aCase(...events)).toMatchObject({ firstReply: null, firstClosed: null, due: endOf(16) });
});

test('an answer or a refusal with its reason is the reply and the first close', () => {
  expect(aCase(submitted(2), accepted(2), replied(9))).toMatchObject({
    firstReply: on(9),
    firstClosed: on(9),
    daysToClose: 5,
  });
  expect(aCase(submitted(2), declined(3))).toMatchObject({ firstReply: on(3), firstClosed: on(3), daysToClose: 1 });
});

test('no word of staff is a verdict, and silence is none', () => {
  expect(aCase(submitted(2), accepted(2), replied(3, 'fixed'), closed(13))).toMatchObject({
    daysToClose: 1,
    residentVerdict: null,
  });
});

test('a bad judgement stands on the close it was said of, until the case is called done anew', () => {
  const bad = [submitted(2), accepted(2), replied(3), judged(4, 'not-fixed', 1)];
  expect(aCase(...bad)).toMatchObject({ daysToClose: 1, residentVerdict: 'not-fixed', rating: 1, reopened: [on(4)] });
  expect(aCase(...bad, started(5, 9))).toMatchObject({ daysToClose: 1, residentVerdict: 'not-fixed' });
  expect(aCase(...bad, replied(9))).toMatchObject({ firstClosed: on(3), daysToClose: 5, residentVerdict: null });
});

test('what a unit takes up again is open', () => {
  expect(aCase(submitted(2), accepted(2), replied(3), judged(4, 'fixed', 4), reopened(5))).toMatchObject({
    firstClosed: on(3),
    daysToClose: null,
    residentVerdict: null,
    rating: 4,
    reopened: [on(5)],
  });
});

test('a bad rating is a former one once its follow-up is over or out of time', () => {
  const bad = [submitted(2), accepted(2), replied(3), judged(4, 'not-fixed', 1), contacted(5)];
  const mended = [...bad, replied(9)];
  // Nobody called on the 5th: late, but the days to mend it are not over.
  expect(caseAt(on(6), ...bad.slice(0, -1))).toMatchObject({ rating: 1, formerRating: null });
  expect(caseAt(endOf(25), ...bad)).toMatchObject({ rating: 1, formerRating: null });
  expect(caseAt(on(26), ...bad)).toMatchObject({ rating: 1, formerRating: 1 });
  expect(caseAt(endOf(18), ...mended)).toMatchObject({ rating: 1, formerRating: null });
  expect(caseAt(on(19), ...mended)).toMatchObject({ rating: 1, formerRating: 1 });
  expect(aCase(...mended, judged(10, 'fixed', 5))).toMatchObject({ rating: 5, formerRating: 1 });
  expect(aCase(...mended, judged(10, 'fixed'))).toMatchObject({ rating: 1, formerRating: 1 });
  expect(aCase(...mended, judged(10, 'partly', 2))).toMatchObject({ rating: 2, formerRating: 1 });
  expect(aCase(...mended, closed(19))).toMatchObject({ rating: 1, formerRating: 1 });
  expect(aCase(...mended, withdrawn(19))).toMatchObject({ formerRating: 1, withdrawn: on(19) });
});

test('a good rating has no follow-up', () => {
  expect(caseAt(on(60), submitted(2), accepted(2), replied(3), judged(4, 'fixed', 5))).toMatchObject({
    rating: 5,
    formerRating: null,
  });
});

test('joining to an earlier complaint of the same resident is told, and answers nothing', () => {
  const joined = take(on(4), 'community', {
    kind: 'replied',
    outcome: 'joined',
    words: '并案',
    photos: [],
    into: 'main',
    ofSameResident: true,
  });
  expect(aCase(submitted(2), accepted(2), joined)).toMatchObject({
    joined: on(4),
    firstReply: null,
    firstClosed: on(4),
  });
});
