/** What those who handle complaints read of one: its state, its units, its outcome, and every step of the way. */
import { dayWords } from '../../../components/moment-words';
import type { UnitView } from '../../../contract/case-view';
import type { CaseEventView, DutyView } from '../../../contract/read-case';
import type { Verdict } from '../../../domain/complaint/complaint-case';
import type { Actor, DeclineGround, Outcome, Workload } from '../../../domain/complaint/complaint-event';
import type { ComplaintState } from '../../../domain/complaint/complaint-state';

export const STATE_WORDS: Record<ComplaintState, string> = {
  submitted: '待签收',
  held: '待审看',
  accepted: '已签收',
  declined: '不予受理',
  assigned: '已转办，待签收',
  working: '办理中',
  replied: '已答复',
  reopened: '重新办理',
  closed: '已结案',
  withdrawn: '居民已撤回',
};

export const OUTCOME_WORDS: Record<Outcome, string> = {
  fixed: '已解决',
  scheduled: '已排期',
  partly: '部分解决',
  impossible: '无法解决',
  transferred: '非本级职责',
  joined: '并案办理',
};

export const VERDICT_WORDS: Record<Verdict, string> = { fixed: '已解决', partly: '部分解决', 'not-fixed': '未解决' };

export const GROUND_WORDS: Record<DeclineGround, string> = {
  'not-our-duty': '不属于社区职责',
  unclear: '说的是什么事看不明白',
  'legal-way': '应由诉讼、仲裁或行政复议处理',
};

export const WORKLOAD_WORDS: Record<Workload, string> = {
  enquiry: '咨询',
  ordinary: '一般',
  complex: '复杂',
};

export const DUTY_LIST_WORDS: Record<DutyView['list'], string> = {
  statutory: '依法履职事项',
  assisting: '协助政府工作事项',
  relieved: '社区减负事项',
};

const ACTOR_WORDS: Record<Actor, string> = {
  resident: '居民',
  community: '社区',
  street: '街道',
  department: '部门',
  district: '区',
  city: '市',
  clock: '系统',
};

export const CASE_WORDS = {
  number: (number: string) => `编号 ${number}`,
  owner: (unit: UnitView) => `承办：${unit.name}`,
  firstReceiver: (unit: UnitView) => `首接：${unit.name}`,
  photos: (count: number) => `照片${count}张`,
  deleted: '内容已按居民要求删除',
  escalated: (level: Actor) => `已报${ACTOR_WORDS[level]}`,
  opened: (moment: string) => `${moment}提交`,
  asked: '居民反映的问题',
  where: '地点：',
  photo: (number: number) => `居民附的第${number}张照片`,
  replyPhoto: (number: number) => `答复附的第${number}张照片`,
  anonymous: '居民没有留联系方式，请在答复里说清楚',
  showContact: '显示联系方式',
  showingContact: '正在读取',
  contactIsRecorded: '谁在什么时候查看会留下记录',
  contact: '联系方式',
  contactGone: '联系方式已经删除',
  timeline: '办理经过',
  verdict: (verdict: Verdict) => `居民确认：${VERDICT_WORDS[verdict]}`,
  rated: (step: string) => `居民对办理的评价：${step}`,
  joinedInto: (number: string) => `已并入 ${number}，那一件答复后，这一件的居民会收到同样的答复`,
  joined: (count: number) => `另有${count}件并入这一件：这里的答复会同时发给它们的居民`,
  overturned: (count: number) => `上级推翻过${count}次不予受理`,
  back: '‹ 返回诉求列表',
  loading: '正在打开这件诉求',
  refresh: '刷新',
  refreshing: '正在刷新',
  choose: '从左边选一件诉求来办理',
  stale: (title: string) => `${title}，下面是之前读到的内容`,
} as const;

/** One step of the way, with who took it. */
export function eventWords(event: CaseEventView): string {
  const who = event.unit ?? ACTOR_WORDS[event.by];
  const until = event.until ? dayWords(event.until) : '';
  switch (event.kind) {
    case 'submitted':
      return '居民提交';
    case 'held':
      return '文字待人工审看，期限照常计算';
    case 'released':
      return `${who}审看后放行`;
    case 'accepted':
      return `${who}签收`;
    case 'declined':
      return `${who}不予受理${event.ground ? `：${GROUND_WORDS[event.ground]}` : ''}`;
    case 'assigned':
      return `${who}转给${event.to ?? ''}`;
    case 'started':
      return `${who}开始办理，预计${until}办完`;
    case 'replied':
      return `${who}${event.into ? `并入 ${event.into.number}` : `答复：${event.outcome ? OUTCOME_WORDS[event.outcome] : ''}`}`;
    case 'extended':
      return `${who}延期到${until}，已告知居民`;
    case 'escalated':
      return `超期，已报${event.to ?? '上一级'}`;
    case 'judged':
      return judgedWords(event.verdict);
    case 'contacted':
      return `${who}已回访居民`;
    case 'reopened':
      return `${who}重新办理`;
    case 'withdrawn':
      return '居民撤回';
    case 'closed':
      return '居民到期没有确认，记为“未回应”，不算已解决';
  }
}

const judgedWords = (verdict: Verdict | null): string =>
  `居民确认：${verdict ? VERDICT_WORDS[verdict] : ''}${verdict === 'fixed' ? '，结案' : '，重新办理'}`;
