/** Months 月份: the stretch of time a ledger is asked about, in whole months of China's calendar. */
export interface Months {
  /** `YYYY-MM`; `null`: from the beginning. */
  from: string | null;
  /** The last one; `null`: until now. */
  to: string | null;
}

export const PERIODS = ['month', 'quarter', 'year', 'all'] as const;
export type Period = (typeof PERIODS)[number];

const CHINA_IN_MS = 8 * 3_600_000;

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** The months of a period up to the one that runs now. */
export function monthsOf(period: Period, now: Date): Months {
  const inChina = new Date(+now + CHINA_IN_MS);
  const [year, month] = [inChina.getUTCFullYear(), inChina.getUTCMonth()];
  const named = (index: number) => `${year}-${String(index + 1).padStart(2, '0')}`;
  const from = { month, quarter: month - (month % 3), year: 0, all: null }[period];
  return from === null ? { from: null, to: null } : { from: named(from), to: named(month) };
}

/** The moments a stretch of months begins at and is over at; without ends, of all times. */
export const momentsOf = ({ from, to }: Months): { from: Date; until: Date } => ({
  from: from === null ? new Date('1970-01-01T00:00:00Z') : startOf(from, 0),
  until: to === null ? new Date('9999-01-01T00:00:00Z') : startOf(to, 1),
});

function startOf(month: string, after: number): Date {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number! - 1 + after) - CHINA_IN_MS);
}
