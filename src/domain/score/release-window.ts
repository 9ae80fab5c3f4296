/**
 * Release window 发布时段: only disjoint windows are released, and only once they are over. The difference of two releases
 * that overlap is the table of a few answers, which neither of them would have shown.
 */
import type { Because } from './because';
import type { Window } from './published-score';

/**
 * Why a window may not be released, `null` where it may.
 *
 * @param earlier windows released before; the same window again is the same release
 */
export function releaseWindow(window: Window, earlier: readonly Window[], now: Date): Because | null {
  const { from, until } = spanOf(window);
  if (now.getTime() < until) return 'window-not-over';
  const overlaps = earlier.map(spanOf).some((released) => {
    const isSame = released.from === from && released.until === until;
    return !isSame && released.from < until && from < released.until;
  });
  return overlaps ? 'window-overlaps' : null;
}

/** Instants, since the same one can be written in several ways. */
function spanOf(window: Window): { from: number; until: number } {
  const [from, until] = [Date.parse(window.from), Date.parse(window.until)];
  if (!(from < until)) throw new RangeError('releaseWindow requires windows that end after they begin');
  return { from, until };
}
