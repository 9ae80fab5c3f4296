import { complaintCountsOf } from '../../../src/domain/complaint/complaint-counts-of';
import { noComplaintCounts, type ComplaintCounts } from '../../../src/domain/complaint/complaint-counts';
import { windowSoFar } from '../../../src/domain/complaint/due-window';
import { aCase, aClosedCase, at, MARCH } from './cases';

const count = (...cases: Parameters<typeof complaintCountsOf>[0]) => complaintCountsOf(cases, MARCH);

test('a cohort of fourteen, counted by hand', () => {
  const day = at('2026-03-20T10:00');
  const counts = count(
    aClosedCase(3, { residentVerdict: 'fixed', rating: 5 }),
    aClosedCase(3, { residentVerdict: 'fixed', rating: 4, formerRating: 2 }),
    aClosedCase(5, { residentVerdict: 'partly', rating: 3, formerRating: 1 }),
    aClosedCase(6, { residentVerdict: 'not-fixed', rating: 1, formerRating: 1 }),
    aClosedCase(4), // silent
    aClosedCase(9, { rating: 0, reopened: [day, day] }), // reopened twice, closed again, silent
    aClosedCase(0, { daysToClose: null, reopened: [day], rating: 2 }), // open again; its follow-up still has days
    aClosedCase(0, { firstClosed: at('2026-03-02T09:10'), residentVerdict: 'not-fixed' }), // closed in ten minutes
    aClosedCase(0, { firstClosed: at('2026-03-02T09:10:00.001') }), // and a moment more
    aClosedCase(12, { firstReply: at('2026-03-12T09:00'), residentVerdict: 'fixed' }), // late
    aClosedCase(2, { firstReply: null }), // closed without a word
    aCase(), // untouched
    aClosedCase(1, { declined: day }), // refused
    aClosedCase(1, { daysToClose: null, declined: day, overturned: [day], reopened: [day] }), // refused and overturned
  );
  expect(counts).toEqual({
    due: 14,
    answeredInTime: 11,
    closedDue: 11,
    everClosedDue: 13,
    confirmedFixed: 3,
    partly: 1,
    notFixed: 2,
    unconfirmed: 5,
    ratings: { 0: 1, 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 },
    formerlyDissatisfiedDue: 3,
    nowSatisfied: 1,
    declined: 2,
    overturned: 1,
    reopened: 3,
    closedWithinTenMinutes: 1,
    days: { 0: 2, 1: 1, 2: 1, 3: 2, 4: 1, 5: 1, 6: 1, 9: 1, 12: 1 },
  } satisfies ComplaintCounts);
});

test('a case belongs to the window of its deadline, whenever it was opened, answered or closed', () => {
  const due = (text: string) => count(aClosedCase(1, { due: at(text) })).due;
  expect(due('2026-02-28T23:59:59.999')).toBe(0);
  expect(due('2026-03-01T00:00')).toBe(1);
  expect(due('2026-03-31T23:59:59.999')).toBe(1);
  expect(due('2026-04-01T00:00')).toBe(0);
  expect(count(aCase({ opened: at('2025-12-01T00:00'), firstReply: at('2026-06-01T00:00') })).due).toBe(1);
});

test('no case counts nothing', () => {
  expect(count()).toEqual(noComplaintCounts());
});

test('an answer at the very deadline is in time, a moment later it is late', () => {
  const due = at('2026-03-11T18:00');
  expect(count(aCase({ due, firstReply: due })).answeredInTime).toBe(1);
  expect(count(aCase({ due, firstReply: new Date(+due + 1) })).answeredInTime).toBe(0);
});

test.each(['withdrawn', 'joined'] as const)(
  'a case %s before its deadline leaves the cohort, afterwards it stays',
  (left) => {
    const due = at('2026-03-11T18:00');
    expect(count(aCase({ due, [left]: new Date(+due - 1) }))).toEqual(noComplaintCounts());
    expect(count(aCase({ due, [left]: due })).due).toBe(1);
    expect(count(aCase({ due, [left]: at('2026-03-30T00:00') }))).toMatchObject({ due: 1, answeredInTime: 0 });
  },
);

test('silence is not a fix, whatever staff did and however well the resident rated', () => {
  const silent = count(aClosedCase(1, { rating: 5 }));
  expect(silent).toMatchObject({ closedDue: 1, confirmedFixed: 0, unconfirmed: 1 });
});

test('基本满意 is neither a former dissatisfaction nor a satisfaction regained', () => {
  expect(count(aCase({ formerRating: 3, rating: 5 })).formerlyDissatisfiedDue).toBe(0);
  const regained = ([1, 2, 3, 4, 5, 0, null] as const).map(
    (rating) => count(aCase({ formerRating: 2, rating })).nowSatisfied,
  );
  expect(regained).toEqual([0, 0, 0, 1, 1, 0, 0]);
});

test('in a window still running nobody is late before the deadline', () => {
  const noon = at('2026-03-11T12:00');
  const untouched = [aCase({ due: new Date(+noon - 1) }), aCase({ due: noon }), aCase({ due: at('2026-03-20T18:00') })];
  expect(complaintCountsOf(untouched, windowSoFar(MARCH, noon)).due).toBe(1);
  expect(complaintCountsOf(untouched, windowSoFar(MARCH, at('2026-02-01T00:00'))).due).toBe(0);
  expect(windowSoFar(MARCH, at('2026-02-01T00:00'))).toEqual({ from: MARCH.from, until: MARCH.from });
  expect(windowSoFar(MARCH, at('2026-07-01T00:00'))).toEqual(MARCH);
});
