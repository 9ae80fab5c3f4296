/** Day quantile 天数分位数: the smallest whole number of days within which at least that share of the cases was closed. */
import type { DayCounts } from './complaint-counts';

/**
 * The inverse of the empirical distribution (nearest rank; type 1 of Hyndman & Fan 1996, The American Statistician 50,
 * 361–365): no interpolation, so it comes from counts, is a day some case took, and stays when a cohort is doubled.
 *
 * @param days closed cases by days to close
 * @param n closed and open cases, at least as many as `days` holds; an open one takes longer than every closed one,
 *   so that leaving hard cases open shortens nothing
 * @param percent 1..100, whole
 * @returns `null` where the quantile falls among the open cases, or where there is no case
 */
export function dayQuantile(days: DayCounts, n: number, percent: number): number | null {
  // In whole numbers, because 0.9 × n in binary fractions may come out a hair above a whole rank.
  const rank = Math.ceil((percent * n) / 100);
  let closed = 0;
  // The language lists whole-number keys in ascending order.
  for (const [day, count] of Object.entries(days)) {
    closed += count;
    if (closed >= rank) return Number(day);
  }
  return null;
}
