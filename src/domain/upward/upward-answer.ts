/** Upward answer 反向评价: one staff member's word on one unit in one quarter. Nothing in it says whose it is or when it came. */
import type { Step } from '../step';
import { BURDENS, type Burden } from './burden';

export const UPWARD_NOTE_LIMIT = 300;

/** 不了解 is none of them: a unit one knows nothing of is left out. */
export const UPWARD_STEPS = [1, 2, 3, 4, 5] as const satisfies readonly Step[];
export type UpwardStep = (typeof UPWARD_STEPS)[number];

export interface UpwardAnswer {
  /** How satisfied with its support and its demands. */
  step: UpwardStep;
  burdens: readonly Burden[];
  note: string | null;
}

/** How many people named each burden. */
export function namedBy(answers: readonly UpwardAnswer[]): Record<Burden, number> {
  const count = (burden: Burden) => answers.filter(({ burdens }) => burdens.includes(burden)).length;
  return Object.fromEntries(BURDENS.map((burden) => [burden, count(burden)])) as Record<Burden, number>;
}
