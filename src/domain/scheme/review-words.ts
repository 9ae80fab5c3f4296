/** Review words 复核词: texts that somebody has to read, because they may say what a scheme must not. */
import { REVIEW_QUESTION } from './clauses';
import { placedTexts } from './placed-text';
import type { SchemeFile } from './scheme-file';
import { REVIEW_WORDS } from './screen-words';
import { wordsFound } from './screened-text';
import type { Review } from './violation';

export const reviewsOf = (file: SchemeFile): Review[] =>
  placedTexts(file).flatMap(({ at, text, asksResidents }) =>
    REVIEW_WORDS.flatMap(({ code, pattern, residentsMayBeAsked }) => {
      const words = asksResidents && residentsMayBeAsked ? null : wordsFound(text, pattern);
      return words === null ? [] : [{ code, at, words, question: REVIEW_QUESTION }];
    }),
  );
