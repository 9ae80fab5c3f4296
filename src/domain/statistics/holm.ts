/**
 * Holm's adjusted p values 霍尔姆校正: rejecting where the adjusted value is below α keeps the chance of any false rejection
 * at α.
 *
 * @param p p values, each 0..1, of any number of tests
 * @returns adjusted p values 0..1 in the order given; none for none
 * @throws RangeError unless every 0 <= p <= 1
 * @source Holm, S. (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6,
 *   65–70
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(p: readonly number[]): number[] {
  if (!p.every((value) => value >= 0 && value <= 1)) throw new RangeError('holm requires every 0 <= p <= 1');
  const adjusted: number[] = [];
  let largest = 0;
  const ascending = [...p.entries()].sort(([, one], [, other]) => one - other);
  ascending.forEach(([place, value], rank) => {
    largest = Math.max(largest, Math.min(1, (p.length - rank) * value));
    adjusted[place] = largest;
  });
  return adjusted;
}
