/** What residents read about complaints 诉求: the pages that take one in and that show what has become of it. */
import { dayWords, lastDayWords } from '../../../components/moment-words';
import type { Words } from '../../../components/refusal-words';
import type { ComplaintView, DeadlineView, EventView } from '../../../contract/read-complaint';
import type { Verdict } from '../../../domain/complaint/complaint-case';
import type { Outcome } from '../../../domain/complaint/complaint-event';
import type { Clock, ComplaintState } from '../../../domain/complaint/complaint-state';

export const COMPLAIN_WORDS = {
  to: (community: string) => `向${community}反映问题`,
  title: '反映问题',
  notice: [
    '您写的文字和照片会交给办理单位，保存到您删除为止。',
    '不问手机号、定位和昵称；和您的满意度答卷分开保存，对不上号。',
  ],
  privacy: '隐私说明',
  draft: '上次写的内容还没有提交，要接着写吗？',
  resume: '接着写',
  discard: '删除',
  category: '是哪方面的问题？',
  text: '请说说是什么问题',
  textExample: '例如：3号楼2单元楼道灯坏了，晚上看不清台阶',
  photos: '照片（可不加）',
  location: '在什么地方（可不填）',
  locationExample: '例如：3号楼2单元楼道',
  contact: '如何联系您（可不填）',
  contactExample: '例如：电话、微信号，或者“晚上7点后在家”',
  contactHint: '加密保存，仅办理人员可见。不填就是匿名，您仍然可以凭编号查看进展。',
  notify: '有进展时用微信通知我一次',
  submit: '提交',
  sending: '正在提交',
  promise: '提交后会得到一个查询编号',
} as const;

export const COMPLAINT_FAULTS = {
  category: '请选择是哪方面的问题',
  text: '请写下是什么问题',
  tooLong: (over: number) => `超出了${over}个字，请删减后再提交`,
  storageFull: '手机存储空间已满，内容没有保存。请清理空间后再提交，您写的内容还在。',
  photos: {
    'storage-full': '手机存储空间已满，这张照片没有保存。请清理空间，或者少加几张。',
    unreadable: '这张照片打不开，请换一张。',
    'privacy-refused': '没有同意隐私说明，所以不能选照片。不带照片也可以提交。',
  },
} as const;

export const NO_CODE: Words = {
  title: '请先扫描社区的二维码',
  advice: '用微信扫描社区公告栏张贴的二维码，就能向本社区反映问题。',
};

export const FILED_WORDS = {
  title: '已收到',
  keep: '请记下查询编号，凭它可以查看进展',
  secret: '不要把编号告诉别人：拿到编号的人能看到这件诉求。',
  copy: '复制编号',
  copied: '已复制',
  follow: '查看进展',
  kept: '已保存，联网后自动发送',
  keptAdvice: '内容保存在本机，还没有送达。您可以关闭页面；送达后，查询编号在“我的数据”里能找到。',
  retry: '现在重试',
} as const;

export const FOLLOW_WORDS = {
  title: '查看诉求进展',
  reference: '请输入查询编号',
  referenceHint: '共16位字母和数字，大小写、空格和横线都不影响',
  referenceFault: (length: number) => `编号应有16位，现在是${length}位，请核对`,
  find: '查看',
  page: '诉求进展',
  asked: '您反映的问题',
  lastReply: '最近一次答复',
  deleted: '内容已按您的要求删除。',
  where: '地点：',
  number: '查询编号',
  caseNumber: '办件编号',
  loading: '正在打开',
  photo: (number: number) => `您附的第${number}张照片`,
  refresh: '刷新',
  refreshing: '正在刷新',
  timeline: '办理经过',
  replyPhoto: (number: number) => `答复附的第${number}张照片`,
  judge: '这件事解决了吗？',
  judgeAgain: '再次确认：这件事解决了吗？',
  judgeHint: '只有您能确认是否解决。选“未解决”或“部分解决”，办理单位和上一级都会知道。',
  rate: '您对这次办理满意吗？（可不选）',
  rated: (words: string) => `您上次对办理的评价：${words}`,
  chooseVerdict: '请先选择是否解决',
  submit: '提交',
  sending: '正在提交',
  kept: '已保存，联网后自动发送',
  keptAdvice: '您的确认保存在本机，还没有送达。',
  storageFull: '手机存储空间已满，没有保存。请清理空间后再试。',
  withdrawKept: '撤回的要求保存在本机，还没有送达。',
  withdraw: '撤回这件诉求',
  withdrawQuestion: '确定撤回吗？',
  withdrawAdvice: '撤回后不再办理，不能恢复；联系方式随即删除，办理经过里留下“已撤回”的记录。',
  withdrawYes: '确定撤回',
  withdrawNo: '不撤回',
} as const;

