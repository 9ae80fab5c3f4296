/** Triage 先看哪里: where to look first. A model's estimate (模型估计) that leans on the other units; never a score. */
import { betaBinomialFit } from '../statistics/beta-binomial-fit';
import type { SizedShare } from './bands';

export interface Triage {
  /** The share drawn towards the mean of all units, and its credible limits, 0..1. */
  estimate: number;
  interval: { lower: number; upper: number };
  /** Probability that the true share lies below the mean of all units. */
  belowMean: number;
  /** Weight of that mean in the estimate, 0..1: the fewer answers, the more. */
  shrink: number;
}

/** One a unit, in the order given; `null` where the units differ no more than chance makes them: nowhere is first. */
export function triageOf(units: readonly SizedShare[], level: number): Triage[] | null {
  if (units.length === 0) return null;
  const fit = betaBinomialFit(
    units.map(({ estimate, nStar }) => ({ y: Math.min(nStar, estimate * nStar), n: nStar })),
    level,
  );
  return (
    fit &&
    fit.areas.map(({ mean, lower, upper, aboveMu, shrink }) => ({
      estimate: mean,
      interval: { lower, upper },
      belowMean: 1 - aboveMu,
      shrink,
    }))
  );
}
