/** Presentation standard 发布标准: whether a share is known well enough to be shown; section 6 rule 2 of the method. */
import { clopperPearson } from '../statistics/clopper-pearson';
import { isClopperPearsonWithin } from '../statistics/clopper-pearson-width';
import { effectiveSize } from '../statistics/effective-size';
import { studentTQuantile } from '../statistics/student-t-quantile';
import type { TQuantile } from '../statistics/t-quantiles';
import type { Interval } from '../statistics/wilson';
import type { Method } from './method';

export interface Presentation {
  /** Korn and Graubard's interval and the size it was computed with; `null` where df < 1, which shows nothing. */
  interval: Interval | null;
  nStar: number | null;
  width: number | null;
  show: boolean;
  /** Said beside a share that is shown: its interval is wide against 1 − p; few degrees of freedom; a share of 0 or 1. */
  complementNote: boolean;
  dfNote: boolean;
  extremeNote: boolean;
}

/**
 * @param p share, 0..1
 * @param n people in the denominator
 * @param neff effective size p(1−p) / V, before the correction for degrees of freedom; may exceed n
 * @param df degrees of freedom of V
 * @throws RangeError as `effectiveSize` and `clopperPearson` do
 * @source Parker, J. D. et al. (2017), National Center for Health Statistics data presentation standards for
 *   proportions, Vital and Health Statistics 2 (175), with the limits of `method.presentation`
 */
export function presentationOf(p: number, n: number, neff: number, df: number, method: Method): Presentation {
  const { narrow, wide, relativelyWide } = method.presentation;
  const extreme = p === 0 || p === 1;
  const nStar = sizeOf(p, n, neff, df, method, studentTQuantile);
  const interval = nStar === null ? null : clopperPearson(p * nStar, nStar, method.level);
  const width = interval && interval.upper - interval.lower;
  const show =
    width !== null &&
    Math.min(n, neff) >= method.presentation.effectiveFrom &&
    (width <= narrow || (width < wide && width <= relativelyWide * p));
  return {
    interval,
    nStar,
    width,
    show,
    complementNote: show && !extreme && width > narrow && width > relativelyWide * (1 - p),
    dfNote: show && df < 8,
    extremeNote: show && extreme,
  };
}

/**
 * The same decision alone, without quantiles where bounds settle it.
 *
 * @param tQuantile of `tQuantiles`, where many shares are judged
 */
export function isPresentable(
  p: number,
  n: number,
  neff: number,
  df: number,
  method: Method,
  tQuantile: TQuantile = studentTQuantile,
): boolean {
  const { effectiveFrom, narrow, wide, relativelyWide } = method.presentation;
  if (Math.min(n, neff) < effectiveFrom) return false;
  const nStar = sizeOf(p, n, neff, df, method, tQuantile);
  if (nStar === null) return false;
  const widest = widestAt(nStar, method.level);
  if (widest < wide && widest <= relativelyWide * p) return true;
  const { level } = method;
  if (relativelyWide * p < wide)
    return isClopperPearsonWithin(p * nStar, nStar, level, Math.max(narrow, relativelyWide * p));
  return presentationOf(p, n, neff, df, method).show;
}

/** No limit lies further from a share than Hoeffding's inequality lets it, whatever the share: ε² = ln(2 / α) / 2n. */
export const widestAt = (n: number, level: number): number => 2 * Math.sqrt(Math.log(2 / (1 - level)) / (2 * n));

/** n* of Korn and Graubard; n for a share of 0 or 1, which no variance can be read from. */
const sizeOf = (
  p: number,
  n: number,
  neff: number,
  df: number,
  { level }: Method,
  tQuantile: TQuantile,
): number | null => effectiveSize(p, (p * (1 - p)) / neff, n, df, 1, level, tQuantile);
