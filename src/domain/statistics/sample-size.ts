import { normalQuantile } from './normal-quantile';

export interface SampleSize {
  /** before rounding up */
  exact: number;
  /** whole responses, never more than the population */
  ceiling: number;
}

/**
 * Sample size 样本量: responses needed for a margin of error of a proportion, with finite-population correction, at the
 * worst case p = 1/2.
 *
 * @param population number of residents or dwellings, integer >= 1; Infinity leaves the correction out
 * @param margin half-width of the interval as a share, 1e-100 <= margin < 1 (0.05 is ±5 points)
 * @param level confidence level, 1e-9 <= level < 1
 * @returns n = n₀ / (1 + (n₀ − 1) / N) with n₀ = z² / (4 margin²), exact and rounded up
 * @throws RangeError unless population is an integer >= 1 or Infinity, 1e-100 <= margin < 1, 1e-9 <= level < 1
 * @source Cochran, W. G. (1977), Sampling Techniques, 3rd ed., eq. 4.2–4.4, pp. 75–76
 * @example sampleSize(1000, 0.05, 0.95).ceiling // 278
 */
export function sampleSize(population: number, margin: number, level: number): SampleSize {
  if (!(population === Infinity || (Number.isInteger(population) && population >= 1))) {
    throw new RangeError('sampleSize requires an integer population >= 1 or Infinity');
  }
  if (!(margin >= 1e-100 && margin < 1)) throw new RangeError('sampleSize requires 1e-100 <= margin < 1');
  if (!(level >= 1e-9 && level < 1)) throw new RangeError('sampleSize requires 1e-9 <= level < 1');
  const z = normalQuantile((1 + level) / 2);
  const unlimited = (z * z) / (4 * margin * margin);
  const exact = unlimited / (1 - 1 / population + unlimited / population);
  return { exact, ceiling: Math.min(population, Math.max(1, Math.ceil(exact))) };
}
