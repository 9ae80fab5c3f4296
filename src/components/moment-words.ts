/** Moments as people in China read them: the country keeps one time, whatever the device is set to. */
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

const CHINA_HOURS = 8;
const inChina = (iso: string) => dayjs.utc(iso).utcOffset(CHINA_HOURS);

/** 11月30日 24:00: midnight belongs to the day that ends. */
export function momentWords(iso: string): string {
  const moment = inChina(iso);
  if (moment.hour() === 0 && moment.minute() === 0) return `${moment.subtract(1, 'day').format('M月D日')} 24:00`;
  return moment.format('M月D日 HH:mm');
}

/** 11月1日 00:00: here midnight belongs to the day that begins. */
export const openingWords = (iso: string): string => inChina(iso).format('M月D日 HH:mm');

/** The last day on which an answer is taken: 11月30日. */
export const lastDayWords = (iso: string): string => inChina(iso).subtract(1, 'second').format('M月D日');

export const dayWords = (iso: string): string => inChina(iso).format('M月D日');
