/** Score 测评结果: a measure with its sample size and interval, or the reason why there is none. */
import { wilson, type Interval } from '../statistics/wilson';
import type { StepCounts } from './step-counts';

/** Method 方法: the version of the definitions and rules every figure names. */
export const METHOD_ID = 'csm/1';

/** Below this many answers nothing is shown, csm/1 section 6. */
export const SHOWN_FROM = 10;

/** Below this many answers a division is not scored, csm/1 section 6. */
export const SCORED_FROM = 100;

const LEVEL = 0.95;

export type Because = 'no-answers' | 'too-few';

export type Score =
  | { n: number; estimate: number; interval: Interval; because: null }
  | { n: null; estimate: null; interval: null; because: Because };

/** 满意率 `sat.t2/1`: the share of steps 4 and 5 among steps 1 to 5, with its 95% Wilson interval. */
export function satisfactionRate(counts: StepCounts): Score {
  const n = counts[1] + counts[2] + counts[3] + counts[4] + counts[5];
  if (n < SHOWN_FROM) {
    return { n: null, estimate: null, interval: null, because: n === 0 ? 'no-answers' : 'too-few' };
  }
  const estimate = (counts[4] + counts[5]) / n;
  return { n, estimate, interval: wilson(estimate, n, LEVEL), because: null };
}
