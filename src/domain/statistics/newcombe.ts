import { wilson, type Interval } from './wilson';

/**
 * Newcombe hybrid score interval 纽科姆区间 for the difference of two independent proportions, first − second.
 *
 * @param p1 first share, 0..1
 * @param n1 first sample size or effective sample size, >= 1e-100, may be fractional
 * @param p2 second share, 0..1
 * @param n2 second sample size or effective sample size, >= 1e-100, may be fractional
 * @param level confidence level, 0 < level < 1
 * @returns limits of p1 − p2, −1 <= lower <= p1 − p2 <= upper <= 1
 * @throws RangeError unless 0 <= p1 <= 1, 0 <= p2 <= 1, n1 and n2 >= 1e-100 and finite, 0 < level < 1
 * @source Newcombe, R. G. (1998), Interval estimation for the difference between independent proportions, Statistics in
 *   Medicine 17, 873–890, method 10
 * @example newcombe(56 / 70, 70, 48 / 80, 80, 0.95) // { lower: 0.0524…, upper: 0.3338… }
 */
export function newcombe(p1: number, n1: number, p2: number, n2: number, level: number): Interval {
  if (!(p1 >= 0 && p1 <= 1)) throw new RangeError('newcombe requires 0 <= p1 <= 1');
  if (!(n1 >= 1e-100 && n1 < Infinity)) throw new RangeError('newcombe requires a finite n1 >= 1e-100');
  if (!(p2 >= 0 && p2 <= 1)) throw new RangeError('newcombe requires 0 <= p2 <= 1');
  if (!(n2 >= 1e-100 && n2 < Infinity)) throw new RangeError('newcombe requires a finite n2 >= 1e-100');
  if (!(level > 0 && level < 1)) throw new RangeError('newcombe requires 0 < level < 1');
  const first = wilson(p1, n1, level);
  const second = wilson(p2, n2, level);
  const difference = p1 - p2;
  return {
    lower: Math.max(-1, difference - Math.hypot(p1 - first.lower, second.upper - p2)),
    upper: Math.min(1, difference + Math.hypot(first.upper - p1, p2 - second.lower)),
  };
}
