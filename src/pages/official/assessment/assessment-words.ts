/** What officials read where a scheme is drawn up and tried. */
import { BECAUSE } from '../../../domain/score/because';
import { REASON_WORDS } from '../../../domain/scheme/reason-words';
import type { Verdict } from '../../../domain/score/verdict';
import type { OutcomeMeasure } from './scheme-draft';

export const OUTCOME_WORDS: Record<OutcomeMeasure, string> = {
  'cmp.confirmed-fixed-of-due/1': '到期诉求中居民确认已解决的',
  'cmp.confirmed-fixed/1': '已办结诉求中居民确认已解决的',
  'cmp.satisfied/1': '居民对诉求办理满意的',
};

export const BLOCK_WORDS = { satisfaction: '居民满意度', outcome: '诉求办理结果' } as const;

export const SCHEME_WORDS = {
  title: '考核方案',
  about: '在这里拟定方案、检查是否合规，再用本轮数据试算。试算不保存，也不影响任何得分。',
  schemeTitle: (name: string): string => `${name}社区考核方案`,
  weights: '指标和权重',
  weight: '权重 %',
  target: '目标 %（可不填）',
  targetNote: '不填目标，按比例得分；填了目标，整个区间达到才得满分，区间跨着目标就不能判定。',
  mistyped: '请填 0 到 100 的数，最多两位小数',
  nothing: '请先给指标填权重',
  runnable: '方案合规，可以试算',
  broken: (count: number): string => `有 ${count} 处不合规，改好才能试算`,
  instead: (words: string): string => `怎么改：${words}`,
  run: '试算',
  running: '正在试算',
} as const;

export const RESULT_WORDS = {
  title: (region: string): string => `${region}试算结果`,
  from: (round: string, evidence: string, methodId: string): string =>
    `${round} · ${evidence} · 方法 ${methodId}；诉求为最近十二个月到期的`,
  order: '按区划代码排列，不是名次。两个社区的区间重叠，差别可能只是误差。',
  total: '总分',
  interval: (limits: string): string => `95% 区间 ${limits}`,
  none: '未评',
  verdict: { met: '达到', 'not-met': '未达到', undetermined: '尚不能判定' } satisfies Record<Verdict, string>,
  verdictOf: (text: string, verdict: string): string => `${text}：${verdict}`,
  missing: (text: string, because: string): string => `${text}：${because}`,
  change: '要评出总分，先补齐上面缺的结果；答卷多了，区间会变窄。',
  nobody: '这里没有社区。',
} as const;

const isOwn = (because: string): because is keyof typeof REASON_WORDS => because in REASON_WORDS;
const isFigure = (because: string): because is keyof typeof BECAUSE => because in BECAUSE;

/** Why an indicator has no figure; of complaints there are cases in place of answers. */
export function reasonWords(indicator: string, because: string): string {
  if (isOwn(because)) return REASON_WORDS[because].zh;
  if (indicator.startsWith('cmp.')) return because === 'no-cases' ? '没有到期的诉求' : '到期的诉求不足 10 件';
  return isFigure(because) ? BECAUSE[because].zh : because;
}
