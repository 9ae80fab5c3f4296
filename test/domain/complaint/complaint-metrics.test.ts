import intervals from '../../reference/O02_binomial_intervals.json';
import { relativeError } from '../../reference/cases';
import { noComplaintCounts, type ComplaintCounts } from '../../../src/domain/complaint/complaint-counts';
import { complaintCountsOf } from '../../../src/domain/complaint/complaint-counts-of';
import { complaintMetrics } from '../../../src/domain/complaint/complaint-metrics';
import { aCase, aClosedCase, at, MARCH, times } from './cases';

const metricsOf = (counts: Partial<ComplaintCounts>, level = 0.95) =>
  complaintMetrics({ ...noComplaintCounts(), ...counts }, MARCH, level);

test('a cohort of forty, worked by hand', () => {
  const later = [at('2026-03-20T10:00')];
  const cases = [
    ...times(12, aClosedCase(2, { residentVerdict: 'fixed', rating: 5 })),
    ...times(3, aClosedCase(4, { residentVerdict: 'fixed', rating: 4, formerRating: 1 })),
    ...times(4, aClosedCase(6, { residentVerdict: 'partly', rating: 3, formerRating: 2 })),
    ...times(5, aClosedCase(6, { residentVerdict: 'not-fixed', rating: 1, formerRating: 1 })),
    ...times(4, aClosedCase(10, { rating: 0, firstReply: at('2026-03-15T00:00') })),
    ...times(2, aClosedCase(0, { firstClosed: at('2026-03-02T09:05') })),
    ...times(4, aClosedCase(1, { daysToClose: null, reopened: later })),
    ...times(2, aCase({ declined: at('2026-03-03T10:00'), overturned: later })),
    ...times(4, aCase()),
  ];
  const metrics = complaintMetrics(complaintCountsOf(cases, MARCH), MARCH, 0.95);
  const rates = Object.entries({ ...metrics }).map(([name, figure]) =>
    'estimate' in figure ? [name, figure.estimate, figure.n] : [name, figure.days, figure.n],
  );
  expect(rates).toEqual([
    ['answeredInTime', 30 / 40, 40], // all but four late and six untouched
    ['confirmedFixed', 15 / 30, 30],
    ['confirmedFixedOfDue', 15 / 40, 40],
    ['confirmedFixedOfVerdicts', 15 / 24, 24],
    ['unconfirmed', 6 / 30, 30],
    ['satisfied', 15 / 24, 24], // the four 不了解 and twelve unrated are out
    ['satisfiedAgain', 3 / 12, 12],
    ['declined', 2 / 40, 40],
    ['overturned', null, null], // two refusals are too few to say anything of
    ['reopened', 4 / 34, 34], // the four are open again and still in the denominator
    ['closedWithinTenMinutes', 2 / 34, 34],
    ['medianDays', 6, 40], // 2 × 0, 12 × 2, 3 × 4, 9 × 6 …: the 20th of 40
    ['p90Days', null, 40], // the 36th is open
  ]);
  expect(metrics.p90Days.because).toBe('still-open');
});

test.each(intervals.expected.rows.filter(({ n }) => n >= 10))('$x of $n at $level has R’s Wilson interval', (row) => {
  const { answeredInTime } = metricsOf({ due: row.n, answeredInTime: row.x }, row.level);
  expect(answeredInTime.estimate).toBe(row.x / row.n);
  const { lower, upper } = answeredInTime.interval!;
  expect(relativeError(lower, row.wilson_lo)).toBeLessThanOrEqual(intervals.tolerance.rel);
  expect(relativeError(upper, row.wilson_hi)).toBeLessThanOrEqual(intervals.tolerance.rel);
});

test('without a case there is no number, and below ten not even the number of cases', () => {
  for (const figure of Object.values({ ...metricsOf({}) })) {
    expect(figure).toMatchObject({ n: null, because: 'no-cases', methodId: 'cmp/1', window: MARCH });
  }
  const nine = complaintCountsOf(
    times(
      9,
      aClosedCase(1, { residentVerdict: 'fixed', rating: 5, formerRating: 1, declined: at('2026-03-03T10:00') }),
    ),
    MARCH,
  );
  const { confirmedFixed, unconfirmed, medianDays, ...others } = complaintMetrics(nine, MARCH, 0.95);
  expect(confirmedFixed).toEqual({
    n: null,
    estimate: null,
    interval: null,
    because: 'too-few',
    methodId: 'cmp/1',
    window: MARCH,
  });
  expect(medianDays).toEqual({ n: null, days: null, because: 'too-few', methodId: 'cmp/1', window: MARCH });
  for (const figure of [unconfirmed, ...Object.values(others)]) expect(figure.because).toBe('too-few');
});

test('of ten cases that took 1 to 10 days the median is 5 and p90 is 9; closed on the day it came is 0 days, a number', () => {
  const tenth = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((day) => [day, 1]));
  const { medianDays, p90Days } = metricsOf({ due: 10, closedDue: 10, days: tenth });
  expect([medianDays.days, p90Days.days]).toEqual([5, 9]);
  const onTheDay = metricsOf({ due: 10, closedDue: 10, days: { 0: 10 } });
  expect(onTheDay.medianDays).toEqual({ n: 10, days: 0, because: null, methodId: 'cmp/1', window: MARCH });
});

test('a rate of 0 among ten is a number: nobody fixed is not nobody asked', () => {
  const { confirmedFixed, unconfirmed, confirmedFixedOfVerdicts } = metricsOf({
    due: 10,
    closedDue: 10,
    unconfirmed: 10,
  });
  expect(confirmedFixed).toMatchObject({ n: 10, estimate: 0, because: null });
  expect(unconfirmed).toMatchObject({ n: 10, estimate: 1, because: null });
  expect(confirmedFixedOfVerdicts).toMatchObject({ n: null, estimate: null, because: 'no-cases' });
});

test('each rate is withheld by its own denominator', () => {
  const cases = [...times(30, aCase()), ...times(9, aClosedCase(1, { residentVerdict: 'fixed' }))];
  const metrics = complaintMetrics(complaintCountsOf(cases, MARCH), MARCH, 0.95);
  expect(metrics.answeredInTime).toMatchObject({ n: 39, because: null });
  expect(metrics.confirmedFixed.because).toBe('too-few');
  expect(metrics.confirmedFixedOfDue).toMatchObject({ n: 39, estimate: 9 / 39 });
  expect(metrics.satisfied.because).toBe('no-cases');
  expect(metrics.medianDays).toMatchObject({ n: 39, days: null, because: 'still-open' });
});
