import { clopperPearson } from './clopper-pearson';
import { incompleteBeta } from './incomplete-beta';
import { wilson, type Interval } from './wilson';

/**
 * Width of a Clopper-Pearson interval 克洛珀–皮尔逊区间宽度 against a bound, by its two tails, which cost a tenth of its
 * limits: an interval lies within another one where both its tails outside are too small, and around it where both are too
 * large. Where only one is, the limits decide.
 *
 * @param x number of successes, 0..n, as `clopperPearson` takes it
 * @param n sample size or effective sample size, 0 < n <= 1e9
 * @param level confidence level, 0 < level < 1
 * @param width the bound
 * @returns whether upper − lower <= width
 * @throws RangeError as `clopperPearson` does
 * @example isClopperPearsonWithin(53, 55, 0.95, 0.15) // true: it is 0.1208 wide
 */
export function isClopperPearsonWithin(x: number, n: number, level: number, width: number): boolean {
  return toldByTails(x, n, level, width) ?? widthOf(clopperPearson(x, n, level)) <= width;
}

const widthOf = ({ lower, upper }: Interval): number => upper - lower;

/** The same as far as the tails tell it, for an interval of the width about the middle of Wilson's; `null` elsewhere. */
export function toldByTails(x: number, n: number, level: number, width: number): boolean | null {
  // Counts next to none or all have limits of their own, which only `clopperPearson` knows.
  if (!(x >= 1e-3 && n - x >= 1e-3 && n <= 1e9 && level > 0 && level < 1 && width < 1)) return null;
  const near = wilson(x / n, n, level);
  const lower = Math.min(1 - width, Math.max(0, (near.lower + near.upper - width) / 2));
  const upper = lower + width;
  const tail = (1 - level) / 2;
  const below = incompleteBeta(lower, 1 - lower, x, n - x + 1).lower / tail;
  const above = incompleteBeta(upper, 1 - upper, x + 1, n - x).upper / tail;
  if (below < 1 - HAIR && above < 1 - HAIR) return true;
  return below > 1 + HAIR && above > 1 + HAIR ? false : null;
}

/** More than rounding does to a tail, so that the limits would decide alike. */
const HAIR = 1e-9;
