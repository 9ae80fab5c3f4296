/** What officials read of where to look first. */
import { shownShare } from '../../../domain/score/rounding';

interface Limits {
  lower: number;
  upper: number;
}

export const TRIAGE_WORDS = {
  title: '先看哪里',
  mark: '模型估计，不是得分',
  estimate(share: number, limits: Limits, n: number): string {
    const { estimate, lower, upper } = shownShare(share, limits);
    return `估计 ${estimate}%（${lower}–${upper}）· n=${n.toLocaleString('en-US')}`;
  },
  sure: (belowMean: number): string => `低于平均的把握 ${Math.min(99, Math.floor(belowMean * 100))}%`,
  none: '没有哪一处明显低于平均：差别可能只是误差。',
  note: '只用来安排先去哪里看看，不进任何考核，也不是名次。答卷少的按整体情况往中间拉。',
} as const;
