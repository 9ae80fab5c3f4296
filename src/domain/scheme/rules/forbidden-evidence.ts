/** S3 严禁列入: none of the five things the order names, in whatever text of the scheme they stand. */
import { placedTexts } from '../placed-text';
import type { SchemeFile } from '../scheme-file';
import { FORBIDDEN_EVIDENCE } from '../screen-words';
import { wordsFound } from '../screened-text';
import type { Finding } from '../violation';

export const forbiddenEvidence = (file: SchemeFile): Finding[] =>
  placedTexts(file).flatMap(({ at, text, asksResidents }) => {
    const words = asksResidents ? null : wordsFound(text, FORBIDDEN_EVIDENCE);
    return words === null ? [] : [{ at, words }];
  });
