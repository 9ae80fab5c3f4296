/** Margin 边际: how many of those who answered say they are of each age band, or of each sex; few people are not told in numbers. */

/** Fewer than this many are told as «不足5人». */
export const TOLD_FROM = 5;

export interface MarginPart<Option extends string> {
  option: Option;
  /** `null`: at least one, fewer than `TOLD_FROM`. */
  people: number | null;
  /** Of those who say; `null` where it would tell a number that is not told. */
  share: number | null;
}

/**
 * What may be told of a margin, or `null` where a small number would follow from the total. Who said nothing is not told as a
 * number: small ones could be worked out from it.
 *
 * @param answered everybody who answered, which is told
 */
export function toldMargin<Option extends string>(
  counts: Readonly<Record<Option, number>>,
  options: readonly Option[],
  answered: number,
): MarginPart<Option>[] | null {
  const isSmall = (option: Option) => counts[option] > 0 && counts[option] < TOLD_FROM;
  const small = options.filter(isSmall).length;
  const told = options.reduce((sum, option) => sum + (isSmall(option) ? 0 : counts[option]), 0);
  // What is left for the small ones and for whoever said nothing: with no one to spare each of them is one person.
  if (small > 0 && answered - told === small) return null;
  return options.map((option) => ({
    option,
    people: isSmall(option) ? null : counts[option],
    share: small > 0 || told === 0 ? null : counts[option] / told,
  }));
}
