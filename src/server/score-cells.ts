/** Score cells 测评结果单元格: how one figure stands in a table, with everything empty where the page shows a reason. */
import type { FigureView, Scores, ScoreView } from '../contract/read-scores';
import { BECAUSE } from '../domain/score/because';
import type { Cell } from '../domain/ledger/ledger';
import { CSM_1, methodOf } from '../domain/score/method';
import { COLUMN_TITLES as TITLES, limitWords, STATUS_WORDS, type UNITS } from '../domain/report/report-words';
import { shownEffectiveSize } from '../domain/score/shown-effective-size';

/** How the numbers of a column are shown; `figure` as the unit of the row says. */
export type ColumnKind = 'text' | 'count' | 'figure';

export interface TableRow {
  cells: readonly Cell[];
  /** Of the figures in it. */
  unit: keyof typeof UNITS;
}

export interface Table {
  title: string;
  columns: readonly { title: string; kind: ColumnKind; width: number }[];
  rows: readonly TableRow[];
}

export const text = (title: string, width: number) => ({ title, kind: 'text' as const, width });
export const count = (title: string, width = 12) => ({ title, kind: 'count' as const, width });
export const figure = (title: string) => ({ title, kind: 'figure' as const, width: 14 });

export const FIGURE_COLUMNS = [
  figure(TITLES.estimate),
  text(TITLES.limit, 12),
  figure(TITLES.lower),
  figure(TITLES.upper),
  count(TITLES.n),
  count(TITLES.effective, 14),
];
export const SOURCE_COLUMNS = [text(TITLES.evidence, 22), text(TITLES.method, 10), text(TITLES.status, 14)];

/** Whether there is a number or a limit; the page shows neither without its interval. */
export const isShown = ({ because, interval }: FigureView): boolean => because === null && interval !== null;

export const reasonFor = (view: FigureView): string | null =>
  isShown(view) ? null : BECAUSE[view.because ?? 'no-answers'].zh;

/** Estimate, limit and interval, n, n*: all empty where the page shows a reason. */
export function figureCells(
  view: FigureView,
  n: number | null,
  scores: Scores,
  unit: keyof typeof UNITS = 'share',
): Cell[] {
  const { estimate, interval, limit } = view;
  if (!isShown(view)) return [null, null, null, null, null, null];
  const { level } = methodOf(scores.methodId) ?? CSM_1;
  const effective = unit === 'share' && estimate !== null ? shownEffectiveSize(estimate, interval!, level) : null;
  return [estimate, limit && limitWords(limit), interval!.lower, interval!.upper, n, effective];
}

export const statusOf = (view: FigureView & Partial<ScoreView>): string => {
  if (!isShown(view)) return STATUS_WORDS.withheld;
  return view.notScored ? STATUS_WORDS.unscored : STATUS_WORDS.shown;
};

/** By code: a file is no place for a rank either. */
export const inOrder = (below: Scores['below']): Scores['below'] =>
  [...below].sort((a, b) => (a.division.code < b.division.code ? -1 : 1));
