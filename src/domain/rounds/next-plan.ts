/** Next plan 下一轮方案: as the last round, a quarter later; what officials begin a draft with. */
import { chinaDayAt, midnightOf } from '../china-day';
import { DEFAULT_ITEMS } from '../item';
import { LATEST_PUBLICATION, LONGEST_WINDOW, SHORTEST_WINDOW } from './plan-faults';
import type { RoundPlan } from './round-plan';

/** What of an earlier round is kept. */
export type EarlierRound = Pick<RoundPlan, 'title' | 'opensAt' | 'closesAt' | 'target' | 'items'> & {
  publishesAt: Date | null;
};

const DAY_IN_MS = 86_400_000;
const MONTHS_BETWEEN = 3;
/** Days, where there was no round before. */
const USUAL_WINDOW = 30;
const USUAL_WAIT = 7;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** @param last the round that opened last; `null` for none */
export function nextPlan(
  last: EarlierRound | null,
  now: Date,
): Omit<RoundPlan, 'region' | 'methodId' | 'sampled' | 'scheme'> {
  const opensAt = openingAfter(last, now);
  const days = last ? windowDays(last) : USUAL_WINDOW;
  const wait = last?.publishesAt
    ? Math.min(LATEST_PUBLICATION, wholeDays(last.closesAt, last.publishesAt))
    : USUAL_WAIT;
  const closesAt = new Date(+opensAt + days * DAY_IN_MS);
  return {
    title: titleAfter(last, opensAt),
    opensAt,
    closesAt,
    publishesAt: new Date(+closesAt + wait * DAY_IN_MS),
    target: last ? last.target : null,
    items: last ? last.items : DEFAULT_ITEMS.map(({ item }) => item),
  };
}

/** A midnight in China that is still to come and after the last round's close. */
function openingAfter(last: EarlierRound | null, now: Date): Date {
  const { year, month, day } = chinaDayAt(last?.opensAt ?? now);
  if (!last) return midnightOf({ year, month: month + 1, day: 1 });
  for (let months = MONTHS_BETWEEN; ; months += MONTHS_BETWEEN) {
    const opensAt = midnightOf({ year, month: month + months, day });
    if (opensAt > now && opensAt >= last.closesAt) return opensAt;
  }
}

const wholeDays = (from: Date, until: Date): number => Math.round((+until - +from) / DAY_IN_MS);

const windowDays = ({ opensAt, closesAt }: EarlierRound): number =>
  Math.min(LONGEST_WINDOW, Math.max(SHORTEST_WINDOW, wholeDays(opensAt, closesAt)));

/** 2026年第四轮… → 2027年第一轮…; a new year begins anew. */
function titleAfter(last: EarlierRound | null, opensAt: Date): string {
  const { year } = chinaDayAt(opensAt);
  const [, before, numeral, rest = '居民满意度测评'] = /^(\d{4})年第(\S{1,2}?)轮(.*)$/.exec(last?.title ?? '') ?? [];
  const number = Number(before) === year ? numberOf(numeral ?? '') + 1 : 1;
  return `${year}年第${NUMERALS[number - 1] ?? number}轮${rest.replace('（演示）', '')}`;
}

const numberOf = (numeral: string): number => NUMERALS.indexOf(numeral) + 1 || Number(numeral) || 0;
