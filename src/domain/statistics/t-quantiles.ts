import { studentTQuantile } from './student-t-quantile';

/** Quantile of Student's t by p and degrees of freedom, as `studentTQuantile` finds it. */
export type TQuantile = typeof studentTQuantile;

/**
 * Student t quantiles t 分布分位数表 of one computation: the same few come up in every unit of a round, and each is found once.
 *
 * @param find what is to be remembered
 * @returns `find`, which remembers what it found as long as it is kept itself
 */
export function tQuantiles(find: TQuantile = studentTQuantile): TQuantile {
  const known = new Map<number, Map<number, number>>();
  return (p, df) => {
    const byDf = known.get(p) ?? new Map<number, number>();
    const quantile = byDf.get(df);
    if (quantile !== undefined) return quantile;
    const found = find(p, df);
    known.set(p, byDf.set(df, found));
    return found;
  };
}
