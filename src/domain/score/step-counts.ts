/** Step counts 等级计数: how many answers chose each step. */
import { STEPS, type Step } from '../step';

export type StepCounts = Record<Step, number>;

export const noCounts = (): StepCounts => ({ 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 });

/** Answers that rated: steps 1 to 5, without 不了解. */
export const ratedIn = (counts: Readonly<StepCounts>): number =>
  counts[1] + counts[2] + counts[3] + counts[4] + counts[5];

/** Adds `more` to `counts` in place. */
export function addCounts(counts: StepCounts, more: Readonly<StepCounts>): void {
  for (const step of STEPS) counts[step] += more[step];
}
