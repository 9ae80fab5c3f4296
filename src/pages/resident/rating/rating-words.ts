/** Everything that residents read on the rating pages and on the touch screen, but for the five steps and the refusals. */
import type { Evidence } from '../../../domain/evidence';
import type { Pressure } from '../../../domain/pressure';
import type { Because } from '../../../domain/score/because';

export const FORM_WORDS = {
  submit: '提交',
  sending: '正在提交',
  promise: '匿名作答 · 截止前可重新作答 · 社区看不到您是谁',
  privacy: '隐私说明',
  missing: '请先选一个答案',
  storageFull: '手机存储空间已满，答卷没有保存。请清理空间后再提交。',
  headlineProgress: (count: number) => `第 1 题，共 ${count} 题（其余可不答）`,
  progress: (number: number, count: number) => `第 ${number} 题，共 ${count} 题（可不答）`,
  others: (count: number) => `接着评其他 ${count} 项`,
  back: '上一题',
  skip: '跳过',
  next: '下一题',
  toRemark: '留言、年龄性别（选填）',
  remark: '还有什么想说的？',
  remarkOptional: '可以不填',
  remarkHint: '请不要写姓名、电话等个人信息',
  readAloud: '朗读',
  stopReading: '停止',
  loading: '正在打开',
} as const;

export const ABOUT_WORDS = {
  title: '您是（选填）',
  note: '用来看各类居民是否都有人作答；再点一下可取消',
  age: '年龄段',
  sex: '性别',
  '18-34': '18–34岁',
  '35-59': '35–59岁',
  '60+': '60岁及以上',
  female: '女',
  male: '男',
} as const;

export const HEADER_WORDS = {
  elder: '关怀版',
  until: (day: string) => `${day}截止`,
} as const;

export const PRESSURE_WORDS: Record<Pressure, string> = { told: '有人要求我怎么答', paid: '有人给好处' };

export const REPORT_WORDS = {
  kept: '已记下。只有区级以上能看到，街道和社区看不到。',
  takenBack: '已取消。',
  failed: '没有记下，请再点一次。',
  note: '补充说明',
  noteHint: '可以不填，例如：什么时候、怎么说的',
  keepNote: '加上说明',
} as const;

export const THANKS_WORDS = {
  title: '已收到，谢谢您',
  until: (moment: string) => `${moment} 前可以重新作答，以最后一次为准`,
  reference: '受理编号，不含您的答案',
  complain: '反映问题',
  again: '重新作答',
  results: '上一轮结果',
  mine: '查看/删除我的数据',
  alike: '本页对所有答案都一样',
} as const;

export const KEPT_WORDS = {
  title: '已保存，联网后自动发送',
  advice: '答卷保存在本机，还没有送达。您可以关闭页面，下次打开时会继续发送。',
  retry: '现在重试',
} as const;

export const RESULTS_WORDS = {
  matters: '您说，我们做',
  mattersSince: '最近一年反映最多的事',
  noMatters: '最近一年没有达到公布件数的事项。',
  asked: (count: string) => `反映 ${count}`,
  answered: (count: string) => `已答复 ${count}`,
  fixed: (count: string) => `居民确认解决 ${count}`,
  cases: (count: number) => `${count} 件`,
  fewCases: '不足10件',
  published: '上一轮结果',
  satisfied: '满意的人占',
  interval: (lower: string, upper: string) => `误差范围 ${lower}%–${upper}%`,
  people: (n: number) => `${n.toLocaleString('en-US')} 人作答`,
  method: (id: string) => `计算方法 ${id}`,
  unpublished: '本社区还没有公布过结果。',
  next: (moment: string) => `下一轮测评 ${moment} 开始`,
  nextUnknown: '下一轮测评的时间还没有定。',
  back: '返回',
  loading: '正在打开结果',
} as const;

export const EVIDENCE_WORDS: Record<Evidence, string> = {
  invited: '受邀抽样',
  open: '自愿参与，不一定代表全体居民',
  assisted: '在触摸屏上或由人协助作答',
};

/** Why no figure is shown, in words that need no statistics. */
export const BECAUSE_WORDS: Record<Because, string> = {
  'no-answers': '还没有人作答。',
  'too-few': '作答的不到10人，不公布，以免看出是谁答的。',
  imprecise: '作答的人太少，算不准，只计入街道的结果。',
  'protects-others': '不单独公布，以免有人推算出少数居民的回答。',
  'would-reveal': '不单独公布，以免有人推算出少数居民的回答。',
  'too-few-to-score': '作答的人数还不够评定。',
  'one-cluster': '抽到的住户太集中，算不出误差，不公布。',
  'one-sided': '只有一部分人作答，没法比较。',
  'margins-not-met': '作答的人和全体居民差别太大，算不准，不公布。',
  'window-not-over': '测评还没结束，不公布。',
  'window-overlaps': '和已公布的结果时间重叠，不公布。',
};

export const KIOSK_WORDS = {
  start: '点这里开始评价',
  ownPhone: '也可以用自己的手机扫码',
  qr: '社区的测评二维码',
  promise: '匿名作答 · 不记姓名和电话 · 社区看不到您是谁',
  letter: '我有邀请信',
  letterHint: '请输入信上的邀请码，没有可不填',
  retrying: '网络不通，还没有发出去。正在自动重试，请稍等。',
  stillThere: '还在吗？',
  willReset: (seconds: number) => `${seconds} 秒后返回首页`,
  goOn: '继续',
  done: '完成',
  doneSoon: '稍后自动返回首页',
} as const;
