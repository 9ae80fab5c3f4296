/** What officials read of the complaints: every figure's name, what it means, and why there is none. */
import type { Words } from '../../../components/refusal-words';
import type {
  ComplaintDaysView,
  ComplaintMetricsRead,
  ComplaintShareView,
} from '../../../contract/read-complaint-metrics';
import { chinaDayAt } from '../../../domain/china-day';
import type { ComplaintRateName } from '../../../domain/complaint/complaint-rates';
import type { MetricsPeriod } from '../../../domain/complaint/metrics-period';
import type { UnitLevel } from '../../../domain/complaint/unit-level';
import { shownShare } from '../../../domain/score/rounding';
import { nWords, type Shown } from '../figure-words';

export const RATE_WORDS: Record<ComplaintRateName, { name: string; means: string }> = {
  answeredInTime: { name: '按时响应率', means: '到期诉求中，在期限内作出实质答复的占比；没有答复的算超期。' },
  confirmedFixed: { name: '居民确认解决率', means: '已办结的到期诉求中，居民说“已解决”的占比；没有表态的不算解决。' },
  confirmedFixedOfDue: { name: '按全部到期诉求计', means: '居民说“已解决”的占全部到期诉求；没有办结的也不算解决。' },
  confirmedFixedOfVerdicts: { name: '按表态的居民计', means: '居民说“已解决”的占表了态的；要和未确认占比一起看。' },
  unconfirmed: { name: '未确认占比', means: '已办结的到期诉求中，居民没有表态的占比。' },
  satisfied: { name: '满意率', means: '给办理打分的居民中，非常满意和满意的占比；不了解和没有打分的不计。' },
  satisfiedAgain: {
    name: '再满意率',
    means: '打过不满意、整改已到期的诉求中，现在满意的占比；没有重新打分的算不满意。',
  },
  declined: { name: '不予受理占比', means: '到期诉求中，不予受理的占比。' },
  overturned: { name: '不予受理被推翻率', means: '不予受理的诉求中，被上级重新受理的占比。' },
  reopened: { name: '重开率', means: '办结过的到期诉求中，又重新办理的占比。' },
  closedWithinTenMinutes: { name: '秒结占比', means: '办结过的到期诉求中，提交后十分钟内就办结的占比。' },
};

export const LEVEL_WORDS: Record<UnitLevel, string> = {
  community: '社区',
  street: '街道',
  department: '部门',
  district: '区',
  city: '市',
};

const BECAUSE: Record<NonNullable<ComplaintDaysView['because']>, { short: string; full: string }> = {
  'no-cases': { short: '没有', full: '这段时间没有这样的诉求' },
  'too-few': { short: '不足 10 件', full: '不足 10 件，偶然性太大，不公布' },
  'still-open': { short: '多数未办结', full: '没有办结的太多，还不知道要几天' },
};

/** A share as it stands in a line. */
export function shownOf({ estimate, interval, n, because }: ComplaintShareView): Shown {
  if (estimate === null || interval === null) return { because: BECAUSE[because ?? 'no-cases'].short };
  const share = shownShare(estimate, interval);
  return { value: `${share.estimate}%`, limits: `${share.lower}–${share.upper}`, n };
}

/** A share in one sentence, for a screen reader. */
export function sayShare(name: string, share: ComplaintShareView): string {
  const shown = shownOf(share);
  if ('because' in shown) return `${name}，${fullBecause(share.because)}`;
  const limits = shown.limits.replace('–', ' 到 ');
  return `${name} ${shown.value}，区间 ${limits}${shown.n === null ? '' : `，${nWords(shown.n)}`}`;
}

export const fullBecause = (because: ComplaintDaysView['because']): string => BECAUSE[because ?? 'no-cases'].full;

export const OVERVIEW_WORDS = {
  title: '诉求总览',
  period: '统计期',
  periods: { quarter: '本季度', year: '今年', 'twelve-months': '近十二个月' } satisfies Record<MetricsPeriod, string>,
  trouble: ({ title, advice }: Words) => `${title}，下面是之前的数据。${advice}`,
  figures: '主要指标',
  interval: (limits: string) => `95% 区间 ${limits}`,
  aside: (name: string, { value, limits, n }: Exclude<Shown, { because: string }>) =>
    `${name} ${value}（${limits}${n === null ? '' : `，${nWords(n)}`}）`,
  days: {
    name: '办结天数',
    means: '从提交到办结的工作日；没有办结的算最长，所以拖着难事不办，天数不会变短。',
    median: (days: number) => `一半在 ${days} 个工作日内`,
    most: (days: number) => `九成在 ${days} 个工作日内`,
  },
  measure: '看哪一项',
  order: '按区划代码排列，不做名次',
  whole: (name: string) => `虚线为${name}总体，单位 %。`,
  categories: '按诉求类别',
  overdue: {
    title: '现在超期的，在谁手里',
    means: '目前还没有办完的诉求中，已经超过期限的占比，不论什么时候提交；n 是在这一级手里没有办完的。',
  },
  stamps: {
    title: '要求社区盖章证明：转给哪些部门',
    means: '占全部要求盖章证明的到期诉求的比例。只有转给过部门的才有记录，是谁向居民要的证明，没有记录。',
    none: '这段时间没有转给部门的盖章证明诉求。',
  },
  about: '这些数字从哪里来',
  sources: [
    '都由诉求的办理经过算出，没有人填报。统计期按答复期限算：期限落在这段时间里、已经到期的诉求才计入；期限前居民撤回的、并入本人更早一件的不计。',
    '诉求件数不是指标，只作分母（n）：多提一件诉求，不会让哪个单位的数字变差，居民放心提。',
    '区间是 95% 的威尔逊区间，越宽说明案件越少、越要慎重；不足 10 件的不公布。',
  ],
  method: (methodId: string) => `方法 ${methodId}`,
} as const;

/** «到期日 2026年10月1日至11月25日». */
export function windowWords({ from, until }: ComplaintMetricsRead['window']): string {
  const [begins, ends] = [chinaDayAt(new Date(from)), chinaDayAt(new Date(until))];
  const day = ({ month, day: number }: typeof begins) => `${month}月${number}日`;
  const endYear = ends.year === begins.year ? '' : `${ends.year}年`;
  return `到期日 ${begins.year}年${day(begins)}至${endYear}${day(ends)}`;
}
