/** Effective size 有效样本量 n*, as anybody can compute it from a share and its interval as they are shown. */
import { normalQuantile } from '../statistics/normal-quantile';

/**
 * The n at which Wilson's interval around the share is as wide as the one shown, rounded down. The n* that figures are computed
 * with is not told: with the share in full digits it would tell how many chose 不了解, as more digits of the limits would.
 *
 * @param share 0..1 @param level of the interval, such as 0.95
 * @returns people; `null` where the interval has no width, or covers everything
 * @throws RangeError unless 0 <= share <= 1
 */
export function shownEffectiveSize(share: number, { lower, upper }: Interval, level: number): number | null {
  if (!(share >= 0 && share <= 1)) throw new RangeError('shownEffectiveSize requires 0 <= share <= 1');
  const width = upper - lower;
  if (!(width > 0 && width < 1)) return null;
  const z2 = normalQuantile((1 + level) / 2) ** 2;
  // Wilson's width w for 1/n = a: z²(1 − w²)a² + (4pq − 2w²)a − w²/z² = 0.
  const [square, linear, rest] = [z2 * (1 - width ** 2), 4 * share * (1 - share) - 2 * width ** 2, -(width ** 2) / z2];
  const a = (-linear + Math.sqrt(linear ** 2 - 4 * square * rest)) / (2 * square);
  return Math.floor(1 / a);
}

type Interval = Readonly<Record<'lower' | 'upper', number>>;
