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
  const quantile = byDf.get(df);
  if (quantile !== undefined) return quantile;
  const found = studentTQuantile(p, df);
  known.set(p, byDf.set(df, found));
  return found;
}
