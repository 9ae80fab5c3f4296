import type { Input, Output } from '../../contract/operations';
import type { ExportView } from '../../contract/read-ledger';
import { refuse, type Refusal } from '../../contract/refusal';
import type { Division } from '../../domain/division';
import type { Context } from '../context';
import { LEDGERS, monthsAsked, scopeOf } from '../ledger-rows';
import { findDivision } from '../store/divisions';
import { lastLedgerExports, type LedgerExport } from '../store/ledger-exports';
import { placeOf } from '../views';

/** As many as a page shows at once. */
const PAGE = 20;

const MOST_EXPORTS = 5;

export async function readLedger(
  input: Input<'readLedger'>,
  context: Context,
): Promise<Output<'readLedger'> | Refusal> {
  const division = await findDivision(context.db, input.division ?? context.account!.division);
  if (!division) return refuse('division-unknown');
  const ledger = LEDGERS[input.kind];
  const scope = scopeOf(division.code, monthsAsked(input), context.now());
  const [total, rows, exports] = await Promise.all([
    ledger.count(context, scope),
    // One more than is shown tells whether there are others.
    ledger.rows(context, scope, { after: input.after ?? null, limit: PAGE + 1 }),
    lastLedgerExports(context.db, division.code, input.kind, MOST_EXPORTS),
  ]);
  const shown = rows.slice(0, PAGE);
  return {
    division: placeOf(division),
    total,
    rows: shown.map(({ cells }) => cells.map((cell) => (cell instanceof Date ? cell.toISOString() : cell))),
    next: rows.length > PAGE ? shown.at(-1)!.place : null,
    exports: exports.map((made) => exportView(made, division)),
  };
}

const exportView = ({ id, at, from, to, rows, sha256 }: LedgerExport, division: Division): ExportView => ({
  id,
  at: at.toISOString(),
  division: placeOf(division),
  from,
  to,
  rows,
  sha256: sha256.toString('hex'),
});
