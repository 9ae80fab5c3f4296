/** S2 合计10000: blocks sum to 10000 basis points, the indicators of a block to the block's own. */
import type { SchemeFile } from '../scheme-file';
import type { Finding } from '../violation';

export const WHOLE = 10_000;

export function exactSum({ blocks }: SchemeFile): Finding[] {
  return [
    ...difference('blocks', blocks, WHOLE),
    ...blocks.flatMap(({ indicators, basisPoints }, b) =>
      difference(`blocks[${b}].indicators`, indicators, basisPoints),
    ),
  ];
}

function difference(at: string, parts: readonly { basisPoints: number }[], whole: number): Finding[] {
  const weights = parts.map(({ basisPoints }) => basisPoints);
  const sum = weights.reduce((a, b) => a + b, 0);
  const terms = weights.length > 1 ? `${weights.join(' + ')} = ${sum}` : `${sum}`;
  return sum === whole ? [] : [{ at, words: `${terms} ≠ ${whole}` }];
}
