/** What officials read about a figure: its evidence in words, the number as shown, and why there is none. */
import type { FigureView, ScoreView } from '../../contract/read-scores';
import type { Evidence } from '../../domain/evidence';
import { BECAUSE, type Because } from '../../domain/score/because';
import { shownLimit, shownShare } from '../../domain/score/rounding';

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

export const nWords = (n: number): string => `n=${n.toLocaleString('en-US')}`;

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

export const PRESSURE_WORDS = {
  title: '居民反映：有人要求怎么答，或给好处',
  note: '只有区、市两级能看到。反映人不具名，也不影响任何得分；请直接向居民了解情况，不要向社区追问是谁反映的。',
};

/** «2 人说有人要求怎么答，1 人说有人给好处»; what nobody said is left out. */
export const pressureWords = ({ told, paid }: { told: number; paid: number }): string =>
  [told > 0 ? `${told} 人说有人要求怎么答` : '', paid > 0 ? `${paid} 人说有人给好处` : ''].filter(Boolean).join('，');
