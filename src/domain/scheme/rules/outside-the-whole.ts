/** S8 额外加减分: nothing is added to or taken from the total outside the 10000 basis points. */
import type { SchemeFile } from '../scheme-file';
import type { Finding } from '../violation';

export const outsideTheWhole = ({ adjustments, blocks }: SchemeFile): Finding[] => [
  ...(adjustments ?? []).map(({ kind, text, points }, i) => ({
    at: `adjustments[${i}]`,
    words: points === undefined ? `${kind} ${text}` : `${kind} ${points} ${text}`,
  })),
  ...blocks.flatMap((block, b) => [
    ...deduction(block.basisPoints, `blocks[${b}]`),
    ...block.indicators.flatMap(({ basisPoints }, i) => deduction(basisPoints, `blocks[${b}].indicators[${i}]`)),
  ]),
];

/** A negative weight is a penalty that hides in the sum. */
const deduction = (basisPoints: number, at: string): Finding[] =>
  basisPoints < 0 ? [{ at: `${at}.basisPoints`, words: String(basisPoints) }] : [];
