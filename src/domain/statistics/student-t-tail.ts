import { incompleteBeta } from './incomplete-beta';
import { incompleteGamma } from './incomplete-gamma';
import { logGamma } from './log-gamma';

/**
 * Student t upper tail t 分布上尾概率: P(T > t). The distribution function is studentTTail(−t, df).
 *
 * @param t where, finite
 * @param df degrees of freedom, >= 1e-5, may be fractional; Infinity gives the normal tail
 * @returns probability 0..1; where t > 0 with a relative error of about 1e-15 times the larger of 1 and the size of its
 *   logarithm; one below 5e-324 is 0
 * @throws RangeError unless t is finite and df >= 1e-5
 * @source Abramowitz & Stegun (1964), Handbook of Mathematical Functions, eq. 26.7.1 (incomplete beta); Wallace, D. L.
 *   (1959), Annals of Mathematical Statistics 30, 1121–1130 (df above 1e10)
 * @example studentTTail(2.1, 14) // 0.02716657298745242
 */
export function studentTTail(t: number, df: number): number {
  if (!(Math.abs(t) < Infinity)) throw new RangeError('studentTTail requires a finite t');
  if (!(df >= 1e-5)) throw new RangeError('studentTTail requires df >= 1e-5');
  const tail = df > 1e10 ? normalTail(normalEquivalent(Math.abs(t), df)) : tailBeyond(Math.abs(t), df);
  return t < 0 ? 1 - tail : tail;
}

const tailBeyond = (t: number, df: number): number => {
  const a = df / 2;
  const logRatio = Math.log(t) - Math.log(df) / 2;
  // Far out the tail is the first term of its series, t^(−df) times a constant, and t² may overflow.
  if (logRatio > 20) {
    return Math.exp(-2 * a * logRatio - logGamma(a + 1) - logGamma(0.5) + logGamma(a + 0.5)) / 2;
  }
  const odds = (t / df) * t;
  return incompleteBeta(1 / (1 + odds), odds / (1 + odds), a, 0.5).lower / 2;
};

/** The z whose normal tail is the tail of t; relative error of the order of df⁻². */
const normalEquivalent = (t: number, df: number): number =>
  df === Infinity ? t : ((8 * df + 1) / (8 * df + 3)) * Math.sqrt(df * Math.log1p((t / df) * t));

/** The normal tail beyond 39 is below the smallest double. */
const normalTail = (z: number): number => (z > 39 ? 0 : incompleteGamma(0.5, (z * z) / 2).upper / 2);
