/** What stands on the forms by which a complaint is handled. */
import type { PhotoFault } from '../../../client/photos';
import type { EventKind, Workload } from '../../../domain/complaint/complaint-event';
import type { ActionName } from './work-actions';

export const ACTION_WORDS: Record<ActionName, string> = {
  accept: '签收',
  reply: '答复',
  'pass-on': '转办',
  start: '预计办结日',
  join: '并案',
  extend: '延期',
  decline: '不予受理',
  reopen: '重新办理',
  release: '审看放行',
};

export const WORK_WORDS = {
  title: '办理',
  actions: '办理方式',
  nothing: '现在没有需要您办的',
  elsewhere: (owner: string) => `现在由${owner}承办；需要时，本单位也可以直接办理。`,
  sending: '正在发送',
  taken: '已记录',
  /** By the step that was taken. */
  takenBy: {
    accepted: '已签收',
    replied: '答复已发给居民，等居民确认',
    assigned: '已转办，期限照常计算',
    started: '预计办结日已告知居民',
    extended: '已延期，并已告知居民',
    declined: '已告知居民不予受理的依据',
    contacted: '已记录回访',
    reopened: '已重新办理',
    released: '已放行',
    joined: '已并案',
  } as Partial<Record<EventKind | 'joined', string>>,
  waiting: '还没有收到回执',
  waitingAdvice: (why: string) => `${why}这一步已保存在本机，再发一次也不会重复。`,
  retry: '再发一次',
  leave: '先不发，看最新进展',
  storageFull: '本机存储空间已满，没有发出。请清理空间后再试，您写的内容还在。',
  needWords: '请写几句话',
  needChoice: '请先选一项',
  tooLong: (over: number) => `超出了${over}个字，请删减后再发`,
} as const;

const WORKLOAD_HINTS: Record<Workload, string> = {
  enquiry: '问一问就能答复，3个工作日',
  ordinary: '7个工作日',
  complex: '要几家一起办，15个工作日',
};

export const ACCEPT_WORDS = {
  workload: '工作量',
  hint: (workload: Workload) => WORKLOAD_HINTS[workload],
  note: '期限从居民提交那天算起，签收得晚，剩下的时间就少。',
  submit: '签收',
} as const;

export const REPLY_WORDS = {
  outcome: '办理结果',
  outcomeNote: '是否解决由居民确认；这里说的是本单位的看法。',
  phrases: '常用语，点一下加到答复里',
  text: '答复内容',
  textHint: '居民会看到这段话。“无法解决”请写明依据。',
  photos: '办理后的照片（可不加）',
  photoFaults: {
    'storage-full': '本机存储空间已满，照片没有保存。请少加几张。',
    unreadable: '这张照片打不开，请换一张。',
    'privacy-refused': '没有同意隐私说明，所以不能选照片。不带照片也可以答复。',
  } satisfies Record<Exclude<PhotoFault, 'cancelled'>, string>,
  needOutcome: '请选择办理结果',
  needText: '请写答复内容',
  submit: '发送答复',
} as const;

export const PASS_ON_WORDS = {
  unit: '转给谁',
  reason: '为什么转（居民也会看到）',
  note: '期限照常计算，不因转办重新开始；首接单位仍可查看和回访。',
  submit: '转办',
} as const;

export const START_WORDS = {
  day: '预计哪天办完',
  note: '居民会看到这个日期；答复期限不变。',
  submit: '告知居民',
} as const;

export const JOIN_WORDS = {
  into: '并入哪一件',
  note: '每位居民仍保留自己的诉求：各自收到答复，各自确认是否解决，期限各算各的。',
  submit: '并案',
} as const;

export const EXTEND_WORDS = {
  day: '延到哪天',
  reason: '为什么延期（居民会看到）',
  note: '只能延一次，会马上告知居民原因和新的期限。',
  submit: '延期并告知居民',
} as const;

export const DECLINE_WORDS = {
  ground: '依据',
  duty: '对照三张清单，是哪一项',
  dutySearch: '在清单里查找',
  dutyNote: '只有“社区减负事项”可以作为不受理的依据；依法履职和协助政府的事项要办。',
  dutyMustBeDone: (list: string) => `${list}，要办`,
  noDuties: '这里还没有导入三张清单，不能以“不属于社区职责”为由不受理，可以转办给有权的单位。',
  dutiesNotFound: '清单里没有找到',
  needDuty: '请从“社区减负事项”里选一项',
  reason: '告诉居民为什么、该找谁',
  note: '居民可以表示不认可，上级也可以推翻。',
  submit: '不予受理',
} as const;

export const REOPEN_WORDS = {
  reason: '为什么重新办理（居民会看到）',
  overturn: '推翻不予受理的理由（居民会看到）',
  note: '重新办理后，要在15个工作日内整改并再次答复。',
  submit: '重新办理',
  submitOverturn: '推翻不予受理',
} as const;

export const RELEASE_WORDS = {
  note: '这段文字没有通过自动审核，请看一看上面的内容。没有广告、辱骂和违法内容就放行；期限从提交那天算起。',
  submit: '放行',
} as const;

export const CONTACT_WORDS = {
  due: '居民不满意，请先联系一下，听听还差什么',
  done: '已联系过居民',
} as const;
