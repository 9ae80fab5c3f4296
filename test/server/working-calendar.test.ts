/**
 * Days off and make-up days as the State Council published them: 国务院办公厅关于2026年部分节假日安排的通知 (4 November 2025), with
 * its figures written out here.
 */
import { spawnSync } from 'node:child_process';
import { addWorkingDays, workingDaysBetween } from '../../src/domain/complaint/working-days';
import { workingCalendar } from '../../src/server/working-calendar';

const NOTICE_2026 = {
  off: [
    ['2026-01-01', '2026-01-03'],
    ['2026-02-15', '2026-02-23'],
    ['2026-04-04', '2026-04-06'],
    ['2026-05-01', '2026-05-05'],
    ['2026-06-19', '2026-06-21'],
    ['2026-09-25', '2026-09-27'],
    ['2026-10-01', '2026-10-07'],
  ],
  worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
} as const;

const daysOf = (first: string, last: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
};

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());

const at = (text: string): Date => new Date(`${text}+08:00`);
const end = (day: string): Date => at(`${day}T23:59:59.999`);
const after = (from: string, days: number): Date => addWorkingDays(at(from), days, workingCalendar);

test('every day of 2026 is a working day or not as the notice says', () => {
  const off = new Set(NOTICE_2026.off.flatMap(([first, last]) => daysOf(first, last)));
  const worked = new Set<string>(NOTICE_2026.worked);
  const days = daysOf('2026-01-01', '2026-12-31');
  const published = days.filter((day) => worked.has(day) || (isWeekday(day) && !off.has(day)));
  expect(days.filter((day) => workingCalendar.isWorkingDay(day))).toEqual(published);
  expect(published).toHaveLength(248);
});

test.each([
  ['the Saturday before Spring Festival is worked', '2026-02-13T10:00', 1, '2026-02-14'],
  ['nine days off count for nothing', '2026-02-13T10:00', 2, '2026-02-24'],
  ['on the Saturday itself, the next working day is after the holiday', '2026-02-14T10:00', 1, '2026-02-24'],
  ['the second make-up Saturday counts too', '2026-02-13T10:00', 7, '2026-03-02'],
  ['during the holiday', '2026-02-18T03:00', 1, '2026-02-24'],
  ['the Sunday before Mid-Autumn is worked', '2026-09-18T10:00', 1, '2026-09-20'],
  ['over Mid-Autumn and National Day', '2026-09-24T10:00', 6, '2026-10-10'],
  ['an ordinary complaint of the eve of National Day', '2026-09-30T16:00', 7, '2026-10-15'],
])('%s', (_, from, days, day) => {
  expect(after(from, days)).toEqual(end(day));
});

test('a year that is not published yet has Monday to Friday', () => {
  const days = daysOf('2040-01-01', '2040-12-31');
  expect(days.filter((day) => workingCalendar.isWorkingDay(day))).toEqual(days.filter(isWeekday));
});

test('days are the same on a machine in any time zone', () => {
  const script = `const { workingCalendar } = require('./src/server/working-calendar.ts');
    process.stdout.write(JSON.stringify(process.argv.slice(1).filter((day) => workingCalendar.isWorkingDay(day))));`;
  const days = daysOf('2026-01-01', '2026-12-31');
  for (const TZ of ['America/Los_Angeles', 'UTC', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
    const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '-e', script, ...days], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toEqual(days.filter((day) => workingCalendar.isWorkingDay(day)));
  }
});

test('the days a case took are its working days after the day it came', () => {
  const between = (from: string, to: string) => workingDaysBetween(at(from), at(to), workingCalendar);
  expect(between('2026-02-13T10:00', '2026-02-13T23:00')).toBe(0);
  expect(between('2026-02-13T10:00', '2026-02-23T23:00')).toBe(1);
  expect(between('2026-02-13T10:00', '2026-03-02T00:00')).toBe(7);
});
