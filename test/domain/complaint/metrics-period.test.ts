import { METRICS_PERIODS, periodWindow } from '../../../src/domain/complaint/metrics-period';

const from = (now: string) => METRICS_PERIODS.map((period) => periodWindow(period, new Date(now)).from.toISOString());

test('quarter and year begin at midnight in China, twelve months with the same day a year before', () => {
  expect(from('2026-11-16T10:00:00+08:00')).toEqual([
    '2026-09-30T16:00:00.000Z',
    '2025-12-31T16:00:00.000Z',
    '2025-11-15T16:00:00.000Z',
  ]);
});

test('the year that has begun in China alone has begun', () => {
  expect(from('2026-12-31T17:00:00Z')).toEqual([
    '2026-12-31T16:00:00.000Z',
    '2026-12-31T16:00:00.000Z',
    '2025-12-31T16:00:00.000Z',
  ]);
});

test('of a day the year before did not have the next one begins', () => {
  expect(from('2028-02-29T10:00:00+08:00')[2]).toBe('2027-02-28T16:00:00.000Z');
});

test('no period goes beyond the moment it is asked for', () => {
  const now = new Date('2026-11-16T10:00:00+08:00');
  for (const period of METRICS_PERIODS) expect(periodWindow(period, now).until).toEqual(now);
});
