/** Working calendar 工作日历: the State Council's public holidays and make-up days (放假调休), from data in the program. */
import { isWorkday } from 'chinese-days';
import type { WorkingCalendar } from '../domain/complaint/working-days';

/**
 * Of a year the data do not know yet, Monday to Friday are the working days. Deadlines are told from the events each time
 * they are asked for, so with the package that knows the year those in it move by its holidays and make-up days.
 */
export const workingCalendar: WorkingCalendar = {
  // With slashes it is read in this machine's own time zone, as the package reads the weekday; with dashes, in UTC.
  isWorkingDay: (day) => isWorkday(day.replaceAll('-', '/')),
};
