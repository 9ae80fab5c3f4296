/**
 * Benjamini-Hochberg adjusted p values 本雅明尼–霍赫贝格校正: rejecting where the adjusted value is below α keeps the expected
 * share of false rejections at α.
 *
 * @param p p values, each 0..1, of any number of tests
 * @returns adjusted p values 0..1 in the order given; none for none
 * @throws RangeError unless every 0 <= p <= 1
 * @source Benjamini, Y. & Hochberg, Y. (1995), Controlling the false discovery rate, Journal of the Royal Statistical
 *   Society B 57, 289–300, eq. (1)
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  if (!p.every((value) => value >= 0 && value <= 1)) {
    throw new RangeError('benjaminiHochberg requires every 0 <= p <= 1');
  }
  const adjusted: number[] = [];
  let smallest = 1;
  const descending = [...p.entries()].sort(([, one], [, other]) => other - one);
  descending.forEach(([place, value], passed) => {
    smallest = Math.min(smallest, (p.length / (p.length - passed)) * value);
    adjusted[place] = smallest;
  });
  return adjusted;
}
