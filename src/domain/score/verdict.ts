/** Target verdict 目标判定: whether a figure reaches a target, csm/1 section 5. There is none on a point estimate. */
import type { Interval } from '../statistics/wilson';

export const VERDICTS = ['met', 'not-met', 'undetermined'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * @param interval a 95% interval, in the unit of the target
 * @throws RangeError unless lower <= upper and the target is finite
 */
export function verdictOf({ lower, upper }: Interval, target: number): Verdict {
  if (!(lower <= upper)) throw new RangeError('verdictOf requires lower <= upper');
  if (!Number.isFinite(target)) throw new RangeError('verdictOf requires a finite target');
  if (lower >= target) return 'met';
  return upper < target ? 'not-met' : 'undetermined';
}
