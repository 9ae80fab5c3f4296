/** What stands on the list of complaints. */
import type { CaseQueue } from '../../../contract/list-complaints';

export const QUEUE_WORDS: Record<CaseQueue, string> = {
  mine: '待办',
  overdue: '超期',
  escalated: '升级',
  held: '待审',
  open: '在办',
  done: '已办',
};

const EMPTY: Record<CaseQueue, string> = {
  mine: '没有待办的诉求',
  overdue: '没有超期的诉求',
  escalated: '没有升级的诉求',
  held: '没有待审看的文字',
  open: '没有在办的诉求',
  done: '还没有办过诉求',
};

export const TODAY_WORDS = {
  overview: '诉求总览',
  title: '今日诉求',
  /** What has to be done today, in one line. */
  summary: (overdue: number, dueToday: number) =>
    overdue + dueToday === 0
      ? '今天没有到期和超期的诉求'
      : [overdue > 0 ? `超期${overdue}件` : '', dueToday > 0 ? `今天到期${dueToday}件` : ''].filter(Boolean).join('，'),
  queues: '诉求队列',
  queue: (queue: CaseQueue, count: number) => `${QUEUE_WORDS[queue]}${count}件`,
  category: (chosen: string | null) => chosen ?? '全部类别',
  categories: '按类别筛选',
  allCategories: '全部类别',
  number: '按办件编号查找',
  list: '诉求列表',
  empty: (queue: CaseQueue) => EMPTY[queue],
  emptyAdvice: '有新的诉求会自动出现在这里',
  nothingFound: '没有找到符合条件的诉求',
  clear: '清除筛选',
  more: '显示更多',
  loadingMore: '正在读取',
  loading: '正在打开诉求列表',
  accept: '签收',
  accepting: '正在签收',
  acceptLabel: (number: string) => `签收 ${number}`,
  accepted: (number: string) => `已签收 ${number}，按“一般”办理，期限7个工作日`,
  notArrived: '没有收到回执，请再点一次；不会重复签收',
  because: (title: string, advice: string) => `${title}。${advice}`,
  stale: (title: string, advice: string) => `${title}，下面是之前读到的列表。${advice}`,
} as const;