export const VERDICT_WORDS: Record<Verdict, string> = { fixed: '已解决', partly: '部分解决', 'not-fixed': '未解决' };

const OUTCOME_WORDS: Record<Outcome, string> = {
  fixed: '办理单位认为已解决',
  scheduled: '已安排时间解决',
  partly: '部分解决',
  impossible: '暂时无法解决',
  transferred: '不归本单位管，已转交有权办理的单位',
  joined: '合并办理',
};

export const STATE_WORDS: Record<ComplaintState, string> = {
  submitted: '已提交，等待受理',
  held: '已提交，内容正在人工核对',
  accepted: '已受理',
  declined: '不予受理',
  assigned: '已转交办理单位',
  working: '办理中',
  replied: '已答复，请您确认',
  reopened: '重新办理中',
  closed: '已结案',
  withdrawn: '已撤回',
};

type Shown = Pick<ComplaintView, 'state' | 'timeline'>;

/** The verdict that stands: one given before a later reply says nothing about that reply. */
function standingVerdict({ timeline }: Pick<ComplaintView, 'timeline'>): Verdict | null {
  let verdict: Verdict | null = null;
  for (const event of timeline) {
    if (event.kind === 'replied') verdict = null;
    if (event.kind === 'judged') verdict = event.verdict;
  }
  return verdict;
}

/** Where it stands. Whether it is fixed is the resident's word alone; silence is 未回应. */
export function stateWords(complaint: Shown): string {
  if (complaint.state !== 'closed') return STATE_WORDS[complaint.state];
  const verdict = standingVerdict(complaint);
  return `${STATE_WORDS.closed}：${verdict ? `您确认${VERDICT_WORDS[verdict]}` : '您未回应'}`;
}

const OWED: Record<Clock, (until: string) => string> = {
  accept: (until) => `社区应在${until}前受理`,
  reply: (until) => `办理单位应在${until}前答复`,
  mend: (until) => `办理单位应在${until}前整改并再次答复`,
  contact: (until) => `办理单位应在${until}前与您联系`,
  judge: (until) => `请您在${until}前确认是否解决；到期没有确认，记为“未回应”，不算已解决`,
};

const MISSED: Record<Clock, string> = {
  accept: '社区没有按时受理',
  reply: '办理单位没有按时答复',
  mend: '办理单位没有按时整改',
  contact: '办理单位没有按时与您联系',
  judge: '您还没有回应，不算已解决',
};

/** The deadline in force. A deadline is the end of its day. */
export function deadlineWords({ clock, at, overdue }: DeadlineView, timeline: readonly EventView[]): string {
  const until = `${lastDayWords(at)} 24:00`;
  if (!overdue) return OWED[clock](until);
  const told = timeline.some((event) => event.kind === 'escalated' && event.at > at);
  return `已超过期限（${until}），${MISSED[clock]}${told ? '，已报上一级' : ''}`;
}

/** A word that the matter is not fixed opens it again. */
const judgementWords = (verdict: Verdict | null): string =>
  `您确认：${verdict ? VERDICT_WORDS[verdict] : ''}${verdict === 'fixed' ? '' : '，重新办理'}`;

/** One step of the way, with who took it. */
export function eventWords(event: EventView, complaint: Shown): string {
  const who = event.unit ?? '';
  const until = event.until ? dayWords(event.until) : '';
  switch (event.kind) {
    case 'submitted':
      return '您提交了诉求';
    case 'held':
      return '内容正在人工核对，不影响办理期限';
    case 'released':
      return '内容核对完毕';
    case 'accepted':
      return `${who}已受理`;
    case 'declined':
      return `${who}不予受理`;
    case 'assigned':
      return `${who}转交${event.to ?? '办理单位'}`;
    case 'started':
      return `${who}开始办理，预计${until}前办完`;
    case 'replied':
      return `${who}答复${event.outcome ? `：${OUTCOME_WORDS[event.outcome]}` : ''}`;
    case 'extended':
      return `${who}延期到${until}`;
    case 'escalated':
      return `超过期限，已报${event.to ?? '上一级'}`;
    case 'judged':
      return judgementWords(event.verdict);
    case 'contacted':
      return `${who}已就您的评价与您联系`;
    case 'reopened':
      return `${who}重新办理`;
    case 'withdrawn':
      return '您撤回了诉求';
    case 'closed':
      return stateWords({ ...complaint, state: 'closed' });
  }
}
