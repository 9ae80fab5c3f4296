/** Working day 工作日: Monday to Friday but public holidays, and the weekend days worked in their place (调休). */

/** Passed in, because the State Council fixes each year's days in the autumn before. */
export interface WorkingCalendar {
  /** @param day `YYYY-MM-DD` in China */
  isWorkingDay(day: string): boolean;
}

const DAY_IN_MS = 86_400_000;

/** China has one time, without summer time since 1992. */
const CHINA_IN_MS = 8 * 3_600_000;

/** No break has ever been nearly as long; a calendar without working days must not be searched for ever. */
const LONGEST_BREAK_IN_DAYS = 100;

/** The day in China at a moment, `YYYY-MM-DD`. */
export const dayInChina = (at: Date): string => new Date(+at + CHINA_IN_MS).toISOString().slice(0, 10);

/**
 * The end of the nth working day after a moment. As the Civil Code counts (民法典 201, 203): the day itself is not
 * counted, and the last one ends at 24:00. That is given as its last millisecond, in time for whoever acts then, so that
 * it is written with the date it belongs to and falls into the window it belongs to.
 * @param days whole, at least 1
 * @throws RangeError on other numbers of days, and on a calendar with a hundred days off in a row
 */
export function addWorkingDays(from: Date, days: number, calendar: WorkingCalendar): Date {
  if (!(Number.isInteger(days) && days >= 1)) throw new RangeError('addWorkingDays requires whole days >= 1');
  const midnight = startOfDay(from);
  let last = 0;
  for (let counted = 0, day = 1; counted < days; day += 1) {
    if (day - last > LONGEST_BREAK_IN_DAYS) throw new RangeError('a calendar requires working days');
    if (!calendar.isWorkingDay(dayInChina(new Date(midnight + day * DAY_IN_MS)))) continue;
    counted += 1;
    last = day;
  }
  return new Date(midnight + (last + 1) * DAY_IN_MS - 1);
}

/** The last moment of the day in China. */
export const endOfDay = (at: Date): Date => new Date(startOfDay(at) + DAY_IN_MS - 1);

/** Working days that began after `from` and not after `to`; 0 on the same day. */
export function workingDaysBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  let counted = 0;
  for (let day = startOfDay(from) + DAY_IN_MS; day <= +to; day += DAY_IN_MS) {
    if (calendar.isWorkingDay(dayInChina(new Date(day)))) counted += 1;
  }
  return counted;
}

const startOfDay = (at: Date): number => Math.floor((+at + CHINA_IN_MS) / DAY_IN_MS) * DAY_IN_MS - CHINA_IN_MS;
