/** Poster drawing 海报图样: what stands where on a sheet as tall as A4, in millimetres. A browser and WeChat draw the same. */
import { lastDayWords } from '../../../components/moment-words';
import type { Poster } from '../../../contract/read-poster';
import { POSTER_FACTS as FACTS, POSTER_WORDS as WORDS } from './poster-words';

export const SHEET = { width: 210, height: 297 } as const;

export type Colour = 'ink' | 'secondary' | 'brand' | 'warning' | 'line';

export type Mark =
  | {
      mark: 'words';
      words: string;
      x: number;
      /** Of the line the words stand on. */
      y: number;
      size: number;
      bold: boolean;
      colour: Colour;
      from: 'start' | 'middle' | 'end';
    }
  | { mark: 'bar'; x: number; y: number; width: number; height: number; colour: Colour }
  | { mark: 'picture'; address: string; x: number; y: number; side: number };

const MARGIN = 18;
const INNER = SHEET.width - 2 * MARGIN;
const MIDDLE = SHEET.width / 2;

/** Above its line a Chinese character takes this much of its size. */
const ASCENT = 0.86;

/** Ideographs and full-width marks are as wide as their size, Latin letters and digits a good half. */
const widthOf = (words: string): number =>
  Array.from(words).reduce((sum, character) => sum + (character > '\u2e7f' ? 1 : 0.58), 0);

/** @returns the largest size, `most` at the most, in which the words fit */
const fitting = (words: string, most: number, width: number): number => Math.min(most, width / widthOf(words));

type Look = Partial<Pick<Extract<Mark, { mark: 'words' }>, 'bold' | 'colour' | 'from' | 'x'>>;

const line = (words: string, top: number, size: number, look: Look = {}): Mark => ({
  mark: 'words',
  words,
  x: MIDDLE,
  y: top + size * ASCENT,
  size,
  bold: false,
  colour: 'ink',
  from: 'middle',
  ...look,
});

const QR_SIDE = 100;
const FACT = { top: 233, step: 12.4, size: 7, indent: 22 } as const;

/** @param standing for posters that hang from round to round: no day is named */
export function posterMarks({ community, round, number, qr }: Poster, standing: boolean): Mark[] {
  const [ask, question] = WORDS.question;
  const dated = standing ? null : round;
  return [
    ...(round?.demonstration ? [line(WORDS.demonstration, 9, 6, { bold: true, colour: 'warning' })] : []),
    line(community.name, 20, fitting(community.name, 21, INNER), { bold: true, colour: 'brand' }),
    { mark: 'bar', x: MIDDLE - 20, y: 48, width: 40, height: 1.2, colour: 'brand' },
    line(ask, 56, 19, { bold: true }),
    line(question, 81, fitting(question, 13, INNER)),
    ...(qr ? [{ mark: 'picture' as const, address: qr.image, x: MIDDLE - QR_SIDE / 2, y: 102, side: QR_SIDE }] : []),
    line(WORDS.scan, 208, 10, { bold: true }),
    ...factsOf(dated).flatMap(({ what, words }, i) => {
      const top = FACT.top + i * FACT.step;
      const size = fitting(words, FACT.size, INNER - FACT.indent);
      return [
        line(what, top, FACT.size, { bold: true, colour: 'brand', from: 'start', x: MARGIN }),
        line(words, top + (FACT.size - size) / 2, size, { from: 'start', x: MARGIN + FACT.indent }),
      ];
    }),
    { mark: 'bar', x: MARGIN, y: 283, width: INNER, height: 0.3, colour: 'line' },
    line(WORDS.numberMeans, 285.5, 3.6, { colour: 'secondary', from: 'start', x: MARGIN }),
    line(WORDS.number(number), 285, 4.4, { bold: true, colour: 'secondary', from: 'end', x: SHEET.width - MARGIN }),
  ];
}

function factsOf(round: Poster['round']): readonly { what: string; words: string }[] {
  if (!round) return [FACTS.always, FACTS.long, FACTS.anonymous, FACTS.change];
  const day = lastDayWords(round.closesAt);
  return [FACTS.until(day), FACTS.long, FACTS.anonymous, FACTS.change];
}

/** What the poster says, for those who cannot see it. */
export const sayPoster = (marks: readonly Mark[]): string =>
  marks.flatMap((one) => (one.mark === 'words' ? [one.words] : [])).join('，');
