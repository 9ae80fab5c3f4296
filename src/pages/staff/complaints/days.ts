/** Days 日期 from which one is chosen, as in China, each by its last moment: a day that is promised is promised to its end. */
import { dayInChina } from '../../../domain/complaint/working-days';

const DAY_IN_MS = 86_400_000;

const endOf = (day: string): Date => new Date(`${day}T23:59:59.999+08:00`);

/** The ends of all days from that of `from` to that of `to`, both included, no more than `most`. */
export function dayEnds(from: string, to: string, most: number): string[] {
  const ends: string[] = [];
  const last = endOf(dayInChina(new Date(to)));
  for (let end = endOf(dayInChina(new Date(from))); end <= last && ends.length < most;) {
    ends.push(end.toISOString());
    end = new Date(+end + DAY_IN_MS);
  }
  return ends;
}

/** The same moment so many days later. */
export const daysLater = (iso: string, days: number): string =>
  new Date(+new Date(iso) + days * DAY_IN_MS).toISOString();
