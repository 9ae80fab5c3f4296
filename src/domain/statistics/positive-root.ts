export interface LogSlope {
  /** f(x); may be ±Infinity */
  value: number;
  /** df / d ln x; a slope that is 0 or not finite is ignored */
  slope: number;
}

/**
 * Positive root 正根: the x where an increasing function crosses 0, by Newton steps in ln x kept inside a bracket.
 *
 * @param f increasing function of x > 0 with its slope; its value is never NaN
 * @param start first guess, > 0; moved into the bracket
 * @param lower lower end of the bracket, > 0
 * @param upper upper end of the bracket, > lower
 * @returns x to about the last two digits; an end of the bracket where the function does not cross 0 inside
 * @throws RangeError unless start > 0 and 0 < lower < upper < Infinity
 * @source Press et al. (2007), Numerical Recipes, 3rd ed., §9.4 (rtsafe), here in ln x
 * @example positiveRoot((x) => ({ value: x * x - 2, slope: 2 * x * x }), 1, 0.1, 10) // 1.414213562373095…
 */
export function positiveRoot(f: (x: number) => LogSlope, start: number, lower: number, upper: number): number {
  if (!(start > 0)) throw new RangeError('positiveRoot requires start > 0');
  if (!(lower > 0 && lower < upper && upper < Infinity)) {
    throw new RangeError('positiveRoot requires 0 < lower < upper < Infinity');
  }
  let low = lower;
  let high = upper;
  let x = Math.min(Math.max(start, lower), upper);
  let previous = Infinity;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { value, slope } = f(x);
    if (value === 0) return x;
    if (value < 0) low = x;
    else high = x;
    const move = -value / slope;
    const next = x * Math.exp(move);
    const size = Math.abs(move);
    const shrinks = size < 0.75 * previous;
    // Newton doubles the digits with each step: after a move this small, or one that no longer shrinks because it is
    // rounding noise, nothing is left to gain.
    if (size <= 1e-11 || (size <= 1e-8 && !shrinks)) return Math.min(Math.max(next, lower), upper);
    if (next > low && next < high && shrinks) {
      x = next;
      previous = size;
    } else {
      const middle = Math.sqrt(low) * Math.sqrt(high);
      if (!(middle > low && middle < high)) return x;
      x = middle;
      previous = Infinity;
    }
  }
  return x;
}

/** Halving alone takes about 65 steps over the whole range of doubles. */
const MOST_STEPS = 300;
