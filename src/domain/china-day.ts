/** China day 北京时间: days as people in China count them; the country keeps one time, eight hours ahead of UTC. */

const CHINA_IN_MS = 8 * 3_600_000;

export interface ChinaDay {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

export function chinaDayAt(at: Date): ChinaDay {
  const local = new Date(+at + CHINA_IN_MS);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

/** The moment a day begins. A month past 12, or a day past the month's last, goes on in what follows. */
export const midnightOf = ({ year, month, day }: ChinaDay): Date =>
  new Date(Date.UTC(year, month - 1, day) - CHINA_IN_MS);

/** The moment a day written as `YYYY-MM-DD` begins; `null` where there is no such day. */
export function dayFrom(written: string): Date | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written.trim()) ?? [];
  const named = { year: Number(year), month: Number(month), day: Number(day) };
  const at = midnightOf(named);
  return year !== undefined && chinaDayAt(at).day === named.day && chinaDayAt(at).month === named.month ? at : null;
}
