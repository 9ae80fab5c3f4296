/** What is due 期限: in words that say how soon, by the server's own clock. */
import { dayWords } from '../../../components/moment-words';
import type { DeadlineView } from '../../../contract/read-complaint';
import type { Clock } from '../../../domain/complaint/complaint-state';
import { dayInChina } from '../../../domain/complaint/working-days';

export type Urgency = 'overdue' | 'today' | 'later' | 'none';

const DAY_IN_MS = 86_400_000;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

const OWED: Record<Clock, string> = {
  accept: '签收',
  reply: '答复',
  mend: '整改并答复',
  contact: '回访居民',
  judge: '',
};

const dayOf = (iso: string): number => Date.parse(dayInChina(new Date(iso)));

const daysFrom = (asOf: string, at: string): number => Math.round((dayOf(at) - dayOf(asOf)) / DAY_IN_MS);

export const weekdayWords = (iso: string): string => WEEKDAYS[new Date(dayOf(iso)).getUTCDay()]!;

/** Nobody but the resident is waited for once there is an answer. */
export function urgencyOf(deadline: DeadlineView | null, asOf: string): Urgency {
  if (deadline === null || deadline.clock === 'judge') return 'none';
  if (deadline.overdue) return 'overdue';
  return daysFrom(asOf, deadline.at) === 0 ? 'today' : 'later';
}

/** 今天24点前签收, 已超期2天，未答复; a deadline is the end of its day. */
export function dueWords({ clock, at, overdue }: DeadlineView, asOf: string): string {
  const days = daysFrom(asOf, at);
  if (clock === 'judge') return overdue ? '居民到期没有确认' : `等居民确认，${dayWords(at)}截止`;
  if (overdue) return `已超期${Math.max(1, -days)}天，未${OWED[clock]}`;
  if (days === 0) return `今天24点前${OWED[clock]}`;
  if (days === 1) return `明天24点前${OWED[clock]}`;
  return `${dayWords(at)}（${weekdayWords(at)}）前${OWED[clock]}`;
}
