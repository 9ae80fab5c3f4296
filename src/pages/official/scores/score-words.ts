/** What officials read: titles, legends, and about a figure its evidence, the number as shown, and why there is none. */
import { dayWords, lastDayWords } from '../../../components/moment-words';
import type { Words } from '../../../components/refusal-words';
import type { FigureView, Scores, ScoreView } from '../../../contract/read-scores';
import type { Evidence } from '../../../domain/evidence';
import { BECAUSE, type Because } from '../../../domain/score/because';
import { shownLimit, shownShare } from '../../../domain/score/rounding';
import type { Verdict } from '../../../domain/score/verdict';
import { nWords, type Shown as Line } from '../figure-words';

export const EVIDENCE_WORDS: Record<Evidence, string> = {
  invited: '受邀抽样',
  open: '开放参与，非概率样本',
  assisted: '协助作答',
};

export const FLAG_WORDS = {
  V1: '有的层只抽到一个群，误差按保守方法估计',
  W1: '权数差异较大，有效样本偏小',
  K1: '选择“不了解”的超过两成',
} as const;

export type Figure = { value: string; limits: string } | { because: Because };

/** The figure as shown, or the reason why there is none. */
export function figureOf({ estimate, interval, limit, because }: FigureView): Figure {
  if (because !== null || interval === null) return { because: because ?? 'no-answers' };
  const share = shownShare(estimate ?? interval.lower, interval);
  const limits = `${share.lower}–${share.upper}`;
  if (limit) return { value: shownLimit(limit), limits };
  return { value: `${share.estimate}%`, limits };
}

export const shortBecause = (because: Because): string => BECAUSE[because].short;

export const fullBecause = (because: Because): string => BECAUSE[because].zh;

/** The score as it stands in a line. */
export function shownScore(score: ScoreView): Line {
  const figure = figureOf(score);
  return 'because' in figure ? { because: shortBecause(figure.because) } : { ...figure, n: score.n };
}

/** A score in one sentence, for a screen reader. */
export function sayScore(score: ScoreView): string {
  const figure = figureOf(score);
  if ('because' in figure) return fullBecause(figure.because);
  const { n, notScored, place } = score;
  const said = [
    `满意率 ${figure.value}`,
    `区间 ${figure.limits.replace('–', ' 到 ')}`,
    ...(n === null ? [] : [nWords(n)]),
    ...(place ? [placeWords(place)] : []),
    ...(notScored === null ? [] : [fullBecause(notScored)]),
  ];
  return said.join('，');
}

/** «第 3–9 位»: the places a unit can hold, given the errors. */
export const placeWords = ({ lower, upper }: { lower: number; upper: number }): string =>
  lower === upper ? `第 ${lower} 位` : `第 ${lower}–${upper} 位`;

export const SCORES_WORDS = {
  trouble: ({ title, advice }: Words) => `${title}，下面是中断前的数据。${advice}`,
} as const;

export const SEARCH_WORDS = {
  field: '查找区划名称',
  found: (count: number): string => `找到 ${count} 个`,
  none: '没有找到，请换个字试试',
} as const;

export const MORE_WORDS = { rounds: '全部轮次', complaints: '诉求总览', assessment: '考核方案' } as const;

export const roundWords = (round: Scores['round']): string =>
  round ? `${round.title} · ${dayWords(round.opensAt)}–${lastDayWords(round.closesAt)}` : '目前没有测评轮次';

type Shown = Extract<Figure, { value: string }>;

export const HEADLINE_WORDS = {
  title: '满意率（满意及以上）',
  interval: (limits: string) => `95% 区间 ${limits}`,
  method: (evidence: Evidence, methodId: string) => `${EVIDENCE_WORDS[evidence]} · 方法 ${methodId}`,
  aside: (n: number, { value, limits }: Shown) =>
    `另有${EVIDENCE_WORDS.assisted} ${nWords(n)}，满意率 ${value}（${limits}），不计入上面的数字`,
  withFair: ({ value, limits }: Shown) => `含基本满意 ${value}（${limits}）`,
  mean: ({ estimate, lower, upper }: Record<'estimate' | 'lower' | 'upper', string>) =>
    `得分 ${estimate}（${lower}–${upper}）`,
} as const;

const VERDICT_WORDS: Record<Verdict, { title: string; why: string }> = {
  met: { title: '已达到', why: '区间下限不低于目标' },
  'not-met': { title: '未达到', why: '区间上限低于目标' },
  undetermined: { title: '尚不能判定', why: '目标落在区间之内，差别可能只是误差' },
};

export const TARGET_WORDS = {
  title: (percent: number) => `目标 ${percent}%`,
  verdict: VERDICT_WORDS,
  why: (verdict: Verdict, limits: string) => `${VERDICT_WORDS[verdict].why}（区间 ${limits}）`,
  notScored: '未评',
} as const;

export const CONTRAST_WORDS = {
  setting: { title: '城乡差', sides: ['城', '乡'] },
  channel: { title: '渠道差', sides: ['转发', '海报'] },
  unit: (first: string, second: string) => `${first}减${second}，百分点`,
  interval: (lower: string, upper: string) => `${lower} 至 ${upper}`,
  differs: '差异显著',
  alike: '无显著差异',
  people: (sides: readonly [string, string], n: readonly [number, number]) =>
    ` · ${sides[0]} ${nWords(n[0])}，${sides[1]} ${nWords(n[1])}`,
} as const;

export const BELOW_WORDS = {
  order: '三档内按区划代码排列，不做名次',
  noBand: '不分档（总体不单独公布）',
  notScored: '未评（理由见各行）',
  whole: (name: string) => `虚线为${name}总体，单位 %。`,
  legend: '三档由检验得出，各单位合起来误判的机会不超过 5%；“第几位”是考虑误差后可能的位次范围。',
} as const;

export const DISTRIBUTION_WORDS = {
  title: '答案分布',
  limited: '一方不足 5 人，不公布分布',
  together: (steps: readonly string[]) => steps.join('、'),
  dontKnow: (shown: Shown | null) =>
    shown === null
      ? '选择“不了解”的不计入任何比例'
      : `选择“不了解”的占全部答卷 ${shown.value}（${shown.limits}），不计入任何比例`,
} as const;

export const ITEMS_WORDS = { title: '各项满意率' } as const;

export const PRESSURE_WORDS = {
  title: '居民反映：有人要求怎么答，或给好处',
  note: '只有区、市两级能看到。反映人不具名，也不影响任何得分；请直接向居民了解情况，不要向社区追问是谁反映的。',
};

/** «2 人说有人要求怎么答，1 人说有人给好处»; what nobody said is left out. */
export const pressureWords = ({ told, paid }: { told: number; paid: number }): string =>
  [told > 0 ? `${told} 人说有人要求怎么答` : '', paid > 0 ? `${paid} 人说有人给好处` : ''].filter(Boolean).join('，');
