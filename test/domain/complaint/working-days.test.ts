import fc from 'fast-check';
import { addWorkingDays, dayInChina, workingDaysBetween } from '../../../src/domain/complaint/working-days';
import { WEEKDAYS } from './steps';

const at = (text: string): Date => new Date(`${text}+08:00`);

test('the day itself is not counted, and the last one ends at 24:00 in China', () => {
  expect(addWorkingDays(at('2026-11-02T00:00'), 1, WEEKDAYS)).toEqual(new Date('2026-11-03T15:59:59.999Z'));
  expect(addWorkingDays(at('2026-11-02T23:59:59.999'), 1, WEEKDAYS)).toEqual(at('2026-11-03T23:59:59.999'));
  expect(addWorkingDays(at('2026-11-03T00:00'), 1, WEEKDAYS)).toEqual(at('2026-11-04T23:59:59.999'));
});

test('a weekend is not counted', () => {
  expect(addWorkingDays(at('2026-11-06T09:00'), 1, WEEKDAYS)).toEqual(at('2026-11-09T23:59:59.999'));
  expect(addWorkingDays(at('2026-11-07T09:00'), 7, WEEKDAYS)).toEqual(at('2026-11-17T23:59:59.999'));
});

test('a deadline of the last day of a month lies in that month', () => {
  expect(dayInChina(addWorkingDays(at('2026-03-30T09:00'), 1, WEEKDAYS))).toBe('2026-03-31');
  expect(+addWorkingDays(at('2026-03-30T09:00'), 1, WEEKDAYS)).toBeLessThan(+at('2026-04-01T00:00'));
});

test('what is counted forth is counted back, and never ends on a day off', () => {
  const moment = fc.date({ min: at('2020-01-01T00:00'), max: at('2030-01-01T00:00'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 40 }), (from, days) => {
      const end = addWorkingDays(from, days, WEEKDAYS);
      expect(workingDaysBetween(from, end, WEEKDAYS)).toBe(days);
      expect(workingDaysBetween(from, new Date(+end - 86_400_000), WEEKDAYS)).toBe(days - 1);
      expect(WEEKDAYS.isWorkingDay(dayInChina(end))).toBe(true);
    }),
  );
});

test.each([0, -1, 1.5, NaN, Infinity])('%p days are refused', (days) => {
  expect(() => addWorkingDays(at('2026-11-02T00:00'), days, WEEKDAYS)).toThrow(
    new RangeError('addWorkingDays requires whole days >= 1'),
  );
});

test('a calendar without working days is refused in place of being searched for ever', () => {
  expect(() => addWorkingDays(at('2026-11-02T00:00'), 1, { isWorkingDay: () => false })).toThrow(
    new RangeError('a calendar requires working days'),
  );
});
