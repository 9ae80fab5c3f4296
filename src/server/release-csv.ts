/** Release as CSV: the satisfaction rate of every division and item, a row each, for whoever reads no JSON. */
import { safeText } from '../domain/ledger/safe-text';
import { HEADLINE_MEASURE } from '../domain/score/measure';
import type { DivisionFigures } from './release-document';

const TITLES = 'code,name,level,item,n,estimate,limit_side,limit_share,lower,upper,because';

/** @param document as it is stored @returns with a byte order mark, so that spreadsheets read Chinese, and CRLF after RFC 4180 */
export function releaseCsv(document: string): string {
  const { divisions } = JSON.parse(document) as { divisions: DivisionFigures[] };
  const rows = divisions.flatMap(({ code, name, level, items }) =>
    Object.entries(items).map(([item, { n, figures }]) => {
      const { estimate, interval, limit, because } = figures[HEADLINE_MEASURE];
      const cells = [code, name, level, item, n, estimate, limit?.side, limit?.share, interval?.lower, interval?.upper];
      return [...cells, because].map(cellOf).join(',');
    }),
  );
  return `\ufeff${[TITLES, ...rows].map((line) => `${line}\r\n`).join('')}`;
}

function cellOf(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = safeText(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
