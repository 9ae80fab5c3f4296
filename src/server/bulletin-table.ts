/** Band table 三档表 of a bulletin: every division directly below, in three bands, by code inside; never a rank. */
import { BorderStyle, type IRunOptions, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Scores } from '../contract/read-scores';
import { BANDS, BAND_WORDS } from '../domain/score/band';
import { BECAUSE } from '../domain/score/because';
import { BULLETIN_WORDS as WORDS } from '../domain/score/bulletin-words';
import { inOrder, isShown } from './score-cells';
import { shownFigure } from './shown-figure';

type Row = Scores['below'][number];

/** In twentieths of a point: what stands between the margins of A4. */
const WIDTHS = [2600, 1300, 1600, 1000, 2526];
const WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '9AA5B1' };

/** Text alone could be given too, which has a deprecated `bold` of its own. */
export const run = (options: IRunOptions): TextRun => new TextRun(options);

export function bandTable({ below }: Scores): Table {
  const rows = inOrder(below);
  const groups = [
    ...BANDS.map((band) => ({ title: BAND_WORDS[band], rows: rows.filter(({ score }) => score.band === band) })),
    { title: WORDS.noBand, rows: rows.filter(({ score: { band, notScored } }) => band === null && notScored === null) },
    {
      title: WORDS.notBanded,
      rows: rows.filter(({ score: { band, notScored } }) => band === null && notScored !== null),
    },
  ];
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: WIDTHS,
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    rows: [
      new TableRow({ tableHeader: true, children: WORDS.columns.map((title, at) => cell(title, at, true)) }),
      ...groups
        .filter((group) => group.rows.length > 0)
        .flatMap((group) => [bandRow(group.title), ...group.rows.map(divisionRow)]),
    ],
  });
}

const bandRow = (title: string): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: WIDTHS.length,
        shading: { fill: 'E8EEF4' },
        children: [new Paragraph({ keepNext: true, children: [run({ text: title, bold: true })] })],
      }),
    ],
  });

function divisionRow({ division, score }: Row): TableRow {
  const figure = shownFigure(score);
  const why = isShown(score) ? score.notScored : (score.because ?? 'no-answers');
  const words = [
    division.name,
    figure?.value ?? '',
    figure?.limits ?? '',
    figure && score.n !== null ? String(score.n) : '',
    why === null ? '' : BECAUSE[why].zh,
  ];
  return new TableRow({ cantSplit: true, children: words.map((word, at) => cell(word, at)) });
}

const cell = (text: string, at: number, bold = false): TableCell =>
  new TableCell({
    width: { size: WIDTHS[at]!, type: WidthType.DXA },
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: [new Paragraph({ children: [run({ text, bold, size: 21 })] })],
  });
