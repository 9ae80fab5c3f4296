/** A figure as it is shown, rounded: «86%» with «82–90», or «95%以上»; `null` where there is a reason in its place. */
import type { FigureView } from '../contract/read-scores';
import { shownLimit, shownShare } from '../domain/score/rounding';

export function shownFigure({
  estimate,
  interval,
  limit,
  because,
}: FigureView): Record<'value' | 'limits', string> | null {
  if (because !== null || interval === null) return null;
  const share = shownShare(estimate ?? interval.lower, interval);
  return { value: limit ? shownLimit(limit) : `${share.estimate}%`, limits: `${share.lower}–${share.upper}` };
}
