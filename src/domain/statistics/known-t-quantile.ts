import { studentTQuantile } from './student-t-quantile';

/** By p, then by df. */
const known = new Map<number, Map<number, number>>();

/**
 * `studentTQuantile`, found once for each p and df: the same few come up in every unit of a round.
 *
 * @param p probability, 0 < p < 1
 * @param df degrees of freedom, >= 1e-5
 * @returns t
 * @throws RangeError as `studentTQuantile` does
 * @example knownTQuantile(0.975, 14) // 2.144786687917804
 */
export function knownTQuantile(p: number, df: number): number {
  const byDf = known.get(p) ?? new Map<number, number>();
  known.set(p, byDf);
  const quantile = byDf.get(df) ?? studentTQuantile(p, df);
  byDf.set(df, quantile);
  return quantile;
}
