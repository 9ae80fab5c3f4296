/** Ledger 台账: what an office would otherwise write up by hand, read from what has happened. Nothing in it is entered. */
export const LEDGER_KINDS = ['complaints', 'answers', 'rounds', 'shares'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** What stands in a column: words, a whole number, or a moment in China's time. */
export type CellKind = 'text' | 'count' | 'moment';

/** Cell 单元格. `null`: there is none, or not yet. */
export type Cell = string | number | Date | null;

export interface Column {
  title: string;
  kind: CellKind;
  /** In a workbook, in characters. */
  width: number;
}
