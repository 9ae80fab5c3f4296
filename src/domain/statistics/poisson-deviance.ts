/**
 * Poisson deviance 泊松偏差: a ln(a / m) + m − a, half the deviance of a count a whose mean is m, without the
 * cancellation near m = a.
 *
 * @param a count, > 0, may be fractional
 * @param ratio m / a, >= 0
 * @param excess m − a; given beside the ratio because the caller knows it more exactly than their difference shows
 * @returns the deviance, >= 0; Infinity where ratio = 0, since a count above 0 cannot come from a mean of 0
 * @throws RangeError unless a > 0 and finite, ratio >= 0 and finite, excess is finite
 * @source Loader, C. (2000), Fast and accurate computation of binomial probabilities, §3 (bd0)
 * @example poissonDeviance(2, 0.5, -1) // 0.3862943611198906
 */
export function poissonDeviance(a: number, ratio: number, excess: number): number {
  if (!(a > 0 && a < Infinity)) throw new RangeError('poissonDeviance requires a finite a > 0');
  if (!(ratio >= 0 && ratio < Infinity)) throw new RangeError('poissonDeviance requires a finite ratio >= 0');
  if (!(Math.abs(excess) < Infinity)) throw new RangeError('poissonDeviance requires a finite excess');
  const t = excess / a;
  if (Math.abs(t) >= 0.1) return a * (t - Math.log(ratio));
  // ln(1 + t) = 2 artanh(v), so t − ln(1 + t) = t v − 2 (v³/3 + v⁵/5 + …).
  const v = t / (2 + t);
  const square = v * v;
  let power = 2 * v * square;
  let sum = t * v;
  for (let divisor = 3; ; divisor += 2) {
    const next = sum - power / divisor;
    if (next === sum) return a * sum;
    sum = next;
    power *= square;
  }
}
