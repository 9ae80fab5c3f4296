/** What officials read of rounds, of drafts and of sealing. */
import { dateWords, lastDateWords } from '../../../components/admission-words';
import { deskWords } from '../../../components/desk-words';
import type { DeskView } from '../../../contract/read-audit';
import type { RoundFault, StepFault } from '../../../domain/rounds/round-fault';
import type { RoundState } from '../../../domain/rounds/round-state';
import { SHORT_SEAL } from '../../../domain/rounds/seal-text';
import type { PlanField } from './typed-plan';

export const ROUNDS_WORDS = {
  title: '测评轮次',
  begin: '起草新一轮',
  rule: '一轮测评要两个人才能定下来：一人提请封存，另一位同级或上级的干部确认。封存以后，时间、题目、目标都不能再改，到时自动开始、截止和公布。',
  none: '还没有测评轮次。',
  failed: (title: string, advice: string) => `${title}。${advice}`,
} as const;

export const STATE_WORDS: Record<RoundState, string> = {
  sealed: '已封存，未开始',
  open: '正在测评',
  closed: '已截止，待公布',
  published: '已公布',
};

const share = (target: number): string => `${Math.round(target * 100)}%`;

export const PLAN_WORDS = {
  window: (opensAt: string, closesAt: string) => `${dateWords(opensAt)}至${lastDateWords(closesAt)}`,
  windowLabel: '作答时间',
  publishes: (at: string | null) => (at ? `${dateWords(at)} 0 点` : '人工公布'),
  publishesLabel: '公布时间',
  target: (target: number | null) => (target === null ? '不设' : `满意率 ${share(target)}`),
  targetLabel: '目标',
  items: (labels: readonly string[]) => `${labels.length} 题：${labels.join('、')}`,
  itemsLabel: '题目',
  seal: (seal: string | null) => (seal ? seal.slice(0, SHORT_SEAL) : '没有（由系统管理员开设）'),
  sealLabel: '封存指纹',
  fullSeal: '看完整指纹',
  fullSealNote: '由区域、标题、时间、方法、目标、题目算出，改动任何一项都会变。',
} as const;

export const DRAFT_WORDS = {
  drafted: '草案',
  proposed: (by: DeskView | null) => (by ? `${who(by)}已提请封存` : '已提请封存'),
  change: '修改',
  discard: '删除草案',
  discardQuestion: '删除这份草案？',
  discardYes: '删除',
  propose: '提请封存',
  proposeQuestion: '提请封存这一轮？',
  proposeAdvice: '请先核对时间、题目和目标。之后要由另一位同级或上级的干部确认，您自己不能确认。',
  proposeYes: '提请',
  confirm: '确认封存',
  confirmQuestion: '您核对过了吗？封存以后谁也不能再改。',
  confirmAdvice: '您是第二人。确认以后，到时自动开始、截止和公布，时间、题目、目标都改不了。',
  confirmYes: '确认封存',
  about: (action: string, title: string) => `${action}：${title}`,
} as const;

const who = ({ role, division, department, name }: DeskView): string =>
  [name, deskWords(role, division, department)].filter(Boolean).join(' · ');

/** In place of the confirmation, to whoever may not give it. */
export const NOT_CONFIRMED_WORDS: Partial<Record<StepFault, string>> = {
  'not-second-person': '是您提请的，请另一位同级或上级的干部登录后确认。',
  'lower-division': '是上级提请的，要由提请单位的另一位干部或其上级确认。',
};

export const FORM_WORDS = {
  titles: { new: '起草新一轮', change: '修改草案' },
  region: (name: string) => `范围：${name}所有社区、村`,
  asLast: '已按上一轮填好，没有上一轮的按常用安排，核对后保存。',
  takesBack: '保存修改后，要重新提请封存。',
  labels: {
    title: '标题',
    opens: '开始日期',
    last: '最后一天',
    publishes: '公布日期',
    target: '满意率目标（%）',
    items: '题目',
  } satisfies Record<PlanField, string>,
  example: '例如：2027-01-01',
  targetHint: '不设目标就留空',
  always: '必答题，每轮都有',
  save: '保存草案',
  saving: '正在保存…',
  cancel: '返回列表',
  unread: {
    title: '请填写标题',
    opens: '请按 年-月-日 填写日期',
    last: '请按 年-月-日 填写日期',
    publishes: '请按 年-月-日 填写日期',
    target: '请填写 1 到 99 的整数，或者留空',
    items: '请选择题目',
  } satisfies Record<PlanField, string>,
} as const;

export const FAULT_WORDS: Record<RoundFault, string> = {
  'not-theirs': '这一轮不归您的单位办。',
  'not-second-person': '是您提请的，请另一位同级或上级的干部确认。',
  'lower-division': '是上级提请的，要由提请单位的另一位干部或其上级确认。',
  'sealed-already': '已经封存，不能再改。',
  'discarded-already': '草案已经被删除。',
  'proposed-already': '已经有人提请封存，等待另一人确认。',
  'not-proposed': '还没有提请封存，或提请后又有修改，请看过最新内容再办。',
  'changed-meanwhile': '草案刚被别人改过，请看过列表里的最新内容再办。',
  backdated: '时间早于已有的记录，请稍后再试。',
  'no-title': '请填写标题',
  'title-too-long': '标题最多 40 个字',
  'bad-region': '只有区、市可以开展测评，范围不能改',
  'window-in-the-past': '开始日期要在今天以后',
  'closes-before-opens': '最后一天不能早于开始日期',
  'window-too-short': '作答时间至少一天',
  'window-too-long': '作答时间最长 92 天',
  overlaps: '这段时间里，同一区域或上下级区域已有一轮测评，请错开日期',
  'published-before-close': '公布日期要在最后一天以后',
  'published-too-late': '公布日期最晚在截止后 92 天',
  'bad-target': '目标要在 1 到 99 之间',
  'no-items': '请选择题目',
  'headline-missing': '总体满意题必须有',
  'unknown-item': '有题目不在清单里',
  'item-twice': '有题目重复了',
};
