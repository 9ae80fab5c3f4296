/** What staff read of how far a round has come, and from whom. */
import type { Channel } from '../../../domain/channel';
import type { Evidence } from '../../../domain/evidence';
import type { Hint } from '../../../domain/progress/hint-names';
import type { Age, Sex } from '../../../domain/stratum';

export const PROGRESS_WORDS = {
  loading: '正在打开进度',
  submissions: '份答卷',
  progress: (towards: number, needed: number) => `计入得分的已有 ${towards} 份，评分需要 ${needed} 份`,
  missing: (needed: number, missing: number) =>
    `满 ${needed} 份才会给出得分，还需 ${missing} 份。选“不了解”的不算在内。`,
  enough: (needed: number) => `已满 ${needed} 份。选“不了解”的不算在内，其余满 ${needed} 份就给出得分。`,
  beside: (count: number) => `另有 ${count} 份单独列出，不计入得分。`,
  hints: '谁还没有答到',
  hintNote: '只是提示。请让各类居民都知道可以作答，不要要求或暗示居民怎么答。',
  channels: '从哪里来的',
  classes: '有多可靠',
  age: '年龄段',
  sex: '性别',
  people: (count: number) => `${count} 人`,
  few: '不足 5 人',
  withheld: '人数还太少，暂不显示。',
  share: (share: string, population: string) => `占填写的 ${share}，居民中约 ${population}`,
  population: (population: string) => `居民中约 ${population}`,
  percent: (share: number) => `${Math.round(100 * share)}%`,
  against: (place: string) => `对照：${place}18岁及以上居民。`,
  nation: '对照：全国18岁及以上居民（2020年人口普查），不是本社区的。',
  aboutNote: '居民自己选填，没填的不列；不足5人不写数字，谁答的、答了什么都看不到。',
} as const;

export const CHANNEL_WORDS: Record<Channel, { name: string; note: string }> = {
  poster: { name: '扫海报', note: '居民自己扫公告栏、楼道里的码。' },
  share: { name: '社区转发', note: '点开社区工作者转发的链接。' },
  kiosk: { name: '触摸屏', note: '在社区的触摸屏上作答。' },
  invite: { name: '邀请信', note: '抽到的住户扫信上的码。' },
  unknown: { name: '来源不明', note: '没有带有效的码，照样计数，不算哪条渠道的。' },
};

export const CLASS_WORDS: Record<Evidence, { name: string; note: string }> = {
  invited: { name: '受邀抽样', note: '住户由上级抽取，最能代表全体居民。' },
  open: { name: '开放参与', note: '谁愿意谁答，一人只计一次，不一定代表全体居民。' },
  assisted: { name: '协助作答', note: '在触摸屏上或没有微信身份，不能确定一人一次，所以单列。' },
};

export const OPTION_WORDS: Record<Age | Sex, string> = {
  '18-34': '18–34岁',
  '35-59': '35–59岁',
  '60+': '60岁及以上',
  female: '女性',
  male: '男性',
};

export const HINT_WORDS: Record<Hint, string> = {
  'few-18-34': '18–34岁的居民偏少',
  'few-35-59': '35–59岁的居民偏少',
  'few-60+': '60岁及以上的居民偏少',
  'few-female': '女性偏少',
  'few-male': '男性偏少',
  'mostly-shared': '目前几乎都来自社区转发',
};
