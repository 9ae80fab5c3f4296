/** Round event 轮次事件: a step on the way to a sealed round, by one account. What the round is follows from them. */
import type { RoundPlan } from './round-plan';

export const ROUND_STEPS = ['drafted', 'changed', 'discarded', 'proposed', 'confirmed'] as const;
export type RoundStepKind = (typeof ROUND_STEPS)[number];

/** An official's account and the division it stands in. */
export interface RoundHand {
  account: string;
  division: string;
}

export type RoundStep =
  | { kind: 'drafted' | 'changed'; plan: RoundPlan }
  | { kind: 'discarded' }
  /** @property text the seal text of the plan that was looked at */
  | { kind: 'proposed' | 'confirmed'; text: string };

export type RoundEvent = RoundStep & { at: Date; by: RoundHand };
