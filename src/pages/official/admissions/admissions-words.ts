/** What officials read where tasks are let into communities. */
import type { AdmissionShelf } from '../../../contract/list-admissions';
import type { AdmissionKind } from '../../../domain/admission/admission-event';
import type { AdmissionFault } from '../../../domain/admission/admission-fault';

export const ADMISSIONS_WORDS = {
  title: '社区事务准入',
  shelves: '事项',
  shelf: { open: '待决定', 'in-force': '已准入', over: '已结束' } satisfies Record<AdmissionShelf, string>,
  counted: (name: string, count: number) => `${name} ${count}`,
  empty: '这里没有事项。',
  more: '看更早的',
  back: '返回清单',
  apply: '代本级申请准入',
  lineAbout: (applicant: string, region: string) => `${applicant} · ${region}`,
} as const;

export const FAULT_WORDS: Record<AdmissionFault, string> = {
  'not-theirs': '这一步不归本单位办：由区划所在的区、市决定，申请单位自己不能评分和决定。',
  'not-now': '现在不能这样办，事项可能已经到期或已有决定。',
  backdated: '时间早于已有的记录，请刷新后再办。',
  'no-words': '请写明理由。',
  'bad-term': '期限不对：不能超过申请的期限，也不能早于现在。',
  'bad-points': '分数超出了范围。',
  'bad-hearing': '听证要已经开过，并且有居民和社区参加。',
  'not-scored': '还没有评分，先评分才能准入。',
  'not-heard': '这是重点事项，先记录听证才能决定。',
  'must-failed': '有一项低于底线，不能准入。',
  'below-pass': '总分没有达到准入线，不能准入。',
};

export const STEP_WORDS: Record<AdmissionKind, string> = {
  applied: '申请',
  scored: '评分',
  heard: '听证',
  granted: '准入',
  refused: '不准入',
  withdrawn: '撤回',
  ended: '提前终止',
};

export const CASE_WORDS = {
  actions: '办理',
  hearing: '听证记录',
  hearingOf: (day: string, residents: number, communities: number) =>
    `${day}，居民 ${residents} 人、社区 ${communities} 个参加`,
  scoredWords: (words: string) => `评分说明：${words}`,
  history: '经过',
  eventOf: (day: string, by: string, what: string) => `${day} ${by}：${what}`,
  eventWords: (what: string, words: string) => `${what}。${words}`,
  sending: '正在提交…',
  failed: (title: string, advice: string) => `${title}。${advice}`,
} as const;

export const SCORE_WORDS = {
  points: (title: string, most: number) => `${title}（0–${most}）`,
  words: '说明（可不填）',
  total: (total: number, pass: number) => `合计 ${total} 分，准入线 ${pass} 分`,
  incomplete: '请给每一项打分，只填整数',
  submit: '保存评分',
} as const;

export const HEAR_WORDS = {
  on: '听证日期',
  onExample: '例如：2026-11-15',
  residents: '参加的居民人数',
  communities: '参加的社区个数',
  words: '听证意见摘要',
  badDay: '请按 年-月-日 填写一个已经过去的日期',
  badNumber: '请填写数字',
  noWords: '请写明听证意见',
  submit: '保存听证记录',
} as const;

export const DECIDE_WORDS = {
  until: '准入到哪天',
  untilOf: (lastDay: string) => `到${lastDay}`,
  words: '对执行的要求（可不填）',
  grant: '准入',
  refuse: '不准入',
  end: '提前终止',
  reason: '理由（申请单位和社区都能看到）',
  noWords: '请写明理由',
  tooLong: (over: number) => `多了 ${over} 个字，请缩短`,
} as const;

export const REPORTS_WORDS = {
  title: '社区反映：未准入的任务',
  quarter: (id: string) => `${id.slice(0, 4)}年第${'一二三四'.charAt(Number(id.slice(-1)) - 1)}季度`,
  open: '（未结束，人数按 3 人一档显示）',
  people: (people: number, open: boolean) => (open ? `至少 ${people} 人` : `${people} 人`),
  others: '没有写明部门，或同一部门不足 3 人的',
  none: '没有可以显示的反映。',
  note: '社区工作者不记名反映，每人每季度对同一部门只算一次。不满 3 人的不显示；看不到是谁、是哪个社区、什么时候；内容在季度结束后才显示。请不要追问是谁反映的。',
} as const;
