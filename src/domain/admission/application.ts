/** Application 准入申请: a task somebody wants communities to do: on what ground, how much of it, with what means, until when. */
import { chinaDayAt, midnightOf } from '../china-day';
import { levelOf } from '../division';
import type { Rubric } from './rubric';

export interface Application {
  title: string;
  /** 法律依据. */
  basis: string;
  /** What communities have to do. */
  work: string;
  /** A month and community. */
  hours: number;
  /** 经费, 人员, 设备 that come with it. */
  means: string;
  /** 经费 for each community and the whole term, in yuan. */
  yuan: number;
  personalData: boolean;
  /** Code of the division whose communities are to do it. */
  region: string;
  from: Date;
  /** The first moment at which it is over. */
  until: Date;
}

/** Characters of each text. */
export const TITLE_LIMIT = 60;
export const ADMISSION_TEXT_LIMIT = 600;

/** Months an application may ask for. */
export const TERMS = [1, 3, 6, 12] as const;
export type Term = (typeof TERMS)[number];

export function endOfTerm(from: Date, months: number): Date {
  const { year, month, day } = chinaDayAt(from);
  const end = midnightOf({ year, month: month + months, day });
  // A 31st that the last month does not have: the term ends with that month.
  return chinaDayAt(end).day === day ? end : midnightOf({ year, month: month + months + 1, day: 1 });
}

/** Days on which a task may begin, to choose from: the first of each of the next months. */
export const startDays = (now: Date): Date[] =>
  [1, 2, 3, 4].map((ahead) => midnightOf({ ...chinaDayAt(now), month: chinaDayAt(now).month + ahead, day: 1 }));

/** Key item 重点事项: needs a hearing. By rule, never by anybody's word. */
export const isKey = ({ hours, personalData, region }: Application, { keyHours }: Rubric): boolean =>
  hours >= keyHours || personalData || ['district', 'city'].includes(levelOf(region) ?? '');

/** At most a year, not begun, and not over before it could be decided. */
export const hasSoundTerm = ({ from, until }: Application, at: Date): boolean =>
  from >= midnightOf(chinaDayAt(at)) && until > from && until <= endOfTerm(from, 12);

export const isSameApplication = (one: Application, other: Application): boolean =>
  (Object.keys(one) as (keyof Application)[]).every((key) => one[key].valueOf() === other[key].valueOf());

/** Ends to choose from when it is granted: of a shorter term than asked for, and at last the one asked for. */
export const grantEnds = ({ from, until }: Pick<Application, 'from' | 'until'>): Date[] => [
  ...TERMS.map((months) => endOfTerm(from, months)).filter((end) => end < until),
  until,
];
