/**
 * Bracketed root 区间求根: an x between two ends where a continuous function crosses 0, without derivatives.
 *
 * @param f continuous function; its value may be ±Infinity and is never NaN
 * @param lower lower end, finite
 * @param upper upper end, finite, > lower
 * @returns x to about the last two digits
 * @throws RangeError unless lower < upper are finite and f changes sign between them
 * @source Chandrupatla, T. R. (1997), A new hybrid quadratic/bisection algorithm, Advances in Engineering Software 28,
 *   145–149
 * @example bracketedRoot((x) => x * x - 2, 0, 2) // 1.4142135623730951
 */
export function bracketedRoot(f: (x: number) => number, lower: number, upper: number): number {
  if (!(-Infinity < lower && lower < upper && upper < Infinity)) {
    throw new RangeError('bracketedRoot requires finite lower < upper');
  }
  let opposite: Point = { x: lower, value: f(lower) };
  let latest: Point = { x: upper, value: f(upper) };
  if (opposite.value === 0) return lower;
  if (latest.value === 0) return upper;
  if (Math.sign(opposite.value) !== -Math.sign(latest.value)) {
    throw new RangeError('bracketedRoot requires a change of sign between lower and upper');
  }
  let share = 0.5;
  for (;;) {
    const x = latest.x + share * (opposite.x - latest.x);
    const next = { x, value: f(x) };
    const sameSide = Math.sign(next.value) === Math.sign(latest.value);
    const dropped = sameSide ? latest : opposite;
    if (!sameSide) opposite = latest;
    latest = next;
    const best = Math.abs(latest.value) < Math.abs(opposite.value) ? latest : opposite;
    const width = Math.abs(opposite.x - latest.x);
    const nearest = (2 * Number.EPSILON * Math.abs(best.x) + Number.MIN_VALUE) / width;
    if (best.value === 0 || !(nearest <= 0.5)) return best.x;
    share = Math.min(Math.max(quadraticShare(latest, opposite, dropped), nearest), 1 - nearest);
  }
}

interface Point {
  x: number;
  value: number;
}

/** Where inverse quadratic interpolation is safe, its step as a share of the bracket; else the middle. */
function quadraticShare(a: Point, b: Point, c: Point): number {
  const xi = (a.x - b.x) / (c.x - b.x);
  const phi = (a.value - b.value) / (c.value - b.value);
  if (!(phi * phi < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5;
  return (
    (a.value / (b.value - a.value)) * (c.value / (b.value - c.value)) +
    ((c.x - a.x) / (b.x - a.x)) * (a.value / (c.value - a.value)) * (b.value / (c.value - b.value))
  );
}
