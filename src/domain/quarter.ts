/** Quarter 季度: three months in China; what is reported without a name is counted once in each. */
import { chinaDayAt, midnightOf } from './china-day';

export interface Quarter {
  /** `2026-Q4`; later ones sort after earlier ones. */
  id: string;
  opensAt: Date;
  /** The first moment of the next. */
  closesAt: Date;
}

export function quarterAt(at: Date): Quarter {
  const { year, month } = chinaDayAt(at);
  return quarterOf(year, Math.ceil(month / 3));
}

export const quarterBefore = ({ opensAt }: Quarter): Quarter => quarterAt(new Date(+opensAt - 1));

/** Figures of people who answered without a name are read once nobody can answer any more: else the latest answer could be told. */
export const isOver = ({ closesAt }: Quarter, now: Date): boolean => now >= closesAt;

const quarterOf = (year: number, number: number): Quarter => ({
  id: `${year}-Q${number}`,
  opensAt: midnightOf({ year, month: 3 * number - 2, day: 1 }),
  closesAt: midnightOf({ year, month: 3 * number + 1, day: 1 }),
});

export const QUARTER_ID = /^\d{4}-Q[1-4]$/;

/** @throws RangeError where it names none */
export function quarterNamed(id: string): Quarter {
  if (!QUARTER_ID.test(id)) throw new RangeError('quarterNamed requires a quarter’s id');
  return quarterOf(Number(id.slice(0, 4)), Number(id.slice(6)));
}
