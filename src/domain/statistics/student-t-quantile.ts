import { incompleteBetaInverse } from './incomplete-beta-inverse';
import { logGamma } from './log-gamma';
import { normalQuantile } from './normal-quantile';

/**
 * Student t quantile t 分布分位数: the t with P(T <= t) = p.
 *
 * @param p probability, 0 < p < 1
 * @param df degrees of freedom, >= 1e-5, may be fractional; Infinity gives the normal quantile
 * @returns t, relative error about 1e-13 times the larger of 1 and 1 / df
 * @throws RangeError unless 0 < p < 1, df >= 1e-5, and |t| <= 1.797e308 (a small df with a p near 0 or 1 goes beyond)
 * @source Abramowitz & Stegun (1964), Handbook of Mathematical Functions, eq. 26.7.1 and 26.5.27 (incomplete beta),
 *   26.7.5 (df above 1e10)
 * @example studentTQuantile(0.975, 14) // 2.144786687917804
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError('studentTQuantile requires 0 < p < 1');
  if (!(df >= 1e-5)) throw new RangeError('studentTQuantile requires df >= 1e-5');
  if (df > 1e10) {
    const z = normalQuantile(p);
    return z + (z * (z * z + 1)) / (4 * df);
  }
  const tail = Math.min(p, 1 - p);
  const size = Math.sqrt(df) * rootOfOdds(2 * tail, 2 * Math.abs(p - 0.5), df / 2);
  if (!(size < Infinity)) throw new RangeError('studentTQuantile requires |t| <= 1.797e308');
  return p < 0.5 ? -size : size;
}

/** |t| / √df where P(|T| > |t|) = outside, by x = df / (df + t²) ~ Beta(df / 2, 1 / 2). */
const rootOfOdds = (outside: number, inside: number, a: number): number => {
  // The first term of the series for the tail: exact to the last digit where x is far below 1e-16.
  const logX = (Math.log(outside) + logGamma(a + 1) + logGamma(0.5) - logGamma(a + 0.5)) / a;
  if (logX < -200) return Math.exp(-logX / 2);
  const { x, y } = incompleteBetaInverse(outside, inside, a, 0.5);
  return Math.sqrt(y / x);
};
