/** What officials read about a figure: its evidence in words, and why there is none. */
import type { ScoreView } from '../../contract/read-scores';
import type { Evidence } from '../../domain/evidence';
import { shownShare, type ShownShare } from '../../domain/score/rounding';

export const EVIDENCE_WORDS: Record<Evidence, string> = {
  invited: '受邀抽样',
  open: '开放参与，非概率样本',
  assisted: '协助作答',
};

export const BECAUSE_WORDS: Record<NonNullable<ScoreView['because']>, string> = {
  'no-answers': '尚无答卷',
  'too-few': '样本不足',
};

export type Figure = { share: ShownShare; n: number } | { because: string };

/** The figure as shown, or the reason in words. */
export function figureOf(score: ScoreView): Figure {
  if (score.estimate === null || score.interval === null || score.n === null) {
    return { because: BECAUSE_WORDS[score.because ?? 'no-answers'] };
  }
  return { share: shownShare(score.estimate, score.interval), n: score.n };
}

export const nWords = (n: number): string => `n=${n.toLocaleString('en-US')}`;
