/** Step counts 等级计数: how many answers chose each step. */
import type { Step } from '../step';

export type StepCounts = Record<Step, number>;

export const noCounts = (): StepCounts => ({ 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 });
