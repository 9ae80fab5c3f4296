/**
 * Bonferroni-adjusted p value 邦费罗尼校正 of one of many tests, for instance the busiest of the windows of a burst scan.
 *
 * @param p p value, 0..1
 * @param tests number of tests, integer >= 1
 * @returns the adjusted p value, 0..1
 * @throws RangeError unless 0 <= p <= 1, tests is an integer >= 1
 * @source Dunn, O. J. (1961), Multiple comparisons among means, JASA 56, 52–64, §2
 * @example bonferroni(0.001, 20) // 0.02
 */
export function bonferroni(p: number, tests: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError('bonferroni requires 0 <= p <= 1');
  if (!(Number.isInteger(tests) && tests >= 1)) throw new RangeError('bonferroni requires an integer tests >= 1');
  return Math.min(1, p * tests);
}
