/** Working calendar 工作日历: the State Council's public holidays and make-up days (放假调休), from data in the program. */
// The package's own functions read days in this machine's time zone and shift them west of Greenwich; its data do not.
import { holidays, workdays } from 'chinese-days/dist/chinese-days.json';
import type { WorkingCalendar } from '../domain/complaint/working-days';

/**
 * Of a year the data do not know yet, Monday to Friday are the working days. Deadlines are told from the events each time
 * they are asked for, so with the package that knows the year those in it move by its holidays and make-up days.
 */
export const workingCalendar: WorkingCalendar = {
  isWorkingDay(day) {
    if (Object.hasOwn(workdays, day)) return true;
    const weekday = new Date(day).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !Object.hasOwn(holidays, day);
  },
};
