import { normalQuantile } from './normal-quantile';

/**
 * Beta bracket 贝塔分位数初值区间: where ln x is to be sought first, for the x with I_x(a, b) = lower. It costs a normal
 * quantile, and spares nearly all steps of the search from end to end.
 *
 * @param lower probability below x, 0 < lower < 1
 * @param upper 1 − lower
 * @param a first shape, > 0
 * @param b second shape, > 0
 * @param highest no bracket reaches above it
 * @returns a bracket 0.04 wide that holds ln x for middling probabilities, 0.0005 to 0.9995, and shapes from 5 up, often for
 *   others too; `null` where a shape is below 1, or the bracket would reach above `highest`
 * @source Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.5.22
 * @example betaBracket(0.025, 0.975, 20, 30, 0) // { from: -1.3296…, until: -1.2896… }, about ln 0.26997
 */
export function betaBracket(
  lower: number,
  upper: number,
  a: number,
  b: number,
  highest: number,
): { from: number; until: number } | null {
  if (a < 1 || b < 1) return null;
  const z = lower <= upper ? -normalQuantile(Math.max(lower, LEAST)) : normalQuantile(Math.max(upper, LEAST));
  const lambda = (z * z - 3) / 6;
  const [p, q] = [1 / (2 * a - 1), 1 / (2 * b - 1)];
  const h = 2 / (p + q);
  const w = (z * Math.sqrt(h + lambda)) / h - (q - p) * (lambda + 5 / 6 - 2 / (3 * h));
  const guess = -Math.log1p((b / a) * Math.exp(2 * w));
  const until = guess + NEAR;
  return until <= highest ? { from: guess - NEAR, until } : null;
}

/** How far from the guess a solution is sought first. */
const NEAR = 0.02;

/** Below it the guess is none anyway. */
const LEAST = 1e-300;
