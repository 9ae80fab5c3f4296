/** Rounding 修约, csm/1 section 6: only on screen; limits are rounded outwards, so that no interval looks better than it is. */
import type { Interval } from '../statistics/wilson';

export interface ShownShare {
  estimate: string;
  lower: string;
  upper: string;
}

/** Keeps a limit that is exact in decimals from being pushed a whole digit out by binary fractions. */
const HAIR = 1e-9;

/** A share and its interval in per cent: one decimal, or none where half the interval's width is 2.5 points or more. */
export function shownShare(estimate: number, { lower, upper }: Interval): ShownShare {
  const decimals = (upper - lower) / 2 >= 0.025 ? 0 : 1;
  const scale = 10 ** decimals;
  const inPerCent = (share: number, round: (x: number) => number) =>
    (round(share * 100 * scale) / scale).toFixed(decimals);
  return {
    estimate: inPerCent(estimate, Math.round),
    lower: inPerCent(lower, (x) => Math.floor(x + HAIR)),
    upper: inPerCent(upper, (x) => Math.ceil(x - HAIR)),
  };
}
