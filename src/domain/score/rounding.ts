/** Rounding 修约, csm/1 section 6: only on screen; limits are rounded outwards, so that no interval looks better than it is. */
import type { Interval } from '../statistics/wilson';

export interface ShownNumber {
  estimate: string;
  lower: string;
  upper: string;
}

/** Keeps a limit that is exact in decimals from being pushed a whole digit out by binary fractions. */
const HAIR = 1e-9;

/** A share and its interval in per cent: one decimal, or none where half the interval's width is 2.5 points or more. */
export const shownShare = (estimate: number, interval: Interval): ShownNumber =>
  rounded(estimate, interval, 100, decimalsFor(interval, 100), plain);

/** A mean of 0..100 and its interval, by the same rule. */
export const shownMean = (estimate: number, interval: Interval): ShownNumber =>
  rounded(estimate, interval, 1, decimalsFor(interval, 1), plain);

/**
 * A difference of two shares and its interval in points, by the same rule and with their signs: +3.1, −0.4. Where that would
 * round a limit off 0 onto it there is one decimal, so that the interval still tells on which side it lies.
 */
export function shownDifference(estimate: number, interval: Interval): ShownNumber {
  const fromZero = 100 * Math.max(interval.lower, -interval.upper);
  const decimals = fromZero > 0 && fromZero < 1 ? 1 : decimalsFor(interval, 100);
  return rounded(estimate, interval, 100, decimals, signed);
}

/** A limit that was rounded to whole per cent away from the count. */
export const shownLimit = ({ side, share }: { side: 'at-least' | 'at-most'; share: number }): string =>
  `${Math.round(share * 100)}%${side === 'at-least' ? '以上' : '以下'}`;

const decimalsFor = ({ lower, upper }: Interval, points: number): 0 | 1 =>
  ((upper - lower) / 2) * points >= 2.5 - HAIR ? 0 : 1;

function rounded(
  estimate: number,
  { lower, upper }: Interval,
  points: number,
  decimals: 0 | 1,
  write: (value: number, decimals: number) => string,
): ShownNumber {
  const scale = 10 ** decimals;
  const shown = (value: number, round: (x: number) => number) => write(round(value * points * scale) / scale, decimals);
  return {
    estimate: shown(estimate, Math.round),
    lower: shown(lower, (x) => Math.floor(x + HAIR)),
    upper: shown(upper, (x) => Math.ceil(x - HAIR)),
  };
}

const plain = (value: number, decimals: number): string => value.toFixed(decimals);

const signed = (value: number, decimals: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(decimals)}`;
