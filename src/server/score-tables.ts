/** Score tables 测评结果表: what an official sees on the page of scores, and nothing else, as sheets of unrounded numbers. */
import type { FigureView, Scores, ScoreView } from '../contract/read-scores';
import { BAND_WORDS } from '../domain/score/band';
import { BECAUSE } from '../domain/score/because';
import type { Cell } from '../domain/ledger/ledger';
import {
  BELOW_TITLES,
  COLUMN_TITLES as TITLES,
  CONTRAST_TITLES,
  EVIDENCE_NAMES,
  FLAG_NOTES,
  flaggedStatus,
  LIMITED_DISTRIBUTION,
  MEASURE_TITLES,
  SHEET_TITLES,
  STATUS_WORDS,
  UNITS,
  VERDICT_TITLES,
} from '../domain/report/report-words';
import { STEP_WORDS, type Step } from '../domain/step';
import {
  count,
  figure,
  figureCells,
  FIGURE_COLUMNS,
  inOrder,
  isShown,
  reasonFor,
  SOURCE_COLUMNS,
  statusOf,
  text,
  type Table,
  type TableRow,
} from './score-cells';

export const scoreTables = (scores: Scores): Table[] => [
  headlineTable(scores),
  belowTable(scores),
  itemsTable(scores),
  distributionTable(scores),
  contrastsTable(scores),
  withheldTable(scores),
];

function headlineTable(scores: Scores): Table {
  const { headline, further, assisted, flags, target, distribution, evidence, methodId } = scores;
  const row = (
    measure: string,
    view: FigureView & Partial<ScoreView>,
    unit: keyof typeof UNITS = 'share',
    source = evidence,
    status = statusOf(view),
  ): TableRow => ({
    unit,
    cells: [
      measure,
      UNITS[unit],
      ...figureCells(view, view.n ?? null, scores, unit),
      EVIDENCE_NAMES[source],
      methodId,
      status,
      reasonFor(view),
    ],
  });
  const notes = flags.map((flag) => FLAG_NOTES[flag]);
  const rows = [
    row(MEASURE_TITLES.headline, headline, 'share', evidence, notes.length > 0 ? flaggedStatus(notes) : undefined),
    row(MEASURE_TITLES.withFair, further.withFair),
    row(MEASURE_TITLES.mean, further.mean, 'mean'),
    // Beside the distribution, as on the page; other answers than the headline's only where they are shown.
    ...(distribution ? [row(MEASURE_TITLES.dontKnow, further.dontKnow)] : []),
    ...(isShown(assisted) && assisted.n !== null ? [row(MEASURE_TITLES.assisted, assisted, 'share', 'assisted')] : []),
  ];
  if (target !== null) {
    const { verdict, notScored } = headline;
    const words = verdict ? VERDICT_TITLES[verdict] : STATUS_WORDS.unscored;
    const because = verdict ? null : BECAUSE[notScored ?? 'no-answers'].zh;
    const cells = [MEASURE_TITLES.target(Math.round(target * 100)), null, null, null, null, null, null, null];
    rows.push({ unit: 'share', cells: [...cells, EVIDENCE_NAMES[evidence], methodId, words, because] });
  }
  return {
    title: SHEET_TITLES.headline,
    columns: [
      text(TITLES.measure, 34),
      text(TITLES.unit, 10),
      ...FIGURE_COLUMNS,
      ...SOURCE_COLUMNS,
      text(TITLES.because, 44),
    ],
    rows,
  };
}

function belowTable(scores: Scores): Table {
  return {
    title: BELOW_TITLES[scores.division.level],
    columns: [
      text(TITLES.code, 15),
      text(TITLES.name, 18),
      text(TITLES.band, 14),
      count(TITLES.placeLower, 16),
      count(TITLES.placeUpper, 16),
      ...FIGURE_COLUMNS,
      ...SOURCE_COLUMNS,
      text(TITLES.because, 44),
      text(TITLES.notScored, 44),
    ],
    rows: inOrder(scores.below).map(({ division, score }) => ({
      unit: 'share',
      cells: [
        division.code,
        division.name,
        score.band && BAND_WORDS[score.band],
        score.place?.lower ?? null,
        score.place?.upper ?? null,
        ...figureCells(score, score.n, scores),
        EVIDENCE_NAMES[scores.evidence],
        scores.methodId,
        statusOf(score),
        reasonFor(score),
        isShown(score) && score.notScored ? BECAUSE[score.notScored].zh : null,
      ],
    })),
  };
}

const itemsTable = (scores: Scores): Table => ({
  title: SHEET_TITLES.items,
  columns: [text(TITLES.item, 18), ...FIGURE_COLUMNS, ...SOURCE_COLUMNS, text(TITLES.because, 44)],
  rows: scores.items.map(({ label, score }) => ({
    unit: 'share',
    cells: [
      label,
      ...figureCells(score, score.n, scores),
      EVIDENCE_NAMES[scores.evidence],
      scores.methodId,
      // Nobody is scored by an item.
      isShown(score) ? STATUS_WORDS.shown : STATUS_WORDS.withheld,
      reasonFor(score),
    ],
  })),
});

function distributionTable({ distribution, headline }: Scores): Table {
  const why = headline.because === null ? LIMITED_DISTRIBUTION : BECAUSE[headline.because].zh;
  const rows: Cell[][] = distribution?.map(({ steps, count: people }) => [
    steps.map((step) => STEP_WORDS[step as Step]).join('、'),
    people,
    null,
  ]) ?? [[null, null, why]];
  return {
    title: SHEET_TITLES.distribution,
    columns: [text(TITLES.steps, 34), count(TITLES.count), text(TITLES.because, 44)],
    rows: rows.map((cells) => ({ unit: 'share', cells })),
  };
}

const contrastsTable = ({ contrasts }: Scores): Table => ({
  title: SHEET_TITLES.contrasts,
  columns: [
    text(TITLES.contrast, 24),
    text(TITLES.unit, 10),
    figure(TITLES.estimate),
    figure(TITLES.lower),
    figure(TITLES.upper),
    count(TITLES.firstN),
    count(TITLES.secondN),
    text(TITLES.because, 44),
  ],
  rows: (['setting', 'channel'] as const).flatMap((name) => {
    const contrast = contrasts?.[name];
    if (!contrast) return [];
    const { estimate, interval, n, because } = contrast;
    const numbers =
      estimate !== null && interval
        ? [estimate, interval.lower, interval.upper, n?.[0] ?? null, n?.[1] ?? null, null]
        : [null, null, null, null, null, BECAUSE[because ?? 'no-answers'].zh];
    return [{ unit: 'difference', cells: [CONTRAST_TITLES[name], UNITS.difference, ...numbers] }];
  }),
});

/** Everybody below who has no figure, or no band, with the words that the page has for it. */
const withheldTable = ({ below }: Scores): Table => ({
  title: SHEET_TITLES.withheld,
  columns: [text(TITLES.code, 15), text(TITLES.name, 18), text(TITLES.status, 14), text(TITLES.reason, 60)],
  rows: below.flatMap(({ division, score }) => {
    const why = isShown(score) ? score.notScored : (score.because ?? 'no-answers');
    return why === null
      ? []
      : [{ unit: 'share' as const, cells: [division.code, division.name, statusOf(score), BECAUSE[why].zh] }];
  }),
});
