import { endOfTerm, startDays } from '../../../src/domain/admission/application';
import { CRITERIA, CURRENT_RUBRIC, rubricOf, totalOf } from '../../../src/domain/admission/rubric';
import { dayFrom } from '../../../src/domain/china-day';
import { quarterAt, quarterBefore, quarterNamed } from '../../../src/domain/quarter';
import { FULL, midnight } from './admissions';

test('the rubric has a hundred points, and what alone stops a grant can be reached', () => {
  const { criteria, pass } = CURRENT_RUBRIC;
  expect(criteria.map(({ id }) => id)).toEqual(CRITERIA);
  expect(totalOf(FULL)).toBe(100);
  expect(pass).toBe(70);
  expect(criteria.every(({ least, most }) => least < most)).toBe(true);
  expect(criteria.filter(({ least }) => least === 0).map(({ id }) => id)).toEqual(['hours']);
});

test('what was scored by a version is read by that version, and none is made up', () => {
  expect(rubricOf('admission/1')).toBe(CURRENT_RUBRIC);
  expect(() => rubricOf('admission/0')).toThrow(RangeError);
});

test('a term ends with the day before in its last month, or with the month where there is no such day', () => {
  expect(endOfTerm(midnight('2026-12-01'), 12)).toEqual(midnight('2027-12-01'));
  expect(endOfTerm(midnight('2026-11-15'), 3)).toEqual(midnight('2027-02-15'));
  expect(endOfTerm(midnight('2026-01-31'), 1)).toEqual(midnight('2026-03-01'));
});

test('tasks begin with one of the next months', () => {
  const starts = startDays(new Date('2026-11-15T10:00:00+08:00'));
  expect(starts).toEqual(['2026-12-01', '2027-01-01', '2027-02-01', '2027-03-01'].map(midnight));
});

test('a written day is one of the calendar', () => {
  expect(dayFrom(' 2026-11-05 ')).toEqual(midnight('2026-11-05'));
  expect(dayFrom('2026-2-29')).toBeNull();
  expect(dayFrom('2026-13-01')).toBeNull();
  expect(dayFrom('昨天')).toBeNull();
});

test('a quarter begins and ends at midnight in China', () => {
  const last = quarterAt(new Date('2026-12-31T23:59:59+08:00'));
  expect(last).toEqual({ id: '2026-Q4', opensAt: midnight('2026-10-01'), closesAt: midnight('2027-01-01') });
  expect(quarterAt(new Date('2027-01-01T00:00:00+08:00')).id).toBe('2027-Q1');
  expect(quarterBefore(quarterNamed('2027-Q1'))).toEqual(last);
  expect(() => quarterNamed('2027-Q5')).toThrow(RangeError);
});
