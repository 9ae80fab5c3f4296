export interface Grim {
  /** whether some count of n gives the reported percentage */
  possible: boolean;
  /** all such counts, ascending */
  counts: number[];
}

/**
 * GRIM check 粒度一致性检验: which whole counts out of n, as a percentage, round to the reported one.
 *
 * @param percent reported percentage, 0..100, with at most `decimals` decimals
 * @param decimals decimals it was reported with, integer 0..6
 * @param n number of answers, integer 1..1e7
 * @returns whether the figure is possible, and the counts; a percentage that lies exactly half-way may have been rounded
 *   up or down
 * @throws RangeError unless decimals is an integer 0..6, 0 <= percent <= 100 with no further decimals, n is an integer
 *   1..1e7
 * @source Brown, N. J. L. & Heathers, J. A. J. (2017), The GRIM test, Social Psychological and Personality Science 8,
 *   363–369
 * @example grim(97.2, 1, 36) // { possible: true, counts: [35] }
 */
export function grim(percent: number, decimals: number, n: number): Grim {
  if (!(Number.isInteger(decimals) && decimals >= 0 && decimals <= 6)) {
    throw new RangeError('grim requires an integer 0 <= decimals <= 6');
  }
  if (!(percent >= 0 && percent <= 100)) throw new RangeError('grim requires 0 <= percent <= 100');
  const units = Math.round(percent * 10 ** decimals);
  if (!(Math.abs(percent * 10 ** decimals - units) <= 1e-6)) {
    throw new RangeError('grim requires percent to have no more than the stated decimals');
  }
  if (!(Number.isInteger(n) && n >= 1 && n <= 1e7)) throw new RangeError('grim requires an integer 1 <= n <= 1e7');
  // In half units of the last decimal all ends are whole numbers, so no figure is lost to binary fractions.
  const whole = 200 * 10 ** decimals;
  const first = Math.max(0, Math.ceil(((2 * units - 1) * n) / whole));
  const last = Math.min(n, Math.floor(((2 * units + 1) * n) / whole));
  const counts = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
  return { possible: counts.length > 0, counts };
}
