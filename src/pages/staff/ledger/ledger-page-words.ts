/** What staff and officials read on the page of ledgers; the ledgers' own words are `domain/ledger/ledger-words`. */
import type { Words } from '../../../components/refusal-words';
import type { LedgerKind } from '../../../domain/ledger/ledger';
import { monthsWords } from '../../../domain/ledger/ledger-words';
import type { Months, Period } from '../../../domain/ledger/months';

export const LEDGER_PAGE_WORDS = {
  title: (division: string) => `${division}台账`,
  nothingEntered: '台账由办理过程自动生成，不用填写。',
  kinds: '台账',
  kind: { complaints: '诉求', answers: '答卷', rounds: '轮次', shares: '分享' } satisfies Record<LedgerKind, string>,
  periods: '时间',
  period: { month: '本月', quarter: '本季度', year: '今年', all: '全部' } satisfies Record<Period, string>,
  total: (rows: number) => `共 ${rows} 行`,
  loading: '正在读取台账',
  empty: '这段时间没有记录',
  emptyAdvice: '换一段时间看看；有新的办理，这里会自动出现。',
  table: (title: string) => `${title}，可左右滚动`,
  more: '再看 20 行',
  loadingMore: '正在读取',
  stale: ({ title, advice }: Words) => `${title}，下面是之前读到的内容。${advice}`,
  export: '导出表格',
  exporting: '正在生成',
} as const;

/** What came of an export. */
export const EXPORT_WORDS = {
  started: '已开始下载。下载完整后，“最近导出”里会出现它的校验值。',
  opened: '已生成并打开，可以从右上角转发或保存。',
  'on-a-pc': '微信里不能直接导出，请在电脑浏览器里登录后打开这一页导出。',
  failed: '没有下载完整，请检查网络后再导出一次。',
} as const;

export const LAST_EXPORTS_WORDS = {
  title: '最近导出',
  none: '还没有导出过',
  line: (at: string, months: Months, rows: number) => `${at} · ${monthsWords(months)} · ${rows} 行`,
  hash: '校验值 SHA-256',
  about: '文件里“说明”页的校验值和这里一致、核对无误，内容就没有被改过。',
} as const;
